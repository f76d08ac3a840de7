/**
 * In: lines that look like a site's, each by itself. Out: those among them that may go: the unmistakable ones at an edge
 * of the text, and those beside which enough others stand. All the rest is content until an editor says otherwise.
 */
import type { Block, Blocks } from '../block.ts'
import type { Findings } from '../boilerplate/finding.ts'
import { reading } from '../row.ts'
import { authorIn } from './author-in.ts'
import { isScrambledAddress, speaksForBookSite } from './book-site.ts'
import { edgesOf, type Line } from './edge-lines.ts'
import { ENOUGH } from './evidence.ts'
import { hostContacts } from './host-contacts.ts'
import { settleStamps } from './settle-stamps.ts'

/** Of the other lines, for one that proves nothing itself and is not right beside a site's. */
const OTHERS = 2

/** The lines that stay, by their index. `hasPath`: the way to the page, a step a line, stood at the head. */
export const uncorroborated = (blocks: Blocks, findings: Findings, hasPath = false): ReadonlySet<number> => {
  const stays = new Set<number>()
  const isSettledAt = reading(blocks, isSettled, true)
  for (const [index, { rule }] of findings)
    if (!(isRepeated(rule) || isSettledAt(index) || namesAuthor(blocks[index], index))) stays.add(index)
  if (stays.size > 0) for (const lines of edgesOf(blocks, findings, hasPath)) dropCorroborated(lines, stays)
  for (const index of hostContacts(blocks, at => findings.has(at) && !stays.has(at))) stays.delete(index)
  settleStamps(blocks, findings, stays)
  const isAddressAt = reading(blocks, text => address.test(text), false)
  for (const index of findings.keys())
    if (isAddressAt(index) && isAnnounced(blocks, findings, index)) stays.add(index)
  return stays
}

const address = /^(?:https?:\/\/|www\.)\S+$/i

/** 记录可以看这里： over an address: the author gives it. */
const isAnnounced = (blocks: Blocks, findings: Findings, index: number): boolean =>
  !findings.has(index - 1) && /[，。；].*[：:]$/.test(blocks[index - 1]?.text ?? '')

const dropCorroborated = (lines: readonly Line[], stays: Set<number>): void => {
  const proof = proofOf(lines)
  for (const line of lines) if (isCorroborated(line, proof)) stays.delete(line.index)
}

/** Repetition over the volume is evidence enough. */
const isRepeated = (rule: string): boolean => rule === 'shared-line' || rule === 'site-more'

/** A mark alone says nothing that could be lost. */
const isSettled = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) ||
  /^_?分节阅读_?\s*\d/.test(text) ||
  isScrambledAddress(text) ||
  speaksForBookSite(text)

/** 何秀英 2024-10-12 08:00 under a title: the author stays when the rest goes. */
const UNDER_TITLE = 4
const namesAuthor = (block: Block | null | undefined, index: number): boolean =>
  index < UNDER_TITLE && authorIn(block?.text ?? '') !== null

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
