/** In: a wide blank in a line. Out: whether a form has it: to be written in, or between the columns of a signature block. */
import { isDateLine } from '../dates.ts'

/** 日期：　　年　月　日: to be filled in; the blanks are the form's own. */
export const isBlankDate = (text: string, at: number): boolean =>
  /^[年月日](?![\p{L}\p{N}])/u.test(text.slice(at, at + 2))

/** Columns of a signature block stand so far apart, in em. */
export const COLUMN = 3

/** 日期：……　　　　日期：……, 2024年1月1日　　　　2024年1月1日: the two parties of a contract say the same. */
export const isSecondOfRow = (text: string, start: number, end: number): boolean => {
  if (text.length > LONGEST_ROW) return false
  const [before, behind] = [text.slice(0, start), text.slice(end)]
  const label =
    /^(?:日\s*期|时\s*间|身份证号(?:码)?|电\s*话|联系电话|地\s*址|签\s*名|签\s*字|盖\s*章)[：:]/.exec(
      before
    )?.[0]
  return label === undefined ? isDateLine(before) && isDateLine(behind) : behind.startsWith(label)
}

const LONGEST_ROW = 80
