/** In: the lines of a text. Out: the same without the blank lines that stand before nearly every line: they part nothing. */
import type { LineEvidence } from '../../../../model/article.ts'
import type { Blocks } from '../block.ts'

/** So many lines with blank lines before them, and somebody doubled every line's end. */
const DOUBLED = 0.85

/** Blank lines beyond those that stand before nearly every line. */
export const withoutUsualBlanks = (blocks: Blocks): Blocks => {
  const usual = usualBlanks(blocks)
  if (usual < 1) return blocks
  return blocks.map(block => block && { ...block, line: lessBlanks(block.line, usual) })
}

/** How many blank lines stand before nearly every line; 0 where they part paragraphs. */
export const usualBlanks = (blocks: Blocks): number => {
  const counts = new Map<number, number>()
  let lines = 0
  // Counted by runs: nearly all lines stand as the one before.
  let before = 0
  let alike = 0
  const count = (): void => {
    counts.set(before, (counts.get(before) ?? 0) + alike)
    lines += alike
  }
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    const { blankLinesBefore } = block.line
    if (blankLinesBefore !== before) {
      count()
      before = blankLinesBefore
      alike = 0
    }
    alike++
  }
  count()
  // As many as make nearly every line have so many at least.
  let fewer = 0
  for (const [blanks, count] of [...counts].sort(([a], [b]) => a - b)) {
    fewer += count
    if (fewer > lines - Math.ceil(lines * DOUBLED)) return blanks
  }
  return 0
}

const lessBlanks = (line: LineEvidence, usual: number): LineEvidence => ({
  ...line,
  blankLinesBefore: Math.max(0, line.blankLinesBefore - usual)
})
