/**
 * In: lines that look like a site's, each by itself. Out: those among them that may go: the unmistakable ones at an edge
 * of the text, and those beside which enough others stand. All the rest is content until an editor says otherwise.
 */
import type { Block } from '../block.ts'
import { linkListOpener } from '../boilerplate/boilerplate.data.ts'
import { chapterStamp } from '../boilerplate/particulars.data.ts'
import { isDateLine } from '../dates.ts'
import { isByline } from '../edges/edges-byline.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { endsAsSentence } from '../sentences.ts'
import { repeatedOf } from '../title/said-twice.ts'
import { endsInGenre, isTitleLine } from '../title/title-line.ts'
import { authorIn } from './author-in.ts'
import { isScrambledAddress, speaksForBookSite } from './book-site.ts'
import { type Evidence, evidenceOf, isUnmistakable } from './evidence.ts'
import { hostContacts } from './host-contacts.ts'
import { siteForm } from './site-form.ts'

/** Lines of an edge at most, site lines not counted; title, subtitle, author and date stand among them. */
const GAP = 6
/** A sentence of the text is at least so long; a longer line is a paragraph whatever its end. */
const SENTENCE = 8
const PARAGRAPH = 60
/** Under a program's stamp stands a paragraph, no entry of a log, or stands below a few lines that open the text. */
const STAMPED = 25
const OPENING = 6
/** What the lines of an edge must prove together: one unmistakable line does, or three others. */
const ENOUGH = 3
/** Less sure findings are by their place. */
const OWN = 0.84
/** What is above the title, and what is last. */
const ABOVE = 2
const LAST = 1
/** Of the other lines, for one that proves nothing itself and is not right beside a site's. */
const OTHERS = 2

type Blocks = readonly (Block | null)[]

/** How a line was found: by what all by itself, or only because of where it stands. */
export interface Finding {
  readonly rule: string
  readonly confidence: number
}

type Findings = ReadonlyMap<number, Finding>

/** The lines that stay, by their index. `hasPath`: the way to the page, a step a line, stood at the head. */
export const uncorroborated = (blocks: Blocks, findings: Findings, hasPath = false): ReadonlySet<number> => {
  const stays = new Set<number>()
  for (const [index, finding] of findings)
    if (!isSettled(blocks[index], finding) && !namesAuthor(blocks[index], index)) stays.add(index)
  if (stays.size > 0) for (const lines of edgesOf(blocks, findings, hasPath)) dropCorroborated(lines, stays)
  for (const index of hostContacts(blocks, at => findings.has(at) && !stays.has(at))) stays.delete(index)
  settleStamps(blocks, findings, stays)
  for (const index of findings.keys()) if (isAnnounced(blocks, findings, index)) stays.add(index)
  return stays
}

/** 记录可以看这里： over an address: the author gives it. */
const isAnnounced = (blocks: Blocks, findings: Findings, index: number): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(blocks[index]?.text ?? '') &&
  !findings.has(index - 1) &&
  /[，。；].*[：:]$/.test(blocks[index - 1]?.text ?? '')

const edgesOf = (blocks: Blocks, findings: Findings, hasPath: boolean): readonly Line[][] => [
  [...edgeOf(blocks, findings, 0, 1), ...(hasPath ? [lineOf(-1, '>', ENOUGH, 0)] : [])],
  edgeOf(blocks, findings, blocks.length - 1, -1)
]

const dropCorroborated = (lines: readonly Line[], stays: Set<number>): void => {
  const proof = proofOf(lines)
  for (const line of lines) if (isCorroborated(line, proof)) stays.delete(line.index)
}

/** Repetition over the volume is evidence enough; a mark alone says nothing that could be lost. */
const isSettled = (block: Block | null | undefined, finding: Finding | undefined): boolean =>
  finding?.rule === 'shared-line' ||
  finding?.rule === 'site-more' ||
  !/[\p{L}\p{N}]/u.test(block?.text ?? '') ||
  /^_?分节阅读_?\s*\d/.test(block?.text ?? '') ||
  isScrambledAddress(block?.text ?? '') ||
  speaksForBookSite(block?.text ?? '')

