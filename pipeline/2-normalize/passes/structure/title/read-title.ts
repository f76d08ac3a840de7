/**
 * In: the head of a text in one line, folded. Out: where its title ends by its words and by those of the text after it, and
 * how sure that is (TN-86, missing line break).
 */
import { type HeadingEnd, headingEnds } from '../headings/end-features.ts'
import { weighed } from '../headings/end-weights.ts'
import { openerAt } from '../headings/openers.ts'
import { takesUp } from './before-opener.ts'
import { endsAsTitle, opensAsGenre } from './title-line.ts'
import { titleWeights, untitledWeights } from './title-words.data.ts'

/** Longest title that is looked for, and shortest; an end may be worse by its evidence than those of headings are. */
const LONGEST = 60
const SHORTEST = 4
const limits = { longest: LONGEST, hopeless: 12 }
/** So much is read, and so much of the text is read for words of the title. */
const READ = 400
const NEAR = 300

/** From here on it is enough that the sentence behind the name of a kind of text says a word of the title again. */
const TAKEN_UP = 0.3

/** An end and how sure it is, 0 to 1. */
export interface TitleEnd {
  readonly at: number
  readonly confidence: number
  /** True where the name of a kind of text stands before it, and behind it a word of grammar or one of the title's. */
  readonly isKind: boolean
}

/**
 * The likeliest end; null where there is no place for one.
 *
 * @example readTitle('怎样修好一条旧渡船渡船是江边人家的脚，……')?.at // 9
 */
export const readTitle = (raw: string): TitleEnd | null => {
  const text = widened(raw.slice(0, READ))
  if (labelled.test(text)) return null
  const found = text.slice(SHORTEST, LONGEST + 15).search(labels)
  const label = found < 0 ? -1 : found + SHORTEST
  const ends = headingEnds(text, null, weighed(), limits).filter(
    ({ length }) => length >= SHORTEST && (label < 0 || length <= label) && !goesOn(text, length)
  )
  const odds = ends.map(end => oddsOf(end, text, end.length === label))
  const best = odds.indexOf(Math.max(...odds))
  const end = ends[best]
  if (!end) return null
  const none = untitledOdds(text)
  const [title, rest] = [text.slice(0, end.length).trim(), text.slice(end.length)]
  const top = Math.max(none, ...odds)
  const all = odds.reduce((total, one) => total + Math.exp(one - top), Math.exp(none - top))
  const confidence = Math.exp((odds[best] ?? none) - top) / all
  // A title that says a word twice may have half of the sentence in it.
  const isTakenUp = confidence >= TAKEN_UP && takesUp(title, rest) && !/(\p{Script=Han}{2}).*\1/u.test(title)
  return {
    at: end.length,
    confidence,
    isKind: endsAsTitle(title) && (openerAt(text, end.length) !== null || isTakenUp)
  }
}

/** 《渡口办法》已经…, 1996年5月27日以后才有: what stands behind says something of what stands before. */
const goesOn = (text: string, at: number): boolean => {
  const rest = text.slice(at, at + 20)
  return (text.charAt(at - 1) === '》' && /^[（(已在于是自中第和与及，、]/.test(rest)) || sinceThen.test(rest)
}

const sinceThen = /^\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以[前后来]|之[前后]|[起前后至到才就])/

/** Half-width marks after Han as what they stand for. */
const widened = (text: string): string =>
  text.replace(/(?<=[\u3400-\u9fff”’」』》）)])[,;:?!]/g, mark => '，；：？！'.charAt(',;:?!'.indexOf(mark)))

/** A text that begins with its abstract, in brackets, or with a label. */
const labelled = /^(?:(?:内容|本文)?(?:摘\s*要|提\s*要)|编者按|[（(]|[【〔［[][^】〕］\]]{1,12}[】〕］\]])/

