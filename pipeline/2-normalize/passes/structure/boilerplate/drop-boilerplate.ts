/** In: the lines of a text. Out: the same with what is not content marked `dropped`, each with a message. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { lineKey } from '../../../../model/repair.ts'
import { splitAt } from '../../../../model/text.ts'
import { isKept } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, leafOf, paragraphOf, textAt, trimTraced } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { isPageBar } from '../page/page-bar.ts'
import { blocksOf, placesSaying, reading, withReplaced } from '../row.ts'
import { endsAsProse } from '../sentences.ts'
import { authorIn } from '../site/author-in.ts'
import { isScrambledAddress, speaksForBookSite } from '../site/book-site.ts'
import { keptContacts } from '../site/contact-lists.ts'
import { uncorroborated } from '../site/corroborate.ts'
import { findSiteLines } from '../site/find-site-lines.ts'
import { footLinks } from '../site/foot-links.ts'
import { PATH } from '../site/path.data.ts'
import { readsAsSite } from '../site/reads-as-site.ts'
import { reportDoubtful } from '../site/report-doubtful.ts'
import { reportShared } from '../site/report-shared.ts'
import { isSpokenOf } from '../site/spoken-of.ts'
import { titleWords } from '../site/title-words.ts'
import { frontLabels, moreButtons, moreCalls } from './boilerplate.data.ts'
import { drop } from './drop.ts'
import { findLinkList, starredLinks } from './find-link-list.ts'
import {
  EDGE,
  findHeadEnd,
  findPhrase,
  isNavigationBar,
  LONGEST,
  within,
  type Zones,
  zonesAt
} from './find-phrase.ts'
import { hasFurnitureForm, speaksForSite } from './furniture-form.ts'
import { chapterStamp } from './particulars.data.ts'

/** Marks site lines, labels and other residue. */
export const dropBoilerplate: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const headEnd = findHeadEnd(blocks)
  const isGone = (index: number): boolean => tree.children[index]?.type === 'dropped'
  const { found, doubtful } = findBoilerplate(blocks, isGone, headEnd, isPathAbove(tree.children), context)
  let isBegun = false
  tree.children = withReplaced(tree.children, (_node, index) => {
    const block = blocks[index]
    if (!block) return null
    const reason = found.get(index)
    if (reason) return dropLine(block, reason, index < headEnd, file, context)
    const others = isBegun || index >= Math.max(1, headEnd) ? null : cutLabel(block, file, context)
    // Below a sentence 标题：… is what the text says.
    isBegun ||= index < headEnd && endsAsProse(block.text)
    return others
  })
  reportShared(blocks, index => found.has(index), file, context)
  for (const [index, reason] of doubtful) reportDoubtful(blocks[index] ?? null, reason.rule, file, context)
}

const isPathAbove = (nodes: readonly RootContent[]): boolean =>
  nodes.slice(0, 2 * EDGE).some(node => node.type === 'dropped' && node.rule === PATH)

interface Found {
  readonly found: ReadonlyMap<number, Reason>
  /** What looks like a site's all by itself: it stays. */
  readonly doubtful: ReadonlyMap<number, Reason>
}

/** Why a line is not content. */
interface Reason {
  readonly rule: string
  readonly confidence: number
}

/** By repetition in the volume, by form, by phrase; then what stands beside such lines and is made of a site's words. */
const findBoilerplate = (
  blocks: Blocks,
  isGone: (index: number) => boolean,
  headEnd: number,
  hasPath: boolean,
  { settings, script, source }: PassContext
): Found => {
  const found = new Map<number, Reason>()
  const shared = new Set(settings.sharedLines?.map(({ key }) => key))
  const reasonWithin = reading(blocks, text => reasonAnywhere(text) ?? reasonByPhrase(text, within), null)
  for (let index = 0; index < blocks.length; index++) {
    const zones = zonesAt(index, headEnd, blocks)
    const reason = zones === within ? reasonWithin(index) : reasonOf(blocks, index, zones, shared)
    if (reason) found.set(index, reason)
  }
  const linksAt = findLinkList(blocks, index => isGone(index) || found.has(index))
  for (let index = linksAt; index < blocks.length; index++)
    if (blocks[index] && !found.has(index)) found.set(index, links)
  const goes = (index: number): boolean => isGone(index) || found.has(index)
  const feet = new Set([...footLinks(blocks, goes), ...starredLinks(blocks, goes)])
  for (const index of feet) found.set(index, links)
  for (const index of repeatedButtons(blocks)) found.set(index, moreButton)
  for (const index of titleWords(blocks)) found.set(index, { rule: 'repeated-title', confidence: 0.85 })
  for (const [index, confidence] of findSiteLines(blocks, found))
    if (!found.has(index)) found.set(index, { rule: 'site-furniture', confidence })
  for (const index of keptContacts(blocks, at => found.has(at))) found.delete(index)
  for (const [index, { rule }] of found)
    if (rule !== 'repeated-title' && isSpokenOf(blocks, index)) found.delete(index)
  if (source.format === 'markdown')
    for (const index of found.keys()) if (bareLink.test(textAt(blocks, index))) found.delete(index)
  if (script === 'latin' && source.format === 'text')
    for (const index of found.keys()) if (whose.test(textAt(blocks, index))) found.delete(index)
  const doubtful = new Map<number, Reason>()
  for (const index of placesSaying(blocks, isPageBar)) if (!found.has(index)) doubtful.set(index, pageBar)
  for (const [index, reason] of found) {
    if (reason.rule !== 'site-disclaimer' || found.has(index - 1)) continue
    if (!ownRights.test(textAt(blocks, index - 1))) continue
    doubtful.set(index, reason)
    found.delete(index)
  }
  for (const index of uncorroborated(blocks, found, hasPath)) {
    if (feet.has(index)) continue
    const reason = found.get(index)
    if (reason) doubtful.set(index, reason)
    found.delete(index)
  }
  return { found, doubtful }
}

