/** In: a title that was broken over two lines. Out: one line (PG-14 breaks it again by sense). */
import type { RootContent } from 'mdast'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, blockOf, paragraphOf } from '../block.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { endsInGenre, isTitleLine } from './title-line.ts'

/** Lines of content at the head that are looked at. */
const HEAD = 5

/** Joins 关于……工作 and ……的意见, and an issuer and 关于……的通知. */
export const joinTitle: Pass = (tree, _file, { source }) => {
  const usual = usualBlankLines(tree.children)
  for (let index = 0; index + 1 < Math.min(tree.children.length, HEAD); index++) {
    const first = blockAt(tree.children[index])
    const second = blockAt(tree.children[index + 1])
    if (!first || !second || !mayGoOn(first, second, usual) || !isOneTitle(first, second)) continue
    const trace = joinTraced(source.base, first.trace, second.trace, '', { rule: 'TN-15', confidence: 0.9 })
    tree.children.splice(index, 2, paragraphOf(trace, first.line))
    return
  }
}

/** Blank lines that stand before most lines of a text part none from another; but 关于我们 may be a site's. */
const mayGoOn = (first: Block, second: Block, usual: number): boolean => {
  const { blankLinesBefore } = second.line
  return blankLinesBefore === 0 || (blankLinesBefore <= usual && first.text.length >= LEAST_HALF)
}

const LEAST_HALF = 10

const usualBlankLines = (nodes: readonly RootContent[]): number => {
  const before = nodes.slice(1, SAMPLE).flatMap(node => blockOf(node)?.line.blankLinesBefore ?? [])
  before.sort((a, b) => a - b)
  return before.length < LEAST ? 0 : (before[before.length >> 1] ?? 0)
}

/** So many lines show it, and so many are looked at. */
const LEAST = 8
const SAMPLE = 60

const blockAt = (node: Parameters<typeof blockOf>[0] | undefined): Block | null =>
  node ? blockOf(node) : null

const isOneTitle = (first: Block, second: Block): boolean => {
  if (second.line.opens || !isTitleLine(first) || !isTitleLine(second)) return false
  if (!endsInGenre(second.text) || endsInGenre(first.text)) return false
  return (
    (concerns.test(first.text) && !concerns.test(second.text.slice(0, 2))) ||
    (bodyNouns.test(first.text) && concerns.test(second.text.slice(0, 2)))
  )
}

/** 關于 is what converters by character make; an office that passes on, answers or gives says so without it. */
const concerns =
  /^.{0,20}(?:关于|關於|關于)|^.{2,20}[厅廳院局部委会會府室](?:转发|轉發|批转|批轉|印发|印發|发布|發布|公布|对|對|同意)/