/** What stands between a title and its text. */
const labels =
  /[【〔［[（(]?(?:内容|本文)?(?:摘\s*要|提\s*要)|编者按|[【〔［[](?![＊*])|本报讯|本刊讯|导语：|[（(]通讯员/

/** The natural logarithm of how likely an end is, but for a constant. */
const oddsOf = ({ length, read, score }: HeadingEnd, text: string, atLabel: boolean): number => {
  const title = text.slice(0, length).trim()
  const rest = text.slice(length).trim()
  const w = titleWeights
  let sum = read * w.read + score * w.score + sharedPairs(title, rest.slice(0, NEAR)) * w.pairs
  const add = (holds: boolean, weight: number): void => {
    if (holds) sum += weight
  }
  add(title.length < 6, w.tiny)
  add(title.length < 9, w.short)
  add(title.length > 24, w.long)
  add(title.length > 32, w.longest)
  const isKind = endsAsTitle(title)
  add(isKind, w.genre)
  add(isKind && issuer.test(title), w.issued)
  add(opensAsGenre(rest), w.genreBehind)
  add(/[）)”》]$/.test(title), w.closer)
  add(/[中下上后时前里内]$/.test(title), w.place)
  add(/\d$/.test(title), w.digit)
  add(/^..+[在对从把被将由随].{0,3}$/.test(title), w.governed)
  add(/^《[^》]*》$/.test(title), w.named)
  add(sharesFour(title, rest.slice(0, NEAR / 3)), w.echo)
  const isTakenUp = title.includes(rest.slice(0, 2))
  const isBegun = title.startsWith(rest.slice(0, 2))
  add(isTakenUp, w.takenUp)
  add(isTakenUp && !isBegun, w.takenWithin)
  add(openerAt(rest, 0) !== null, w.opener)
  add(day.test(rest), w.day)
  add(labelBehind.test(rest), w.label)
  add(atLabel, w.atLabel)
  add(/\s/.test(text.charAt(length)), w.blankBehind)
  add(/\s/.test(title), w.blank)
  add(/[，,]/.test(title), w.comma)
  add(/[：:]/.test(title), w.colon)
  add(/——|――|--/.test(title), w.dash)
  add(/[了着]/.test(title), w.told)
  add(isBegun && /^.{1,12}(?:是|指|又名|又称|即)/.test(rest), w.defines)
  add(!isBegun && isPairElsewhere(text, length - 1), w.parted)
  add(!isBegun && text.includes(text.slice(length - 2, length + 2), length + 2), w.partedWords)
  add(/^[^，。：；！？\s]{2,16}[，：]/.test(rest), w.clause)
  add(/^[^，。：；！？\s]{1,3}[，：。]/.test(rest), w.tinyClause)
  return sum / 10
}

/** 某某办公厅关于…. */
const issuer = /(?:国务院|人民政府|委员会|办公厅|办公室|部|厅|局)关于/
const day = /^(?:\d{4}年|\d{1,2}月\d|本报讯|日前|近日)/
const labelBehind = /^[【〔［[（(]|^(?:内容|本文)?(?:摘\s*要|提\s*要)/

/** The share of its pairs of characters that stand in the text again. */
const sharedPairs = (title: string, text: string): number => {
  let pairs = 0
  let shared = 0
  for (let at = 0; at + 2 <= title.length; at++) {
    const pair = title.slice(at, at + 2)
    if (marks.test(pair)) continue
    pairs++
    if (text.includes(pair)) shared++
  }
  return pairs === 0 ? 0 : shared / pairs
}

/** Four characters of the title stand in a row again. */
const sharesFour = (title: string, text: string): boolean => {
  for (let at = 0; at + 4 <= title.length; at++) {
    const part = title.slice(at, at + 4)
    if (!marks.test(part) && text.includes(part)) return true
  }
  return false
}

const marks = /[\s，。：“”、]/

/** Two Han that stand side by side elsewhere as well are of one word; two digits of a year say nothing. */
const isPairElsewhere = (text: string, at: number): boolean => {
  const pair = text.slice(at, at + 2)
  return /^[\u3400-\u9fff]{2}$/.test(pair) && (text.indexOf(pair) < at || text.includes(pair, at + 2))
}

const untitledOdds = (text: string): number => {
  const stop = text.search(/[。；！？]/)
  const w = untitledWeights
  let sum: number = w.any
  if (openerAt(text, 0) !== null) sum += w.opener
  if (/^[本该此每某各在]/.test(text)) sum += w.pointing
  if (/^[“"【〔［[]/.test(text)) sum += w.mark
  if (/^(?:\d{4}年|\d{1,2}月\d|近日|日前)/.test(text)) sum += w.day
  if (stop >= 0 && stop < 30) sum += w.brief
  return sum / 10
}
