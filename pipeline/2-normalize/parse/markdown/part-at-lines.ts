/** In: the content of a paragraph with its line ends. Out: the same parted at those that are asked for. */
import type { PhrasingContent } from 'mdast'
import { splitAt } from '../../../model/text.ts'
import { textNode } from './tree.ts'

/**
 * Parted before every line that `opens`; lines count from 0. Line ends stand in texts of their own and between them; those
 * inside other nodes part nothing.
 *
 * @example partAtLines([text '甲\n乙\n丙'], line => line === 2) // [[text '甲\n乙'], [text '丙']]
 */
export const partAtLines = (
  children: readonly PhrasingContent[],
  opens: (line: number) => boolean
): PhrasingContent[][] => {
  const parts: PhrasingContent[][] = [[]]
  let line = 0
  for (const node of children) {
    if (node.type === 'break') {
      if (opens(++line)) parts.push([])
      else parts.at(-1)?.push(node)
    } else if (node.type !== 'text' || !node.data?.trace) parts.at(-1)?.push(node)
    else {
      let rest = node.data.trace
      let from = 0
      for (let at = rest.value.indexOf('\n'); at >= 0; at = rest.value.indexOf('\n', from)) {
        from = at + 1
        if (!opens(++line)) continue
        const [before, after] = splitAt(rest, at)
        if (before.value !== '') parts.at(-1)?.push(textNode(before))
        parts.push([])
        rest = splitAt(after, 1)[1]
        from = 0
      }
      if (rest.value !== '') parts.at(-1)?.push(textNode(rest))
    }
  }
  return parts
}

/** Every line of it; empty ones are left out. */
export const linesOf = (children: readonly PhrasingContent[]): PhrasingContent[][] =>
  partAtLines(children, () => true).filter(line => line.length > 0)
