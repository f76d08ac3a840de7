/** Measures of superscripts and note marks, in em of the text that they stand in (LB-11). */

/** Size of a superscript. */
export const SUPERSCRIPT_SIZE = 0.6
/** How far it is raised. */
export const SUPERSCRIPT_RISE = 0.35
/** How far a subscript is lowered. */
export const SUBSCRIPT_DROP = 0.15
/** 〔 and 〕 of a mark: their half with the ink, so that the mark stands close to the text on both sides. */
const OPENERS = '〔［（【'
const CLOSERS = '〕］）】'

/**
 * Characters of a superscript: where each is drawn from where it begins, and how wide it is, in em of its own size.
 *
 * @example superscriptBox(0x3014, face) // { shift: -0.5, width: 0.5 }: 〔 without the blank on its left
 */
export const superscriptBox = (
  code: number,
  face: { advance(codePoint: number): number }
): { readonly shift: number; readonly width: number } => {
  const character = String.fromCodePoint(code)
  if (OPENERS.includes(character)) return { shift: -0.5, width: 0.5 }
  return { shift: 0, width: CLOSERS.includes(character) ? 0.5 : face.advance(code) }
}

/** Width of a superscript, in em of its own size. */
export const superscriptWidth = (text: string, face: { advance(codePoint: number): number }): number =>
  [...text].reduce((sum, character) => sum + superscriptBox(character.codePointAt(0) ?? 0, face).width, 0)

/** What a note mark shows until its page is known. */
export const NOTE_MARK = '①'
