/** In: lines of a copied web page. Out: the same without the names of its blanks (&nbsp;); within a line a blank stands for them. */
import type { RootContent } from 'mdast'
import type { Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, cutTraced, paragraphOf } from '../block.ts'
import { blocksOf, placesSaying, withReplaced } from '../row.ts'
import { type Cutting, cutOut } from './cut-out.ts'
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
  const cutting: Cutting = { base: context.source.base, dropWords: dropName, glueOf }
  tree.children = withReplaced(tree.children, (_node, index) => {
    const block = named.has(index) ? blocks[index] : null
    if (!block) return null
    return partsOf(block).map(part =>
      isName(part.value) ? dropName(part) : paragraphOf(withoutInner(part, cutting), block.line)
    )
  })
}

const hasName = (text: string): boolean => text.search(within) >= 0
const isName = (text: string): boolean => atStart.test(text) || atEnd.test(text)

/** 【片名】&nbsp;&nbsp;1984年: the words on both sides, with a blank between them. */
const withoutInner = (trace: Traced, cutting: Cutting): Traced => {
  const places = [...trace.value.matchAll(within)].map(({ index, 0: name }) => ({
    from: index,
    to: index + name.length
  }))
  return cutOut(trace, places, cutting) ?? trace
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
