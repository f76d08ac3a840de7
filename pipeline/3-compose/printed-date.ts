/** In: the manifest's date and SOURCE_DATE_EPOCH. Out: the date as the cover prints it, and as the files carry it. */

const digits = '〇一二三四五六七八九'

/**
 * A date in Han numerals, as books print it.
 *
 * @example printedDate('2026-11') // 二〇二六年十一月
 */
export const printedDate = (date: string): string => {
  const [year, month, day] = date.split('-')
  if (year === undefined || !/^\d{4}$/u.test(year)) return date
  const printedYear = [...year].map(digit => digits[Number(digit)]).join('')
  const printedMonth = month === undefined ? '' : `${smallNumber(Number(month))}月`
  const printedDay = day === undefined ? '' : `${smallNumber(Number(day))}日`
  return `${printedYear}年${printedMonth}${printedDay}`
}

/** 1 to 99 in Han numerals: 十一, 二十. */
const smallNumber = (value: number): string => {
  const tens = Math.floor(value / 10)
  const ones = value % 10 === 0 ? '' : (digits[value % 10] ?? '')
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`
}

/** 1 January 1980, UTC: the earliest date that a ZIP entry can carry. */
export const EPOCH_FLOOR = 315_532_800

/** Seconds since 1970 that date the files: SOURCE_DATE_EPOCH, else the manifest's date, else 1980-01-01; never the clock. */
export const epochOf = (sourceDateEpoch: string | undefined, date: string | undefined): number => {
  if (sourceDateEpoch !== undefined && /^\d+$/u.test(sourceDateEpoch)) {
    return Math.max(EPOCH_FLOOR, Number(sourceDateEpoch))
  }
  if (date === undefined) return EPOCH_FLOOR
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return Math.max(EPOCH_FLOOR, Date.UTC(year, month - 1, day) / 1000)
}
