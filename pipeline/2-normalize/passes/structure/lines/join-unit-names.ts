/** In: a law in which the name of a chapter was broken over two lines. Out: one line: 第二章　船舶及其有关作业 / 的一般规定 (TN-15). */
import type { RootContent } from 'mdast'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, paragraphOf } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { blocksOf } from '../row.ts'

const CONFIDENCE = 0.85

/** Joins such lines; a law whose articles have lines of their own above them is left as it is. */
export const joinUnitNames: Pass = (tree, _file, { source }) => {
  // Chapters and articles begin so: nearly every other text is left at once.
  const blocks = blocksOf(tree)
  if (!blocks.some(block => block?.text.startsWith('第'))) return
  const lines = blocks.flatMap((block, index) => (block ? [{ index, block }] : []))
  const rests = lines.flatMap((line, at) => (isRest(lines, at) ? [{ ...line, above: lines[at - 1] }] : []))
  if (rests.length === 0 || hasArticleNames(lines)) return
  const rule = { rule: 'TN-15', confidence: CONFIDENCE }
  const joined = new Map(
    rests.flatMap(({ above, block }) =>
      above ? [[above.index, { above: above.block, block }] as const] : []
    )
  )
  const gone = new Set(rests.map(({ index }) => index))
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const pair = joined.get(index)
    if (pair)
      return [
        paragraphOf(joinTraced(source.base, pair.above.trace, pair.block.trace, '', rule), pair.above.line)
      ]
    return gone.has(index) ? [] : [node]
  })
}

interface Line {
  readonly index: number
  readonly block: Block
}

/** A name without a number, a chapter above it whose name is long enough to be broken, its first article below it. */
const isRest = (lines: readonly Line[], at: number): boolean =>
  isBrokenUnit(lines[at - 1]) && isName(lines[at]) && isArticle(lines[at + 1])

const isName = (line: Line | undefined): boolean => /^[\p{Script=Han}、]{2,20}$/u.test(line?.block.text ?? '')

const isBrokenUnit = (line: Line | undefined): boolean => {
  const { text = '' } = line?.block ?? {}
  const marker = text.length <= LONGEST ? readMarker(text, 0) : null
  const isUnit = marker?.family === 'chapter' || marker?.family === 'section'
  return isUnit && text.slice(marker.end).trim().length >= LEAST && !/[，。；：！？,;:!?则則]$/.test(text)
}

/** Longest line, and shortest name on it. */
const LONGEST = 40
const LEAST = 8

const isArticle = (line: Line | undefined): boolean =>
  readMarker(line?.block.text ?? '', 0)?.family === 'clause'

/** 立法目的 / 第一条……, 适用范围 / 第二条……: more than one in ten articles has a name above it. */
const hasArticleNames = (lines: readonly Line[]): boolean => {
  const articles = lines.flatMap((line, at) => (isArticle(line) ? [at] : []))
  const named = articles.filter(at => isName(lines[at - 1]) && !isBrokenUnit(lines[at - 2]))
  return named.length * 10 > articles.length
}
