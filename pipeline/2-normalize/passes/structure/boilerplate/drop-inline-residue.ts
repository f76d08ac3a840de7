/** In: paragraphs. Out: the same without what a site set into the middle of them; a mark of omission stays where it hid words. */
import type { RootContent } from 'mdast'
import { splitAt, type Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { paragraphOf, textAt, trimTraced } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { blocksOf, reading, withReplaced } from '../row.ts'
import { moreAtEnd } from './boilerplate.data.ts'
import { cutOut, type Place } from './cut-out.ts'
import { drop } from './drop.ts'
import {
  foundBySearch,
  inlineResidue,
  pageOfPages,
  pagesAtEnd,
  pagesFound,
  turnsAtEnd
} from './inline-residue.data.ts'

const RULE = 'site-furniture'
const CONFIDENCE = 0.94

/** Takes the words out of their paragraph; what stood around them is one paragraph as before. */
export const dropInlineResidue: Pass = (tree, file, context) => {
  dropFeet(tree, file, context)
  const blocks = blocksOf(tree)
  const dropWords = (words: Traced): RootContent => drop(words, RULE, CONFIDENCE, file, context)
  const mayHoldAny = reading(blocks, text => mayHold.test(text), false)
  tree.children = withReplaced(tree.children, (_node, index) => {
    const block = mayHoldAny(index) ? blocks[index] : null
    const found = block ? placesIn(block.text) : []
    if (!block || found.length === 0) return null
    if (isAll(block.text, found)) {
      const removed = dropWords(block.trace)
      return removed.type === 'dropped' ? [removed] : null
    }
    const left = cutOut(block.trace, found, { base: context.source.base, dropWords, glueOf })
    return left && [paragraphOf(left, block.line)]
  })
}

/** What counts the pages, and links to the next text, go from the end of a paragraph; nothing of them stands there as a rule. */
const dropFeet: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const footAt = reading(blocks, footIn, null)
  const last = blocks.findLastIndex(block => block !== null)
  const isCounted = pagesFound.test(textAt(blocks, last))
  tree.children = withReplaced(tree.children, (_node, index) => {
    const block = blocks[index]
    const foot = block && index >= last - 1 ? endIn(block.text, isCounted, index === last) : footAt(index)
    if (!block || !foot || foot.at < 0) return null
    if (foot.at === 0) return [drop(block.trace, foot.rule, CONFIDENCE, file, context)]
    const [before, words] = splitAt(block.trace, foot.at)
    const removed = drop(trimTraced(words), foot.rule, CONFIDENCE, file, context)
    return removed.type === 'dropped' ? [paragraphOf(before, block.line), removed] : null
  })
}

/** What stands at the end of a paragraph, and why it goes. */
interface Foot {
  readonly at: number
  readonly rule: string
}

/** Of the last paragraphs: what a search found, or at the very end where to see more on the site. */
const endIn = (text: string, isCounted: boolean, isLast: boolean): Foot | null => {
  if (isCounted) return countIn(text)
  const call = isLast ? callIn(text) : -1
  return call > 0 ? { at: call, rule: 'site-more' } : footIn(text)
}

const callIn = (text: string): number => {
  const from = Math.max(0, text.length - CALL)
  const found = text.includes('更多', from) ? folded(text.slice(from)).search(moreAtEnd) : -1
  return found < 0 ? -1 : from + found
}

/** A call is no longer. */
const CALL = 60

/** How many pages a site's search found. */
const countIn = (text: string): Foot => ({
  at: pagesFound.test(text) ? 0 : text.search(foundBySearch),
  rule: 'site-links'
})

/** At the head of a line stands none. */
const footIn = (text: string): Foot | null => {
  const foot = endsInPage(text) ? pageIn(text) : turnsIn(text)
  return foot.at > 0 ? foot : null
}

const pageIn = (text: string): Foot => {
  const turns = text.search(pagesAtEnd)
  return turns < 0
    ? { at: text.search(pageOfPages), rule: 'page-number' }
    : { at: turns, rule: 'site-navigation' }
}

const turnsIn = (text: string): Foot => {
  const from = Math.max(0, text.length - TURNS)
  const found = from > 0 && text.includes('一篇', from) ? text.slice(from).search(turnsAtEnd) : -1
  return { at: found < 0 ? -1 : from + found, rule: 'site-links' }
}

/** The links are no longer, and stand in a text that is. */
const TURNS = 160

const endsInPage = (text: string): boolean =>
  (text.includes('页', text.length - 4) || text.includes('頁', text.length - 4)) &&
  /[页頁]\s*$/.test(text.slice(-4))

const glueOf = (left: Traced): string =>
  left.value.trim() === '' || /[。！？!?”]\s*$/.test(left.value) ? '' : '……'

/** Nothing else stands there, or a few words that are the site's as well. */
const isAll = (text: string, found: readonly Place[]): boolean => {
  const between = found.map(({ from }, at) => text.slice(found[at - 1]?.to ?? 0, from))
  const left = [...between, text.slice(found.at(-1)?.to ?? 0)].join('').trim()
  return left === '' || (left.length < LEAST && forPay.test(left))
}

/** 此处隐藏924个字。VIP会员可见: what is left is the site's as well. */
const LEAST = 20
const forPay = /VIP|会员|會員|登[录陆入]|付费|可见|阅读全文/i

/** Only such paragraphs are looked through. */
const mayHold = /此[处處][隐隱]藏|全文共|省略\s*\d|[隐隱]藏\s*\d/

const placesIn = (text: string): readonly Place[] => {
  const simple = folded(text)
  const found = inlineResidue.flatMap(pattern =>
    [...simple.matchAll(pattern)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }))
  )
  found.sort((a, b) => a.from - b.from)
  return found.filter((place, at) => at === 0 || place.from >= (found[at - 1]?.to ?? 0))
}