/** 何秀英 2024-10-12 08:00 under a title: the author stays when the rest goes. */
const UNDER_TITLE = 4
const namesAuthor = (block: Block | null | undefined, index: number): boolean =>
  index < UNDER_TITLE && authorIn(block?.text ?? '') !== null

interface Line {
  readonly index: number
  readonly evidence: Evidence
  /** What its place adds: above a title, and last of all, hardly anything is the author's. */
  readonly place: number
  /** Lines of one kind count once: three prices are a price list. */
  readonly kind: string
  readonly isBook: boolean
}

/** Site lines from an end of the text inward, up to the first sentence, numbered line or so many lines of its own. */
const edgeOf = (blocks: Blocks, findings: Findings, from: number, step: number): Line[] => {
  const edge: number[] = []
  const own: number[] = []
  for (let index = from; index >= 0 && index < blocks.length; index += step) {
    const text = blocks[index]?.text ?? ''
    // What another pass has read or dropped stops no edge.
    if (!blocks[index]) continue
    if (findings.has(index)) edge.push(index)
    else if (isText(text) && !(step > 0 && isAskedTitle(blocks, index, findings))) break
    else if (!isValue(blocks, index, findings)) own.push(index)
    if (own.length > GAP) break
  }
  const links = step < 0 ? linksOf(edge, blocks) : new Set<number>()
  const title = step > 0 ? titleOf(own, blocks, findings) : -1
  const outmost = step < 0 ? lastOwn(edge, own, links, blocks, findings) : blocks.length
  return [
    ...edge.map(index => {
      const text = blocks[index]?.text ?? ''
      const isAbove = index < title
      const evidence = links.has(index) ? ENOUGH : weigh(text, findings.get(index), isAbove)
      const isTitle = index === 0 && title < 0 && !isUnmistakable(text)
      const isPlain = index === 0 && isPlainTitle(text, findings.get(index))
      const place = isAbove && !isPlain ? ABOVE : index > outmost ? LAST : 0
      return lineOf(index, text, isTitle && evidence === ENOUGH ? 2 : evidence, place)
    }),
    ...(step > 0 ? pageTitles(own, blocks) : [])
  ]
}

/** The last line that has nothing of a site's, found by its place or not; -1 where there is none. */
const lastOwn = (
  edge: readonly number[],
  own: readonly number[],
  links: ReadonlySet<number>,
  blocks: Blocks,
  findings: Findings
): number => {
  const isOwn = (index: number): boolean =>
    !links.has(index) && weigh(blocks[index]?.text ?? '', findings.get(index), false) === 0
  return Math.max(own[0] ?? -1, edge.find(isOwn) ?? -1)
}

const lineOf = (index: number, text: string, evidence: Evidence, place: number): Line => ({
  index,
  evidence,
  place,
  kind: endsAsSentence(text) ? 'sentence' : /^\p{Script=Han}{2}$/u.test(text) ? 'word' : text,
  isBook: /^《[^》]+》/.test(text)
})

/** 为什么要写思想汇报？ over a site's line: a title may ask. */
const isAskedTitle = (blocks: Blocks, index: number, findings: Findings): boolean => {
  const block = blocks[index]
  const below = blocks.findIndex((next, at) => at > index && next !== null)
  return (
    block !== null &&
    block !== undefined &&
    /[？?]$/.test(block.text) &&
    isTitleLine(block) &&
    findings.has(below)
  )
}

/** 6107280000 below 索引号：. */
const isValue = (blocks: Blocks, index: number, findings: Findings): boolean =>
  findings.has(index - 1) && /[：:]$/.test(blocks[index - 1]?.text ?? '')

const isText = (text: string): boolean =>
  ((endsAsSentence(text) && text.length >= SENTENCE) ||
    (text.length >= PARAGRAPH && !namesText(text)) ||
    (readMarker(text, 0) !== null && !isDateLine(text))) &&
  evidenceOf(text) < ENOUGH

