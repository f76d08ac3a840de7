/** In: text. Out: about how wide it is, before any face is known; exact where all of it is Chinese. */

/**
 * Width in em: a Han character or mark 1, anything narrow 0.56, a quarter where Chinese and Latin meet (JU-3).
 *
 * @example textWidth('命题9') // 2.81
 */
export const textWidth = (text: string): number => {
  let width = 0
  let narrow: boolean | null = null
  for (const character of text) {
    const isNarrow = (character.codePointAt(0) ?? 0) < 0x2000
    width += (isNarrow ? 0.56 : 1) + (narrow !== null && narrow !== isNarrow ? 0.25 : 0)
    narrow = isNarrow
  }
  return width
}
