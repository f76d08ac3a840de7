/** In: the lines of a text. Out: those that are not content, and why; and those that look so, and stay. */
import type { PassContext } from '../../../pass.ts'
import { type Block, type Blocks, textAt } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { isPageBar } from '../page/page-bar.ts'
import { placesSaying, reading } from '../row.ts'
import { keptContacts } from '../site/contact-lists.ts'
import { uncorroborated } from '../site/corroborate.ts'
import { findSiteLines } from '../site/find-site-lines.ts'
import { linkListStart } from '../site/links/announced-links.ts'
import { linksByForm } from '../site/links/links-by-form.ts'
import { readsAsSite } from '../site/reads-as-site.ts'
import { isSpokenOf } from '../site/spoken-of.ts'
import { titleWords } from '../site/title-words.ts'
import { moreButtons, moreCalls } from './boilerplate.data.ts'
import { within, zonesAt } from './find-phrase.ts'
import type { Finding, Findings } from './finding.ts'
import { findingAt, findingWithin } from './line-finding.ts'

/** A text, and what earlier passes have made of it. */
export interface Lines {
  readonly blocks: Blocks
  /** Where its head ends. */
  readonly headEnd: number
  readonly isGone: (index: number) => boolean
  /** The way to the page, a step a line, stood at the head. */
  readonly hasPath: boolean
}

/** Lines by their index. */
export interface Boilerplate {
  readonly found: Findings
  /** What looks like a site's all by itself: it stays. */
  readonly doubtful: Findings
}

/** Each line by itself, then by what stands around it; then all that is the author's after all is taken out again. */
export const findBoilerplate = (lines: Lines, context: PassContext): Boilerplate => {
  const found = findEach(lines, context)
  const sure = addLinks(lines, found)
  addBesideOthers(lines, found)
  spareAuthors(lines, found, context)
  const doubtful = new Map<number, Finding>()
  for (const index of placesSaying(lines.blocks, isPageBar))
    if (!found.has(index)) doubtful.set(index, pageBar)
  const doubt = (index: number): void => {
    const finding = found.get(index)
    if (finding) doubtful.set(index, finding)
    found.delete(index)
  }
  for (const index of ownDisclaimers(lines, found)) doubt(index)
  for (const index of uncorroborated(lines.blocks, found, lines.hasPath)) if (!sure.has(index)) doubt(index)
  return { found, doubtful }
}

const pageBar: Finding = { rule: 'page-number', confidence: 0.6 }
const links: Finding = { rule: 'site-links', confidence: 0.9 }
const moreButton: Finding = { rule: 'site-more', confidence: 0.95 }
const titleWord: Finding = { rule: 'repeated-title', confidence: 0.85 }

/** What is added to while the text is gone through. */
type Found = Map<number, Finding>

/** By repetition in the volume, by form, by phrase. */
const findEach = ({ blocks, headEnd }: Lines, { settings }: PassContext): Found => {
  const found: Found = new Map()
  const shared = new Set(settings.sharedLines?.map(({ key }) => key))
  const readWithin = reading(blocks, findingWithin, null)
  for (let index = 0; index < blocks.length; index++) {
    if (!blocks[index]) continue
    const zones = zonesAt(index, headEnd, blocks)
    const finding = zones === within ? readWithin(index) : findingAt(blocks, index, zones, shared)
    if (finding) found.set(index, finding)
  }
  return found
}

/** Links to other texts, below this one. Out: those that need nothing beside them to be sure. */
const addLinks = ({ blocks, isGone }: Lines, found: Found): ReadonlySet<number> => {
  const goes = (index: number): boolean => isGone(index) || found.has(index)
  for (let index = linkListStart(blocks, goes); index < blocks.length; index++)
    if (blocks[index] && !found.has(index)) found.set(index, links)
  const sure = new Set(linksByForm(blocks, goes))
  for (const index of sure) found.set(index, links)
  return sure
}

/** By what several lines are together; last those that are made of a site's words and stand beside such lines. */
const addBesideOthers = ({ blocks }: Lines, found: Found): void => {
  for (const index of repeatedButtons(blocks)) found.set(index, moreButton)
  for (const index of titleWords(blocks)) found.set(index, titleWord)
  for (const [index, confidence] of findSiteLines(blocks, found))
    if (!found.has(index)) found.set(index, { rule: 'site-furniture', confidence })
}

/** 全文阅读 on lines of their own, again and again: a list of texts, each cut short; and calls to see more on the site. */
const repeatedButtons = (blocks: Blocks): readonly number[] => {
  const linesOf = (pattern: RegExp): number[] =>
    placesSaying(blocks, text => pattern.test(folded(text)), LONGEST_BUTTON)
  const buttons = linesOf(moreButtons)
  return [...(buttons.length > 1 ? buttons : []), ...linesOf(moreCalls)]
}

const LONGEST_BUTTON = 60

/** His list of contacts, a label that his text speaks of, an address that he wrote in Markdown, the licence of an English text. */
const spareAuthors = ({ blocks }: Lines, found: Found, { script, source }: PassContext): void => {
  const isEnglish = script === 'latin' && source.format === 'text'
  for (const index of keptContacts(blocks, at => found.has(at))) found.delete(index)
  for (const [index, { rule }] of found) {
    const text = textAt(blocks, index)
    const isWritten = source.format === 'markdown' && bareLink.test(text)
    const isOwn = rule !== 'repeated-title' && (isSpokenOf(blocks, index) || isNamedTitle(blocks[index]))
    if (isOwn || isWritten || (isEnglish && licence.test(text))) found.delete(index)
  }
}

const bareLink = /^https?:\/\/\S+$/
/** It says whose the work is. */
const licence = /^(?:copyright|©|\(c\))\s|^all rights reserved\.?$/i

/** What a text says of its own rights stays whole: 未经同意，请勿转载。 below 版权声明：……归作者所有。 */
const ownDisclaimers = ({ blocks }: Lines, found: Findings): readonly number[] => {
  const own = new Set<number>()
  for (const [index, { rule }] of found) {
    const isBelowOther = found.has(index - 1) && !own.has(index - 1)
    if (rule === 'site-disclaimer' && !isBelowOther && ownRights.test(textAt(blocks, index - 1)))
      own.add(index)
  }
  return [...own]
}

const ownRights = /^(?:版权|版權|著作权|著作權)(?:声明|聲明|说明|說明)[：:].{6,}/

/** What a page itself calls its title is none of the lines around it, but for a site's name. */
const isNamedTitle = (block: Block | null | undefined): boolean =>
  block?.line.dress?.title === true && !readsAsSite(block.text)