/** 关于印发《某某……方案》的通知: a title, however long. */
const namesText = (text: string): boolean =>
  /《[^》]{10,}/.test(text) && endsInGenre(text) && !/[。；]/.test(text)

/** The line that is the title whatever goes above it: text stands below it. -1 where there is none. */
const titleOf = (own: readonly number[], blocks: Blocks, findings: Findings): number =>
  own.find(index => {
    const block = blocks[index]
    if (!block || !isTitleLine(block) || isByline(block)) return false
    const below = blocks.findIndex(
      (next, at) =>
        at > index && !findings.has(at) && next !== null && !isByline(next) && !isDateLine(next.text)
    )
    return below > 0 && (isText(blocks[below]?.text ?? '') || own.includes(below))
  }) ?? -1

/** 我的收藏 over a line that might be a title too: words alone make no site's line of the first one. */
const isPlainTitle = (text: string, finding: Finding | undefined): boolean =>
  finding?.rule === 'site-furniture' && siteForm(text) === 0 && /^\p{Script=Han}{2,8}$/u.test(text)

/** T_某某网 and T: the page's title proves that the rest is of a page too; it is not dropped here. */
const pageTitles = (own: readonly number[], blocks: Blocks): readonly Line[] => {
  const textAt = (index: number): string => blocks[index]?.text ?? ''
  const isPages = (index: number): boolean =>
    own.some(other => other > index && repeatedOf(textAt(index), textAt(other)) === 'first')
  return own.filter(isPages).map(index => lineOf(index, textAt(index), ENOUGH, 0))
}

/** What stands where a site's lines would, and has nothing of them, proves nothing for others. */
const weigh = (text: string, finding: Finding | undefined, isAbove: boolean): Evidence => {
  if (finding?.rule === 'shared-line') return ENOUGH
  const evidence = evidenceOf(text)
  const isByPlace = finding?.rule === 'site-links' || (finding?.confidence ?? 0) < OWN
  return evidence === 1 && isByPlace && !isAbove && !opensLinks.test(folded(text)) ? 0 : evidence
}

/** What the lines of an edge prove together: gone through once, as an edge may be the whole text. */
interface Proof {
  /** What each kind is worth, and the sum. */
  readonly kinds: ReadonlyMap<string, number>
  readonly sum: number
  /** Lines that stand below an unmistakable one, or below such a line: 电话：… below the links of a page. */
  readonly belowSure: ReadonlySet<number>
}

const proofOf = (lines: readonly Line[]): Proof => {
  const kinds = new Map<string, number>()
  for (const { kind, evidence, place } of lines)
    if (evidence > 0) kinds.set(kind, Math.min(ENOUGH, evidence + place))
  let sum = 0
  for (const worth of kinds.values()) sum += worth
  const sure = new Set(lines.filter(({ evidence }) => evidence === ENOUGH).map(({ index }) => index))
  const belowSure = new Set<number>()
  for (const { index } of lines.toSorted((a, b) => a.index - b.index))
    if (sure.has(index - 1) || belowSure.has(index - 1)) belowSure.add(index)
  return { kinds, sum, belowSure }
}

const isCorroborated = (line: Line, { kinds, sum, belowSure }: Proof): boolean => {
  if (line.evidence > 0 && line.evidence + line.place >= ENOUGH) return true
  const own = kinds.get(line.kind)
  if (line.evidence + sum - (own ?? 0) < ENOUGH || line.isBook) return false
  const others = kinds.size - (own === undefined ? 0 : 1)
  return line.evidence > 0 || others >= OTHERS || belowSure.has(line.index)
}

/** 相关阅读 and several titles under it, to the end of the text: books to read are the author's, who says so otherwise. */
const linksOf = (edge: readonly number[], blocks: Blocks): ReadonlySet<number> => {
  const textAt = (index: number): string => blocks[index]?.text ?? ''
  const opener = edge.findLast(index => opensLinks.test(folded(textAt(index))))
  if (opener === undefined) return namesakes(edge, textAt)
  const links = edge.filter(index => index >= opener)
  const isList = links.length > 2 && !links.some(index => /^《|[。；]$/.test(textAt(index)))
  const opensNothing = textAt(opener + 1) === ''
  return new Set(isList || opensNothing ? links : [])
}

