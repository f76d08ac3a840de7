/** In: lines of a copied web page. Out: the same without the names of its blanks (&nbsp;) at either end of a line. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../../pass.ts'
import { type Block, cutTraced, paragraphOf } from '../block.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { drop } from './drop.ts'

const names = String.raw`(?:&(?:amp;)?(?:nbsp|ensp|emsp|#160|#12288);[\s\u3000]*)+`
const atStart = new RegExp(`^${names}`, 'i')
const atEnd = new RegExp(`${names}$`, 'i')

/** Drops them; a text that speaks of such names keeps them. */
export const dropBlankNames: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const named = new Set(placesSaying(blocks, text => text.includes('&') && hasName(text)))
  if (named.size === 0 || blocks.some(block => block !== null && speaksOfThem.test(block.text))) return
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const block = blocks[index]
    if (!block || !named.has(index)) return [node]
    return partsOf(block).map(part =>
      hasName(part.value) ? drop(part, 'blank-name', 0.95, file, context) : paragraphOf(part, block.line)
    )
  })
}

const hasName = (text: string): boolean => atStart.test(text) || atEnd.test(text)

/** The names at the start, the words, the names at the end. */
const partsOf = ({ text, trace }: Block): ReturnType<typeof cutTraced> => {
  const start = atStart.exec(text)?.[0].length ?? 0
  const end = text.length - (atEnd.exec(text)?.[0].length ?? 0)
  return cutTraced(
    trace,
    [start, end].filter((at, index) => at > 0 && at < text.length && (index === 0 || at > start))
  )
}

const speaksOfThem = /html|<[a-z/]|实体|實體|转义|轉義|编码|編碼|代码|代碼|字符/i
