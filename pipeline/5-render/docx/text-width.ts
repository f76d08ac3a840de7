/** In: text. Out: about how wide it is, in em; and how many lines it will take. Exact where all of it is Chinese. */

/** Latin letters, digits and marks are about half an em wide. */
const NARROW = /[\u0020-\u024F\u2010-\u2013]/

/** @example textEm('第3章') // 2.5 */
export const textEm = (text: string): number => {
  let width = 0
  for (const character of text) width += NARROW.test(character) ? 0.5 : 1
  return width
}

/** The width of a text whose every character is 1 em wide, in em; 0 where one is not. @example fullWidth('•') // 1 */
export const fullWidth = (text: string): number => {
  const characters = [...text]
  return characters.some(each => NARROW.test(each)) ? 0 : characters.length
}

/** Lines of a paragraph at a measure, both in em; at least one. */
export const lineCount = (text: string, measureEm: number, trackingEm: number): number => {
  const width = textEm(text) + [...text].length * trackingEm
  return Math.max(1, Math.ceil((width - trackingEm) / Math.max(1, measureEm)))
}
