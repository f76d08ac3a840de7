/** In: pieces 篇一 篇二 … in one line that lost its breaks. Out: their titles as lines of their own. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, cutTraced, paragraphOf, textAt } from '../block.ts'
import { GLUED_LEAST, isGlued } from '../headings/candidates.ts'
import { readMarker } from '../headings/marker.ts'
import { hanNumeralValue } from '../headings/numerals.ts'
import { blocksOf, lengthsOf, placesSaying, withReplaced } from '../row.ts'
import { isTitleLine } from '../title/title-line.ts'
import { greetingEnd, pieceTitleEnds } from './glued-piece-titles.ts'

/** Cuts before and after every number of a piece, where the numbers run on from one. */
export const cutPieces: Pass = tree => {
  const blocks = blocksOf(tree)
  const lengths = lengthsOf(blocks)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const stem = stemOf(blocks.find(block => block !== null))
  const heads = cutsAtHeads(blocks, stem)
  tree.children = withReplaced(tree.children, (_node, index) => {
    if ((lengths[index] ?? 0) < GLUED_LEAST && !heads.has(index)) return null
    const block = blocks[index]
    const cuts = block && isGlued(block, total) ? findCuts(block.text, stem) : heads.get(index)
    return block && cuts && cuts.length > 0 ? cutBlock(block, cuts) : null
  })
}

const cutBlock = (block: Block, cuts: readonly number[]): RootContent[] =>
  cutTraced(block.trace, cuts).map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))

/** 篇一 篇二, 【第一篇】 【第二篇】, or the text's own title with a number. */
const findCuts = (text: string, stem: string): number[] => {
  const numbered = cutsAt(
    text,
    /【?(?:第([一二三四五六七八九十]{1,3})篇|[范例]文([一二三四五六七八九十]{1,3}|\d{1,2})|篇([一二三四五六七八九十]{1,3}(?!、)|\d{1,2}))(?:】|(?=[\u3400-\u9fff“《：:\s\u3000]))/g
  )
  if (numbered.length > 0 || stem === '') return numbered
  return cutsAt(text, new RegExp(`${escapedOf(stem)}[（(]?([一二三四五六七八九十]{1,3}|\\d{1,2})[）)]?`, 'g'))
}

/**
 * The same in a text of lines: 我的家乡 篇1各位老师：…, where lines begin so and their numbers run on from one. A title
 * behind the number belongs to it; a greeting or a sentence is the text.
 */
const cutsAtHeads = (blocks: Blocks, stem: string): ReadonlyMap<number, readonly number[]> => {
  const opening = stem === '' ? '' : `(?:${escapedOf(stem)})?\\s*`
  const pattern = new RegExp(
    `^${opening}(?:【?(?:第([一二三四五六七八九十]{1,3}|\\d{1,2})篇|[范例]文([一二三四五六七八九十]{1,3}|\\d{1,2})|篇([一二三四五六七八九十]{1,3}(?!、)|\\d{1,2}))】?)`
  )
  const found = placesSaying(blocks, text => pattern.test(text)).map(index => {
    const text = textAt(blocks, index)
    const [words = '', ...groups] = pattern.exec(text) ?? []
    return { index, value: numberIn(groups), end: words.length, rest: text.slice(words.length) }
  })
  const runsOn = found.length >= 2 && found.every(({ value }, at) => value === at + 1)
  const glued = runsOn || isOnlyFirst(found, blocks, stem) ? found.filter(({ rest }) => isText(rest)) : []
  return new Map(glued.map(({ index, end, rest }) => [index, [end + markLength(rest)]]))
}

/** Of a text that was cut short one piece is there: the text's title, 篇一 and 一、…. */
const isOnlyFirst = (
  found: readonly { readonly index: number; readonly value: number; readonly rest: string }[],
  blocks: Blocks,
  stem: string
): boolean =>
  found.length === 1 &&
  found.every(
    ({ index, value, rest }) =>
      value === 1 && stem !== '' && (blocks[index]?.text.startsWith(stem) ?? false) && opensRow(rest)
  )

const opensRow = (rest: string): boolean => readMarker(rest.trimStart(), 0)?.value === 1

/** 各位老师：, a sentence, or the first of its numbers. */
const isText = (rest: string): boolean =>
  opensRow(rest) ||
  (rest.length >= LEAST_TEXT && (/[。！？!?].|[。！？!?][”」』]?$/.test(rest) || /[\p{L}][：:]$/u.test(rest)))

const LEAST_TEXT = 4

const markLength = (rest: string): number => /^[：:\s\u3000]*/.exec(rest)?.[0].length ?? 0

const numberIn = (groups: readonly (string | undefined)[]): number => {
  const numeral = groups.find(group => group !== undefined) ?? ''
  return /\d/.test(numeral) ? Number(numeral) : hanNumeralValue(numeral)
}

const escapedOf = (stem: string): string => stem.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Cuts before the numbers that run on from one, and after each and its title; none where there is only one number. */
const cutsAt = (text: string, pattern: RegExp): number[] => {
  const numbers: { readonly from: number; readonly to: number }[] = []
  for (const match of text.matchAll(pattern)) {
    if (numberIn(match.slice(1)) !== numbers.length + 1 || !opensSentence(text, match.index)) continue
    numbers.push({ from: match.index, to: match.index + match[0].length })
  }
  if (numbers.length < 2) return []
  const titles = pieceTitleEnds(
    text,
    numbers.map(({ to }) => to)
  )
  return numbers.flatMap(({ from, to }, index) => {
    const end = titles[index] ?? to
    return [from, end, greetingEnd(text, end) ?? end]
  })
}

/** 2026读书心得体会5篇 without its year and its count: what the titles of its pieces begin with. */
const stemOf = (first: Block | null | undefined): string => {
  if (!first || !isTitleLine(first)) return ''
  const stem = first.text
    .replace(/^(?:\d{4}年?|【.*?】)/, '')
    .replace(
      /[（(]?(?:精选|通用|汇编|优秀|范文|大全|合集|共|热门|最新|集锦|锦集|实用|推荐|必备|专业|模板|优质|经典|集合|汇总|合辑|优选|多)*\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})篇[）)]?$/,
      ''
    )
  return stem.length >= 4 && stem.length <= 40 ? stem : ''
}

/** After a sentence, in marks of either width. */
const opensSentence = (text: string, at: number): boolean =>
  at === 0 ||
  /(?:[。！？!?…”』」\s\u3000]|[\u3400-\u9fff”）)%℃]\.)$/.test(text.slice(Math.max(0, at - 2), at))
