/** In: a short stretch of text. Out: where its words begin. */

let segmenter: Intl.Segmenter | null = null

/**
 * Offsets at which a word begins, 0 and the length included. Only for short stretches: cost grows with the length.
 *
 * @example wordStarts('浇水松土').has(2) // true
 */
export const wordStarts = (text: string): ReadonlySet<number> => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const starts = new Set<number>([text.length])
  for (const part of segmenter.segment(text)) starts.add(part.index)
  return starts
}
