/** In: lines as a marked-up source dresses them. Out: the line that the source calls its title as such. */
import type { RootContent } from 'mdast'
import type { Recognition, Title } from '../../../../model/article.ts'
import { joinTraced, type Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, leafOf } from '../block.ts'
import { blocksOf } from '../row.ts'
import { textLength } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'

/** So many lines from the head are looked at: what stands above a title is little. */
const HEAD = 16
/** Longest title, in Han; a longer line has only the style of one. */
const LONGEST = 60
/** A title has no more lines than this. */
const LINES = 3

/**
 * Title by name (`<title>`, the style Title), else a line above the headings that is dressed as one, else the one heading of
 * a level that no other line has, at the head.
 */
export const claimTitle: Pass = (tree, _file, { source }) => {
  if (tree.children.some(node => node.type === 'title')) return
  const blocks = blocksOf(tree)
  const named = blocks.slice(0, HEAD).findIndex(block => block?.line.dress?.title === true && isShort(block))
  const top = named >= 0 ? named : findTop(blocks)
  const faked = named >= 0 ? -1 : findFaked(blocks, top)
  const at = faked >= 0 ? faked : top
  const first = blocks[at]
  if (!first) return
  const lines = named >= 0 ? linesFrom(blocks, at) : [first]
  const recognition = named >= 0 ? byName : faked >= 0 ? byDress : byLevel
  tree.children.splice(at, lines.length, titleOf(joined(lines, source.base), recognition))
}

const byName: Recognition = { confidence: 0.97, reasons: ['its source calls it the title'] }
const byLevel: Recognition = { confidence: 0.97, reasons: ['the only heading of the highest level'] }
const byDress: Recognition = { confidence: 0.9, reasons: ['at the head, dressed more than every heading'] }

const isShort = (block: Block): boolean => textLength(block.text.slice(0, 3 * LONGEST)) <= LONGEST

/** -1 where the highest level is met more than once, or after text has begun. */
const findTop = (blocks: Blocks): number => {
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

/**
 * A line above the first heading that is dressed as a title is and stands out over that heading: centred, or larger.
 * Lines of a letterhead (…文件, over a document's number) are none. -1 where there is none.
 */
const findFaked = (blocks: Blocks, top: number): number => {
  const heading = blocks[top]
  if (!heading) return -1
  return blocks.slice(0, top).findIndex(block => {
    const dress = block?.line.dress
    if (!block || !dress || !isTitleLine(block) || /文件$/.test(block.text)) return false
    const size = dress.size ?? 1
    const isDressed = dress.bold === true || size >= LARGER
    const isCentred = dress.align === 'center' && heading.line.dress?.align !== 'center'
    return isDressed && (isCentred || size > LARGER * (heading.line.dress?.size ?? 1))
  })
}

/** Letters that are so much larger are set off. */
const LARGER = 1.1

/** A title that was broken over lines: all of them carry its name. One that opens with a dash is a subtitle. */
const linesFrom = (blocks: Blocks, at: number): Block[] => {
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
