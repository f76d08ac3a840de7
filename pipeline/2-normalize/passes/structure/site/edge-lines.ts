/** In: the lines of a text and which look like a site's. Out: those that stand at its edges, with what each proves. */
import { type Blocks, textAt } from '../block.ts'
import type { Finding, Findings } from '../boilerplate/finding.ts'
import { isDateLine } from '../dates.ts'
import { isByline } from '../edges/edges-byline.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { endsAsSentence } from '../sentences.ts'
import { repeatedOf } from '../title/said-twice.ts'
import { endsInGenre, isSalutation, isTitleLine } from '../title/title-line.ts'
import { ENOUGH, type Evidence, evidenceOf, isUnmistakable } from './evidence.ts'
import { sureLinks } from './links/announced-links.ts'
import { beginsList } from './links/openers.data.ts'
import { siteForm } from './site-form.ts'

/** Lines of an edge at most, site lines not counted; title, subtitle, author and date stand among them. */
const GAP = 6
/** A sentence of the text is at least so long; a longer line is a paragraph whatever its end. */
const SENTENCE = 8
const PARAGRAPH = 60
/** Less sure findings are by their place. */
const OWN = 0.84
/** What is above the title, and what is last. */
const ABOVE = 2
const LAST = 1

export interface Line {
  readonly index: number
  readonly evidence: Evidence
  /** What its place adds: above a title, and last of all, hardly anything is the author's. */
  readonly place: number
  /** Lines of one kind count once: three prices are a price list. */
  readonly kind: string
  readonly isBook: boolean
}

/** Those of the head and those of the foot. `hasPath`: the way to the page, a step a line, stood at the head. */
export const edgesOf = (blocks: Blocks, findings: Findings, hasPath: boolean): readonly Line[][] => [
  [...edgeOf(blocks, findings, 0, 1), ...(hasPath ? [lineOf(-1, '>', ENOUGH, 0)] : [])],
  edgeOf(blocks, findings, blocks.length - 1, -1)
]

/** Site lines from an end of the text inward, up to the first sentence, numbered line or so many lines of its own. */
const edgeOf = (blocks: Blocks, findings: Findings, from: number, step: number): Line[] => {
  const edge: number[] = []
  const own: number[] = []
  for (let index = from; index >= 0 && index < blocks.length; index += step) {
    const text = textAt(blocks, index)
    // What another pass has read or dropped stops no edge.
    if (!blocks[index]) continue
    if (findings.has(index)) edge.push(index)
    else if (isText(text) && !(step > 0 && isLoudTitle(blocks, index, findings))) break
    else if (step > 0 && announces(text)) break
    else if (!isValue(blocks, index, findings)) own.push(index)
    if (own.length > GAP) break
  }
  const links = step < 0 ? sureLinks(edge, blocks) : new Set<number>()
  const title = step > 0 ? titleOf(own, blocks, findings) : -1
  const outmost = step < 0 ? lastOwn(edge, own, links, blocks, findings) : blocks.length
  return [
    ...edge.map(index => {
      const text = textAt(blocks, index)
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
    !links.has(index) && weigh(textAt(blocks, index), findings.get(index), false) === 0
  return Math.max(own[0] ?? -1, edge.find(isOwn) ?? -1)
}

const lineOf = (index: number, text: string, evidence: Evidence, place: number): Line => ({
  index,
  evidence,
  place,
  kind: endsAsSentence(text) ? 'sentence' : /^\p{Script=Han}{2}$/u.test(text) ? 'word' : text,
  isBook: /^《[^》]+》/.test(text)
})

/** 6107280000 below 索引号：. */
export const isValue = (blocks: Blocks, index: number, findings: Findings): boolean =>
  findings.has(index - 1) && /[：:]$/.test(textAt(blocks, index - 1))

/** 春天，我们去植树！ ends as a sentence, but the page calls it its title. */
const isLoudTitle = (blocks: Blocks, index: number, findings: Findings): boolean =>
  blocks[index]?.line.dress?.title === true || isAskedTitle(blocks, index, findings)

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

/** 各科室： or 请在门口张贴以下标语：: below who is addressed, and what a sentence announces, a page has no head any more. */
const announces = (text: string): boolean =>
  isSalutation(text) || (/[：:]$/.test(text) && /^[请現现兹茲].{6,}/.test(text))

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
    return below > 0 && (isText(textAt(blocks, below)) || own.includes(below))
  }) ?? -1

/** 我的收藏 over a line that might be a title too: words alone make no site's line of the first one. */
const isPlainTitle = (text: string, finding: Finding | undefined): boolean =>
  finding?.rule === 'site-furniture' && siteForm(text) === 0 && /^\p{Script=Han}{2,8}$/u.test(text)

/** T_某某网 and T: the page's title proves that the rest is of a page too; it is not dropped here. */
const pageTitles = (own: readonly number[], blocks: Blocks): readonly Line[] => {
  const isPages = (index: number): boolean =>
    own.some(other => other > index && repeatedOf(textAt(blocks, index), textAt(blocks, other)) === 'first')
  return own.filter(isPages).map(index => lineOf(index, textAt(blocks, index), ENOUGH, 0))
}

/** What stands where a site's lines would, and has nothing of them, proves nothing for others. */
const weigh = (text: string, finding: Finding | undefined, isAbove: boolean): Evidence => {
  if (finding?.rule === 'shared-line') return ENOUGH
  const evidence = evidenceOf(text)
  const isByPlace = siteForm(text) < 2 && (finding?.rule === 'site-links' || (finding?.confidence ?? 0) < OWN)
  return evidence === 1 && isByPlace && !isAbove && !beginsList.test(folded(text)) ? 0 : evidence
}
