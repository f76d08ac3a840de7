/**
 * In: ordinals at the heads of lines, and what stands below them. Out: how the layout sets them off, all alike or some
 * only: evidence for the confidence of headings, never for where a text is cut, which a kept text without layout must
 * show again (TN-83).
 */
import type { LineEvidence, Recognition } from '../../../../model/article.ts'
import type { Blocks } from '../block.ts'

/** What sets a line off from the one below it. */
export type LayoutMark = 'centred' | 'bold' | 'larger' | 'blank lines before' | 'another indent'

/** From this indent on a line is centred, in em. */
const CENTRED = 6
/** Letters that are so much larger are set off. */
const LARGER = 1.1

/** @example layoutMarks({ indent: 10, blankLinesBefore: 1 }, { indent: 2, blankLinesBefore: 0 }) // ['centred', 'blank lines before'] */
const layoutMarks = (line: LineEvidence, body: LineEvidence): readonly LayoutMark[] => {
  const marks: LayoutMark[] = []
  const centred = isCentred(line)
  if (centred && !isCentred(body)) marks.push('centred')
  if (line.dress?.bold && !body.dress?.bold) marks.push('bold')
  if ((line.dress?.size ?? 1) >= LARGER * (body.dress?.size ?? 1)) marks.push('larger')
  if (line.blankLinesBefore > body.blankLinesBefore) marks.push('blank lines before')
  if (!centred && Math.abs(line.indent - body.indent) >= 1) marks.push('another indent')
  return marks
}

const isCentred = ({ indent, dress }: LineEvidence): boolean => dress?.align === 'center' || indent >= CENTRED

/** The marks of a line over the next block. */
export const marksAt = (blocks: Blocks, index: number): readonly LayoutMark[] => {
  const line = blocks[index]?.line
  const body = blocks[index + 1]?.line
  return line && body ? layoutMarks(line, body) : []
}

/** Marks that most siblings share. */
export const sharedMarks = (siblings: readonly (readonly LayoutMark[])[]): readonly LayoutMark[] => {
  const counts = new Map<LayoutMark, number>()
  for (const marks of siblings) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= MOST * siblings.length).map(([mark]) => mark)
}

/** So many of the siblings are most. */
const MOST = 0.75
/** What each mark is worth that siblings share: what only headings have says more than what a first line may have too. */
const worthOf: Readonly<Record<LayoutMark, number>> = {
  centred: 0.08,
  larger: 0.08,
  bold: 0.05,
  'blank lines before': 0.03,
  'another indent': 0.02
}
/** What all of them are worth at most, and what it costs to lack them. */
const MOST_WORTH = 0.12
const LACK = 0.12

/** Siblings that are set off alike are surer, one that is not is less sure. */
export const withLayout = (
  { confidence, reasons }: Recognition,
  own: readonly LayoutMark[],
  shared: readonly LayoutMark[]
): Recognition => {
  if (shared.length === 0) return { confidence, reasons }
  const had = shared.filter(mark => own.includes(mark))
  const worth =
    had.length === 0
      ? -LACK
      : Math.min(
          MOST_WORTH,
          had.reduce((sum, mark) => sum + worthOf[mark], 0)
        )
  return {
    confidence: Math.min(0.99, Math.round((confidence + worth) * 100) / 100),
    reasons: [
      ...reasons,
      ...(had.length === 0 ? ['not set off as the others are'] : had.map(mark => reasonOf[mark]))
    ]
  }
}

const reasonOf: Readonly<Record<LayoutMark, string>> = {
  centred: 'centred as its siblings are',
  bold: 'bold as its siblings are',
  larger: 'larger letters, as its siblings have',
  'blank lines before': 'blank lines before it, as before its siblings',
  'another indent': 'not indented as the text below it'
}
