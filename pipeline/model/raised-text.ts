/** In: letters above or below the line. Out: the same as characters that stand there by themselves, where Unicode has them. */

const raised: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−=()n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? plain])
)
const lowered: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−=()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][index] ?? plain])
)

/** A mark of a note that somebody typed: [1], ①, *. It says the same on the line. */
const isNoteMark = (text: string): boolean =>
  /^[[〔(（]\s*[\d,，、~-]+\s*[\]〕)）]$|^[①-⑳*＊†‡®™]+$/.test(text.trim())

/**
 * Null where not all of them have such a character.
 *
 * @example raisedSigns('-3', 'super') // '⁻³'
 */
export const raisedSigns = (text: string, to: 'super' | 'sub'): string | null => {
  const map = to === 'super' ? raised : lowered
  const signs = [...text].map(char => map.get(char))
  return text === '' || signs.includes(undefined) ? null : signs.join('')
}

/** `isFlattened` where only the look can say that they are raised. @example raisedText('2', 'super') // { text: '²', isFlattened: false } */
export const raisedText = (
  text: string,
  to: 'super' | 'sub'
): { readonly text: string; readonly isFlattened: boolean } => {
  if (text.trim() === '' || isNoteMark(text)) return { text, isFlattened: false }
  const signs = raisedSigns(text, to)
  return { text: signs ?? text, isFlattened: signs === null }
}

/** A letter that stands above or below the line. */
export interface SmallLetter {
  readonly plain: string
  readonly to: 'super' | 'sub'
}

const smallLetters = (signs: ReadonlyMap<string, string>, to: SmallLetter['to']): [number, SmallLetter][] =>
  [...signs].map(([plain, sign]) => [sign.codePointAt(0) ?? 0, { plain, to }])

const plains: ReadonlyMap<number, SmallLetter> = new Map([
  ...smallLetters(raised, 'super'),
  ...smallLetters(lowered, 'sub')
])

/** The letter that a sign is the small form of. @example plainOfSign(0x2082) // { plain: '2', to: 'sub' } for ₂ */
export const plainOfSign = (code: number): SmallLetter | null => plains.get(code) ?? null

/** A face that has these two has all of such signs; many have ¹ ² ³ alone. */
export const FULL_SET: readonly number[] = [0x2075, 0x2082]
