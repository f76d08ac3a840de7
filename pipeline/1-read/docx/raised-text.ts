/** In: letters above or below the line. Out: the same as characters that stand there by themselves, where Unicode has them. */

const raised: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-=()n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index] ?? plain])
)
const lowered: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-=()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? plain])
)

/** A mark of a note that somebody typed: [1], ①, *. It says the same on the line. */
const isNoteMark = (text: string): boolean =>
  /^[[〔(（]\s*[\d,，、~-]+\s*[\]〕)）]$|^[①-⑳*＊†‡®™]+$/.test(text.trim())

/** @example raisedText('2', 'superscript') // { text: '²', isFlattened: false } */
export const raisedText = (
  text: string,
  how: '' | 'superscript' | 'subscript'
): { readonly text: string; readonly isFlattened: boolean } => {
  if (how === '' || text.trim() === '' || isNoteMark(text)) return { text, isFlattened: false }
  const map = how === 'superscript' ? raised : lowered
  const characters = [...text]
  if (!characters.every(char => map.has(char))) return { text, isFlattened: true }
  return { text: characters.map(char => map.get(char)).join(''), isFlattened: false }
}