/** 推荐阅读 may be said by the author too; not where what stands under it, to the end, is named like the text itself. */
const namesakes = (edge: readonly number[], textAt: (index: number) => string): ReadonlySet<number> => {
  const opener = edge.findLast(index => linkListOpener.test(folded(textAt(index))))
  const links = edge.filter(index => opener !== undefined && index > opener)
  const named = links.filter(index => isNamesake(textAt(index), textAt(0)))
  const isList = named.length * 2 >= links.length && !links.some(index => /^《|[。；]$/.test(textAt(index)))
  return new Set(opener !== undefined && named.length > 0 && isList ? [opener, ...links] : [])
}

/** So many characters in a row of both are no chance. */
const SAME = 4

const isNamesake = (text: string, title: string): boolean => {
  const [a, b] = [text, title].map(one => folded(one).replace(/[\s\u3000]/g, ''))
  if (!a || !b || b.length > PARAGRAPH) return false
  return [...a.slice(SAME - 1)].some((_, at) => b.includes(a.slice(at, at + SAME)))
}

const opensLinks =
  /^(?:【.{1,40}】\s*)?(?:更多)?(?:相关(?:阅读|文章|推荐|链接|专题|内容|资料|文档|新闻|报道|资讯)|猜你喜欢|[你您]可能|大家都在看|同类)/

/** A day and an hour, and nothing else: what recurs is a diary, a log, a chat; but with seconds under every title a program's. */
const settleStamps = (blocks: Blocks, findings: Findings, stays: Set<number>): void => {
  const stamps = [...findings.keys()].filter(
    index => isStamp(blocks[index]?.text ?? '') && !isValue(blocks, index, findings)
  )
  if (stamps.length === 0) return
  const isPrograms = stamps.every((index, at) => {
    const above = blocks[index - 1]
    const text = blocks[index]?.text ?? ''
    const isOver =
      (seconds.test(text) || (labelledDay.test(text) && !isLabelled(blocks[index + 1]?.text ?? ''))) &&
      standsOver(blocks, index, stamps[at + 1] ?? blocks.length)
    return above && isTitleLine(above) && (isOver || chapterStamp.test(text))
  })
  // One alone is a program's under the title that the text begins with.
  if (stamps.length === 1 && (!isPrograms || !isUnderTitle(blocks, stamps[0] ?? -1))) return
  for (const index of stamps)
    if (isPrograms) stays.delete(index)
    else stays.add(index)
}

const isStamp = (text: string): boolean =>
  stamp.test(text.replace(/^(?:时间|时間|日期)\s*[:：]\s*/, '')) ||
  labelledDay.test(text) ||
  chapterStamp.test(text)

/** 时间：2021-08-31; 地点：… below it makes a notice of it. */
const labelledDay = /^(?:时间|日期)\s*[:：]\s*\d{4}-\d{2}-\d{2}$/
const isLabelled = (text: string): boolean => /^[^，。：:\s]{2,6}\s*[：:]\s*\S/.test(text)

/** Right under the text's first line, or with its author between: 山中来信 / 阿宁 / the stamp. */
const isUnderTitle = (blocks: Blocks, index: number): boolean => {
  const first = blocks.findIndex(block => block !== null)
  return (
    index === first + 1 ||
    (index === first + 2 && /^\p{Script=Han}{2,4}$/u.test(blocks[first + 1]?.text ?? ''))
  )
}

/** A paragraph stands right below, or below a few lines that open the text. */
const standsOver = (blocks: Blocks, index: number, end: number): boolean => {
  const below = blocks
    .slice(index + 1, Math.min(end, index + 2 * OPENING))
    .filter(block => block && /[\p{L}\p{N}]/u.test(block.text))
  return (
    (below[0]?.text.length ?? 0) >= STAMPED ||
    below.slice(0, OPENING).some(block => (block?.text.length ?? 0) >= PARAGRAPH)
  )
}

const stamp = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/
const seconds = /[:：]\d{2}[:：]\d{2}$/