const pageBar: Reason = { rule: 'page-number', confidence: 0.6 }

/** What a text says of its own rights stays whole: 未经同意，请勿转载。 below 版权声明：……归作者所有。 */
const ownRights = /^(?:版权|版權|著作权|著作權)(?:声明|聲明|说明|說明)[：:].{6,}/

/** An address that was written in Markdown is the author's. */
const bareLink = /^https?:\/\/\S+$/

/** A licence says whose the work is. */
const whose = /^(?:copyright|©|\(c\))\s|^all rights reserved\.?$/i

const moreButton: Reason = { rule: 'site-more', confidence: 0.95 }

/** 全文阅读 on lines of their own, again and again: a list of texts, each cut short; and calls to see more on the site. */
const repeatedButtons = (blocks: Blocks): readonly number[] => {
  const linesOf = (pattern: RegExp): number[] =>
    placesSaying(blocks, text => pattern.test(folded(text)), LONGEST_BUTTON)
  const buttons = linesOf(moreButtons)
  return [...(buttons.length > 1 ? buttons : []), ...linesOf(moreCalls)]
}

const LONGEST_BUTTON = 60

const links: Reason = { rule: 'site-links', confidence: 0.9 }

const reasonOf = (
  blocks: Blocks,
  index: number,
  zones: Zones,
  shared: ReadonlySet<string>
): Reason | null => {
  const block = blocks[index]
  if (!block) return null
  const { text } = block
  const reason = reasonAnywhere(text)
  if (reason) return reason
  if (zones.isEdge) {
    if (shared.has(lineKey(text)) && readsAsSite(text)) return { rule: 'shared-line', confidence: 0.9 }
    if (isFurniture(blocks, index)) return { rule: 'site-furniture', confidence: 0.9 }
    if (isNavigationBar(text)) return { rule: 'site-navigation', confidence: 0.93 }
  }
  return reasonByPhrase(text, zones)
}

const reasonAnywhere = (text: string): Reason | null => {
  if (chapterStamp.test(text)) return { rule: 'site-timestamp', confidence: 0.97 }
  return isScrambledAddress(text) ? { rule: 'site-furniture', confidence: 0.93 } : null
}

const reasonByPhrase = (text: string, zones: Zones): Reason | null =>
  text.length <= LONGEST && !/_{2,}/.test(text) ? findPhrase(text, zones) : null

/** By its form; but like lines one after another are rows of a table. */
const isFurniture = (blocks: Blocks, index: number): boolean => {
  const text = textAt(blocks, index)
  if (speaksForSite(text) || speaksForBookSite(text)) return true
  if (!hasFurnitureForm(text)) return false
  const bars = text.split(/[|｜]/).length
  return ![blocks[index - 1], blocks[index + 1]].some(
    beside => bars > 2 && beside?.text.split(/[|｜]/).length === bars
  )
}

/** The whole line; of particulars under a title all but the author, who is the text's. */
const dropLine = (
  block: Block,
  { rule, confidence }: Reason,
  isHead: boolean,
  file: VFile,
  context: PassContext
): RootContent[] => {
  const name = isHead && authored.has(rule) ? authorIn(block.text) : null
  if (!name || isKept(context, block.trace.start, block.trace.end))
    return [drop(block.trace, rule, confidence, file, context)]
  const [before, rest] = splitAt(block.trace, name.from)
  const [author, after] = splitAt(rest, name.to - name.from)
  const byline: RootContent = { type: 'byline', children: [leafOf(author)] }
  const around = [before, after].map(trimTraced)
  const [left, right] = around.map(part =>
    part.value === '' ? [] : [drop(part, rule, confidence, file, context)]
  )
  return [...(left ?? []), byline, ...(right ?? [])]
}

/** Rules whose lines give several particulars. */
const authored: ReadonlySet<string> = new Set(['site-meta-line', 'site-furniture'])

/** 文档介绍：… : the label goes, the text stays. */
const cutLabel = (block: Block, file: VFile, context: PassContext): RootContent[] | null => {
  const label = frontLabels.exec(block.text)?.[0] ?? ''
  if (
    label === '' ||
    label.length === block.text.length ||
    isKept(context, block.trace.start, block.trace.end)
  )
    return null
  const [head, rest] = splitAt(block.trace, label.length)
  return [
    drop(trimTraced(head), 'site-label', 0.95, file, context),
    paragraphOf(trimTraced(rest), block.line)
  ]
}
