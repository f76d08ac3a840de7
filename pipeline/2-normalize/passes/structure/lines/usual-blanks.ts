/** In: the lines of a text. Out: the same without the blank lines that stand before nearly every line: they part nothing. */
import type { LineEvidence } from '../../../../model/article.ts'
import type { Block } from '../block.ts'

/** So many lines with blank lines before them, and somebody doubled every line's end. */
const DOUBLED = 0.85

/** Blank lines beyond those that stand before nearly every line. */
export const withoutUsualBlanks = (blocks: readonly (Block | null)[]): readonly (Block | null)[] => {
  const usual = usualBlanks(blocks)
  if (usual < 1) return blocks
  return blocks.map(block => block && { ...block, line: lessBlanks(block.line, usual) })
}

/** How many blank lines stand before nearly every line; 0 where they part paragraphs. */
export const usualBlanks = (blocks: readonly (Block | null)[]): number => {
  const blanks = new Uint32Array(blocks.length)
  let count = 0
  for (const block of blocks) if (block) blanks[count++] = block.line.blankLinesBefore
  // Falling: as many as make nearly every line have so many at least.
  return blanks.subarray(0, count).sort()[count - Math.ceil(count * DOUBLED)] ?? 0
}

const lessBlanks = (line: LineEvidence, usual: number): LineEvidence => ({
  ...line,
  blankLinesBefore: Math.max(0, line.blankLinesBefore - usual)
})
