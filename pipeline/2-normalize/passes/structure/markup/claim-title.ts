/** In: lines as a marked-up source dresses them. Out: the line that the source calls its title as such. */
import type { RootContent } from 'mdast'
import type { Recognition, Title } from '../../../../model/article.ts'
import { joinTraced, type Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, blockOf, leafOf } from '../block.ts'
import { textLength } from '../sentences.ts'

/** So many lines from the head are looked at: what stands above a title is little. */
const HEAD = 16
/** Longest title, in Han; a longer line has only the style of one. */
const LONGEST = 60
/** A title has no more lines than this. */
const LINES = 3

/** Title by name (`<title>`, the style Title), else the one heading of a level that no other line has, at the head. */
export const claimTitle: Pass = (tree, _file, { source }) => {
  if (tree.children.some(node => node.type === 'title')) return
  const blocks = tree.children.map(blockOf)
  const named = blocks.slice(0, HEAD).findIndex(block => block?.line.dress?.title === true && isShort(block))
  const at = named >= 0 ? named : findTop(blocks)
  const first = blocks[at]
  if (!first) return
  const lines = named >= 0 ? linesFrom(blocks, at) : [first]
  const reasons = [named >= 0 ? 'its source calls it the title' : 'the only heading of the highest level']
  tree.children.splice(at, lines.length, titleOf(joined(lines, source.base), { confidence: 0.97, reasons }))
}

const isShort = (block: Block): boolean => textLength(block.text.slice(0, 3 * LONGEST)) <= LONGEST

/** -1 where the highest level is met more than once, or after text has begun. */
const findTop = (blocks: readonly (Block | null)[]): number => {
  const claimed = blocks.flatMap((block, index) => {
    const level = block?.line.dress?.outline
    return block && level !== undefined ? [{ index, level, block }] : []
  })
  const highest = Math.min(...claimed.map(({ level }) => level))
  const [top, ...others] = claimed.filter(({ level }) => level === highest)
  if (!top || others.length > 0 || top.index >= HEAD || !isShort(top.block)) return -1
  const begun = blocks.slice(0, top.index).some(block => block && textLength(block.text) > LONGEST)
  return begun || claimed[0] !== top ? -1 : top.index
}

/** A title that was broken over lines: all of them carry its name. One that opens with a dash is a subtitle. */
const linesFrom = (blocks: readonly (Block | null)[], at: number): Block[] => {
  const lines: Block[] = []
  for (const block of blocks.slice(at, at + LINES)) {
    if (block?.line.dress?.title !== true || block.line.blankLinesBefore > (lines.length > 0 ? 0 : 9)) break
    if (lines.length > 0 && /^(?:[—―–-]|[（(])/.test(block.text)) break
    lines.push(block)
  }
  return lines
}

const joined = ([first, ...others]: readonly Block[], base: string): Traced => {
  if (!first) throw new Error('claimTitle: no line')
  return others.reduce(
    (trace, block) =>
      joinTraced(base, trace, block.trace, glueOf(trace, block), { rule: 'TN-15', confidence: 0.9 }),
    first.trace
  )
}

const glueOf = (left: Traced, right: Block): string =>
  /[A-Za-z\d]$/.test(left.value) && /^[A-Za-z\d]/.test(right.text) ? ' ' : ''

const titleOf = (trace: Traced, recognition: Recognition): RootContent => {
  const title: Title = { type: 'title', children: [leafOf(trace)], data: { recognition } }
  return title
}
