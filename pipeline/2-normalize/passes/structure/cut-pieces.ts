/** In: pieces 篇一 篇二 … in one line that lost its breaks. Out: their titles as lines of their own. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, cutTraced, paragraphOf } from './block.ts'
import { isGlued } from './headings/candidates.ts'
import { findGluedEnds } from './headings/glued-ends.ts'
import { hanNumeralValue } from './headings/numerals.ts'
import { isTitleLine } from './title-line.ts'

/** Cuts before and after every number of a piece, where the numbers run on from one. */
export const cutPieces: Pass = tree => {
  const blocks = tree.children.map(blockOf)
  const total = blocks.reduce((sum, block) => sum + (block?.text.length ?? 0), 0)
  const stem = stemOf(blocks.find(block => block !== null))
  const children: RootContent[] = []
  for (const [index, node] of tree.children.entries()) {
    const block = blocks[index]
    const cuts = block && isGlued(block, total) ? findCuts(block.text, stem) : []
    if (!block || cuts.length === 0) children.push(node)
    else for (const piece of cutBlock(block, cuts)) children.push(piece)
  }
  tree.children = children
}

const cutBlock = (block: Block, cuts: readonly number[]): RootContent[] =>
  cutTraced(block.trace, cuts).map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))

/** 篇一 篇二, 【第一篇】 【第二篇】, or the text's own title with a number. */
const findCuts = (text: string, stem: string): number[] => {
  const numbered = cutsAt(
    text,
    /【?(?:第([一二三四五六七八九十]{1,3})篇|[范例]文([一二三四五六七八九十]{1,3}|\d{1,2})|篇([一二三四五六七八九十]{1,3}|\d{1,2}))(?:】|(?=[\u3400-\u9fff“《：:\s\u3000]))/g
  )
  if (numbered.length > 0 || stem === '') return numbered
  const escaped = stem.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return cutsAt(text, new RegExp(`${escaped}[（(]?([一二三四五六七八九十]{1,3}|\\d{1,2})[）)]?`, 'g'))
}

/** Cuts before the numbers that run on from one, and after each and its title; none where there is only one number. */
const cutsAt = (text: string, pattern: RegExp): number[] => {
  const numbers: { readonly from: number; readonly to: number }[] = []
  for (const match of text.matchAll(pattern)) {
    const numeral = match.slice(1).find(group => group !== undefined) ?? ''
    const value = /\d/.test(numeral) ? Number(numeral) : hanNumeralValue(numeral)
    if (value !== numbers.length + 1 || !opensSentence(text, match.index)) continue
    numbers.push({ from: match.index, to: match.index + match[0].length })
  }
  if (numbers.length < 2) return []
  const titles = titleEnds(
    text,
    numbers.map(({ to }) => to)
  )
  return numbers.flatMap(({ from, to }, index) => [from, titles[index] ?? to])
}

/** A title that is surer than this is cut off the sentence after it, as headings are. */
const SURE = 0.6
/** So much of a piece is read for where its title ends. */
const READ = 60

/** Where the titles end that a mark or a blank parts from their numbers; null where there is none or it is not sure. */
const titleEnds = (text: string, numbers: readonly number[]): (number | null)[] => {
  const starts = numbers.map(at => {
    const mark = /^[：:\s\u3000]+/.exec(text.slice(at, at + 4))
    return mark ? at + mark[0].length : text.charAt(at - 1) === '】' ? at : null
  })
  const named = starts.filter(at => at !== null)
  const ends = findGluedEnds(
    named.map(at => ({ text: text.slice(at, at + READ), known: null, sentence: null }))
  )
  return starts.map(at => {
    const end = at === null ? null : ends[named.indexOf(at)]
    return at === null || !end || end.unlikely || end.confidence < SURE ? null : at + end.length
  })
}

/** 2026读书心得体会5篇 without its year and its count: what the titles of its pieces begin with. */
const stemOf = (first: Block | null | undefined): string => {
  if (!first || !isTitleLine(first)) return ''
  const stem = first.text
    .replace(/^(?:\d{4}年?|【.*?】)/, '')
    .replace(
      /[（(]?(?:精选|通用|汇编|优秀|范文|大全|合集|共|热门|最新)*\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})篇[）)]?$/,
      ''
    )
  return stem.length >= 4 && stem.length <= 40 ? stem : ''
}

/** After a sentence, in marks of either width. */
const opensSentence = (text: string, at: number): boolean =>
  at === 0 ||
  /(?:[。！？!?…”』」\s\u3000]|[\u3400-\u9fff”）)%℃]\.)$/.test(text.slice(Math.max(0, at - 2), at))
