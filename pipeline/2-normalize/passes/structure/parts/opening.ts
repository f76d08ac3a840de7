/** In: the first lines of a piece. Out: which of them is a subtitle, a unit, a banner or a document number. */
import type { Recognition } from '../../../../model/article.ts'
import type { Block } from '../block.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { endsAsSentence, isAtLeast, textLength } from '../sentences.ts'
import {
  documentNumber,
  epigraphSign,
  serialNumber,
  sourceLine,
  subtitleDash,
  subtitleLabel,
  subtitleWords,
  unitLabel,
  unitNouns
} from './opening.data.ts'

/** A line that was recognised, and how sure that is. */
export interface OpeningLine {
  readonly type: 'subtitle' | 'unit' | 'banner' | 'documentNumber'
  readonly recognition: Recognition
}

/** What stands around a line under a title. */
export interface Around {
  /** True where nothing but lines of the opening stand between it and the title. */
  readonly nearTitle: boolean
  /** True where the line before it is the title or a subtitle. */
  readonly underTitle: boolean
  /** True where a name or a date stands right beside it. */
  readonly besideName: boolean
  readonly next: Block | null
}

/** The part that a line near a title plays; null for everything else. */
export const openingLine = (block: Block, around: Around): OpeningLine | null => {
  if (!around.nearTitle || block.text.length > 90) return null
  return numberLine(block, around) ?? subtitleOf(block, around) ?? unitOf(block, around)
}

/** 某某办公室文件, above a document's number: who issues it (GW-12). */
export const isBanner = ({ text }: Block, next: Block | null): OpeningLine | null =>
  next !== null && documentNumber.test(next.text) && /^[\p{Script=Han}（）()·]{2,30}(?:文件)$/u.test(text)
    ? as('banner', 0.9, 'above the document number')
    : null

const as = (type: OpeningLine['type'], confidence: number, reason: string): OpeningLine => ({
  type,
  recognition: { confidence, reasons: [reason] }
})

/** TN-24, GW-13. */
const numberLine = ({ text }: Block, { underTitle }: Around): OpeningLine | null => {
  if (text.length > 36) return null
  if (documentNumber.test(text)) return as('documentNumber', 0.97, 'year in brackets and a number')
  return underTitle && serialNumber.test(text)
    ? as('documentNumber', 0.85, 'a number right under the title')
    : null
}

/** A dash opens it; a source after an epigraph stands elsewhere. */
const subtitleOf = ({ text }: Block, { underTitle }: Around): OpeningLine | null => {
  if (!underTitle || textLength(text) > 40 || /[。；，：]$/.test(text) || /。/.test(text)) return null
  if (epigraphSign.test(text)) return null
  if (subtitleLabel.test(text)) return as('subtitle', 0.97, 'its label says so')
  return subtitleDash.test(text) ? as('subtitle', 0.92, 'right under the title, after a dash') : null
}

/**
 * True for a line after a dash that speaks of what the text deals with.
 *
 * @example isSubtitle('——以河湾镇为例') // true
 * @example isSubtitle('——农谚') // false
 */
export const isSubtitle = (text: string): boolean =>
  textLength(text) <= 40 && subtitleWords.test(text) && !/[。；，：]$/.test(text)

/** True for a short line that names a body of a kind that nothing else is called by. */
export const unitNounsEnd = (text: string): boolean => text.length <= 20 && unitNouns.test(text)

/**
 * （某某大学文学院，某地 100000）, （1. 某某馆；2. 某某中学）: bodies, and where they are.
 *
 * @example isBracketedUnit('（河湾镇文化站，河湾 400000）') // true
 */
export const isBracketedUnit = (text: string): boolean => {
  const groups =
    text.length <= LONGEST_UNITS ? /^(?:[（(][^（()）。！？：]{3,60}[）)]\s*)+$/.exec(text) : null
  if (groups === null) return false
  const parts = text
    .split(/[（()），,；;、\s\u3000]+|(?<=\D)(?=\d{6})/)
    .map(part => part.replace(/^\d[.．]?(?=\p{Script=Han})/u, ''))
  const isBody = (part: string): boolean =>
    bodyNouns.test(part) || unitNouns.test(part) || department.test(part)
  return parts.some(isBody) && parts.every(part => isBody(part) || placed.test(part))
}

/** Two institutes of two authors, each with its place. */
const LONGEST_UNITS = 120
/** 河湾师范学院中文系. */
const department = /[院校学學][\p{Script=Han}]{2,6}[系所]$/u
/** 江东 352100, or the number that stood in front of a body. */
const placed = /^(?:\d{6}|\d[.．]?|[\p{Script=Han}]{2,8})?$/u

/** Beside a name any body will do; alone it must be of a kind that nothing else is called by. */
const unitOf = ({ text }: Block, { besideName, underTitle, next }: Around): OpeningLine | null => {
  if (unitLabel.test(text)) return as('unit', 0.97, 'its label says so')
  if (besideName && isBracketedUnit(text)) return as('unit', 0.92, 'names a body in brackets, beside a name')
  const length = textLength(text)
  if (length < 3 || length > 20 || /[\p{P}]/u.test(text) || endsAsSentence(text)) return null
  if (sourceLine.test(text)) return null
  if (besideName && bodyNouns.test(text)) return as('unit', 0.9, 'names a body, beside a name')
  const overText = next !== null && isAtLeast(next.text, 30)
  return underTitle && overText && unitNouns.test(text) && length >= 4
    ? as('unit', 0.75, 'names a body, alone between title and text')
    : null
}
