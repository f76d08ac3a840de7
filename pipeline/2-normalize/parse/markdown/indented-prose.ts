/**
 * In: a tree in which paragraphs indented as Chinese prose is (a tab, four spaces) have become code. Out: paragraphs.
 * Reported, because CommonMark says otherwise.
 */
import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { placesIn } from '../../../diagnostics/places-in.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Root } from '../../../model/article.ts'
import { type Traced, traced } from '../../../model/text.ts'
import { HAN } from '../../passes/text/han.ts'
import { linesIn } from './align.ts'
import { placeOf } from './trace-leaves.ts'
import { type AnyNode, paragraphOf, rewriteChildren } from './tree.ts'

/** Code in a fence is code, whatever it says. */
export const readIndentedProse = (base: string, root: Root, file: VFile): void => {
  const found: number[] = []
  rewriteChildren(root as AnyNode, node => {
    const [start, end] = placeOf(node)
    if (node.type !== 'code' || /^[`~]/.test(base.slice(start, start + 1)) || !isProse(node as Code))
      return [node]
    const lines = proseLines(base, start, end, node as Code)
    if (!lines) return [node]
    found.push(start)
    return lines.map(paragraphOf)
  })
  const [first] = found
  if (first !== undefined) report(file, 'indented-prose', { count: found.length }, placesIn(base)(first))
}

const hanOrMark = new RegExp(`[${HAN}，。；：！？、]`, 'g')

/** Half of it Chinese, and a mark of a sentence in it. */
const isProse = ({ value }: Code): boolean =>
  /[，。；：！？]/.test(value) && (value.match(hanOrMark)?.length ?? 0) >= value.replace(/\s/g, '').length / 2

/** Each line of the code, as it stands in the base; null where a line does not (a tab was turned into spaces). */
const proseLines = (base: string, start: number, end: number, { value }: Code): Traced[] | null => {
  const written = linesIn(base, start, end)
  const lines: Traced[] = []
  for (const [index, line] of value.split('\n').entries()) {
    const own = line.trim()
    const source = written[index]
    if (own === '') continue
    if (!source) return null
    const to = source.start + base.slice(source.start, source.end).trimEnd().length
    if (base.slice(to - own.length, to) !== own) return null
    lines.push(traced(base, to - own.length, to))
  }
  return lines
}
