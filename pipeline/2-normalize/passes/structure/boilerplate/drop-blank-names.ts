/** In: lines of a copied web page. Out: the same without the names of its blanks (&nbsp;); within a line a blank stands for them. */
import type { RootContent } from 'mdast'
import { splitAt, type Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, cutTraced, paragraphOf, trimTraced } from '../block.ts'
import { joinParts, type Part } from '../page/join-parts.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { drop } from './drop.ts'

const names = String.raw`(?:&(?:amp;)?(?:nbsp|ensp|emsp|#160|#12288);[\s\u3000]*)+`
const atStart = new RegExp(`^${names}`, 'i')
const atEnd = new RegExp(`${names}$`, 'i')
/** The blanks behind them stay: two wide ones part paragraphs. */
const within = /(?:&(?:amp;)?(?:nbsp|ensp|emsp|#160|#12288);(?: (?=&))?)+/gi

/** Drops them; a text that speaks of such names keeps them. */
export const dropBlankNames: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const named = new Set(placesSaying(blocks, text => text.includes('&') && hasName(text)))
  if (named.size === 0 || blocks.some(block => block !== null && speaksOfThem.test(block.text))) return
  const dropName = (trace: Traced): RootContent => drop(trace, 'blank-name', 0.95, file, context)
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const block = blocks[index]
    if (!block || !named.has(index)) return [node]
    return partsOf(block).map(part =>
      isName(part.value) ? dropName(part) : withoutInner(part, block, dropName, context.source.base)
    )
  })
}

const hasName = (text: string): boolean => text.search(within) >= 0
const isName = (text: string): boolean => atStart.test(text) || atEnd.test(text)

/** 【片名】&nbsp;&nbsp;1984年: the words on both sides, with a blank between them. */
const withoutInner = (
  trace: Traced,
  { line }: Block,
  dropName: (trace: Traced) => RootContent,
  base: string
): RootContent => {
  const parts: Part[] = []
  let [rest, at]: [Traced, number] = [trace, 0]
  let over: Part['over'] = []
  for (const { index, 0: name } of trace.value.matchAll(within)) {
    const [before, tail] = splitAt(rest, index - at)
    const [words, after] = splitAt(tail, name.length)
    const removed = dropName(trimTraced(words))
    if (removed.type !== 'dropped') return paragraphOf(trace, line)
    parts.push({ trace: before, over })
    over = [removed]
    rest = after
    at = index + name.length
  }
  if (parts.length === 0) return paragraphOf(trace, line)
  parts.push({ trace: rest, over })
  return paragraphOf(joinParts(base, parts, glueOf), line)
}

/** The names at the start, the words, the names at the end. */
const partsOf = ({ text, trace }: Block): ReturnType<typeof cutTraced> => {
  const start = atStart.exec(text)?.[0].length ?? 0
  const end = text.length - (atEnd.exec(text)?.[0].length ?? 0)
  return cutTraced(
    trace,
    [start, end].filter((at, index) => at > 0 && at < text.length && (index === 0 || at > start))
  )
}

const glueOf = (left: Traced, right: Traced): string =>
  /[\p{L}\p{N}】）》”]$/u.test(left.value) && /^[\p{L}\p{N}【（《“]/u.test(right.value) ? ' ' : ''

const speaksOfThem = /html|<[a-z/]|实体|實體|转义|轉義|编码|編碼|代码|代碼|字符/i
