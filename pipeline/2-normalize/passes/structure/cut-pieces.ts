/** In: pieces 篇一 篇二 … in one line that lost its breaks. Out: their titles as lines of their own. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, cutTraced, paragraphOf } from './block.ts'
import { isGlued } from './headings/candidates.ts'
import { hanNumeralValue } from './headings/numerals.ts'

/** Cuts before and after every number of a piece, where the numbers run on from one. */
export const cutPieces: Pass = tree => {
  const blocks = tree.children.map(blockOf)
  const total = blocks.reduce((sum, block) => sum + (block?.text.length ?? 0), 0)
  const children: RootContent[] = []
  for (const [index, node] of tree.children.entries()) {
    const block = blocks[index]
    const cuts = block && isGlued(block, total) ? findCuts(block.text) : []
    if (!block || cuts.length === 0) children.push(node)
    else for (const piece of cutBlock(block, cuts)) children.push(piece)
  }
  tree.children = children
}

const cutBlock = (block: Block, cuts: readonly number[]): RootContent[] =>
  cutTraced(block.trace, cuts).map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))

const findCuts = (text: string): number[] => {
  const piece =
    /第([一二三四五六七八九十]{1,3})篇|[篇文]([一二三四五六七八九十]{1,3}|\d{1,2})(?=[\u3400-\u9fff“《：:])/g
  const cuts: number[] = []
  let expected = 1
  for (const match of text.matchAll(piece)) {
    const start = /[范例]/.test(text.charAt(match.index - 1)) ? match.index - 1 : match.index
    const numeral = match[1] ?? match[2] ?? ''
    const value = /\d/.test(numeral) ? Number(numeral) : hanNumeralValue(numeral)
    if (value !== expected || !opensSentence(text, start)) continue
    cuts.push(start, match.index + match[0].length)
    expected++
  }
  return expected > 2 ? cuts : []
}

const opensSentence = (text: string, at: number): boolean =>
  at === 0 || /[。！？!?…”』」\s\u3000]/.test(text.charAt(at - 1))
