/** In: two stretches of text that a line's end had parted. Out: whether a space belongs between them. */

/** So much on either side says whether a number, an address or a row of numbers was parted. */
const NEAR = 80

/**
 * Latin and Latin are joined by a space, Han and Han by nothing (TN-15); ℃ and …… are no Latin. In Chinese text a number
 * or an address goes on without one (TN-61): nobody sets a blank into it, and programs that wrap Chinese cut anywhere.
 *
 * @example needsSpace('is a', 'word') // true
 * @example needsSpace('高级教师2', '8人') // false
 */
export const needsSpace = (left: string, right: string): boolean => {
  if (!isLatin(left.charCodeAt(left.length - 1)) || !isLatin(right.charCodeAt(0))) return false
  const before = left.slice(-NEAR)
  const after = right.slice(0, NEAR)
  if (!han.test(before) && !han.test(after)) return true
  return !goesOnAsNumber(before, after) && !goesOnAsAddress(before, after)
}

const isLatin = (code: number): boolean => code < 0x2000 && code > 0x20
const han = /\p{Script=Han}/u

/** 28 | .5, 87. | 3%, 20 | 24年; not within a row of numbers: 85 90 | 78. */
const goesOnAsNumber = (before: string, after: string): boolean => {
  if (/\d[ ]+\d+$/.test(before) || /^\d+[ ]+\d/.test(after)) return false
  if (/\d$/.test(before)) return /^(?:\d|[.:,/~-]\d|[%‰°])/.test(after)
  return /\d[.:,/~-]$/.test(before) && /^\d/.test(after)
}

/** www.sc | hool.edu.cn, office@ | school.cn: what follows a finished address in Latin is a word. */
const goesOnAsAddress = (before: string, after: string): boolean => {
  const open = /[!-~]+$/.exec(before)?.[0] ?? ''
  const rest = /^[!-~]+/.exec(after)?.[0] ?? ''
  if (/^(?:.*[^a-z])?(?:https?:\/\/|www\.)/i.test(open))
    return /[./?=&_%#-]/.test(rest) || !/^ /.test(after.slice(rest.length))
  if (/[\w.-]@[\w.-]*$/.test(open))
    return /^[\w-]+(?:\.[\w-]+)*/.test(rest) && (/@$/.test(open) || /\./.test(rest))
  return /^[\w.-]*@[\w-]+\./.test(rest) && /^[\w.-]+$/.test(open) && !/ $/.test(before.slice(0, -open.length))
}
