/** In: a line. Out: whether it is what a speaker, or the writer of a letter, says to those before him. */
import { spokenForms } from './spoken.data.ts'

/** Longer lines are prose, and judged as such. */
const LONGEST = 48

/**
 * True for greetings, thanks, wishes, calls, and the formulas that open and close speeches and letters: the author's,
 * wherever they stand and in how many texts.
 *
 * @example isSpoken('谢谢大家！') // true
 * @example isSpoken('欢迎大家访问本站！') // false
 */
export const isSpoken = (text: string): boolean => {
  if (text.length > LONGEST) return false
  const line = text.replace(/^[\s\u3000]+|[\s\u3000。．.！!~～…]+$/g, '')
  return spokenForms.some(form => form.test(line))
}
