/** Seconds since 1970 in, the local time that a zip archive writes for them out: the same in every time zone (docx.md §3). */

/** The earliest and the last time that the archive's writer can say. */
const FIRST_SECOND = 315_532_800
const LAST_SECOND = 4_102_444_798

/**
 * Zip times are local, so they are made from the UTC fields. Earlier and later times become the first and the last that
 * there are: a volume dated 2150 is one all the same.
 *
 * @example zipTime(0).getFullYear() // 1980
 */
export const zipTime = (epochSeconds: number): Date => {
  const date = new Date(Math.min(Math.max(epochSeconds, FIRST_SECOND), LAST_SECOND) * 1000)
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds()
  )
}
