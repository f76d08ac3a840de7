/**
 * In: the sections in order. Out: the header and footer parts, each look once, and for each section which of them it
 * names. What is the same as in the section before is not named, because Word and LibreOffice inherit it.
 */
import { paragraphXml } from './paragraph-xml.ts'
import { field, textRun } from './run-xml.ts'
import type { SurveyedSection } from './survey.ts'
import type { FlowFrame } from './writer.ts'
import { tag, W_NAMESPACE, XML_DECLARATION } from './xml.ts'

/** What one section says. `firstDiffers`: its first page has its own (w:titlePg). */
export interface SectionFrame {
  /** `w:headerReference` and `w:footerReference`. */
  readonly references: string
  readonly firstDiffers: boolean
}

export interface RunningHeads {
  /** The XML of each by name: `header1`, also the id of its relationship. Made when it is asked for. */
  readonly parts: ReadonlyMap<string, () => string>
  readonly bySection: readonly SectionFrame[]
}

/** What a slot shows: a style and what is in it. Equal looks are one part. */
interface Look {
  readonly style: string
  readonly text: string
  readonly folio: boolean
}

type Slot = 'default' | 'even' | 'first'

interface Looks {
  readonly headers: Readonly<Partial<Record<Slot, Look>>>
  readonly footers: Readonly<Partial<Record<Slot, Look>>>
}

type Kind = 'header' | 'footer'

/** @param numbers printed page numbers of anchors, as predicted */
export const runningHeads = (
  sections: readonly SurveyedSection[],
  flow: FlowFrame,
  numbers: ReadonlyMap<string, string>
): RunningHeads => {
  const dashes = flow.design.folio.form === 'dashes'
  const names = new Map<string, string>()
  const parts = new Map<string, () => string>()
  const counts = { header: 0, footer: 0 }
  const nameOf = (kind: Kind, look: Look): string => {
    const key = `${kind} ${JSON.stringify(look)}`
    const known = names.get(key)
    if (known !== undefined) return known
    const name = `${kind}${++counts[kind]}`
    names.set(key, name)
    parts.set(name, () => partXml(kind, look, dashes))
    return name
  }
  const shown = new Map<string, string>()
  const bySection: SectionFrame[] = []
  let kind: SurveyedSection['kind'] | null = null
  for (const section of sections) {
    // LibreOffice loses the head of even pages where a section of another kind is to pass it on.
    if (section.kind !== kind) shown.clear()
    kind = section.kind
    const looks = looksOf(section, numbers)
    const references = (['header', 'footer'] as const).flatMap(each =>
      changedSlots(looks[`${each}s`], each, nameOf, shown)
    )
    bySection.push({ references: references.join(''), firstDiffers: looks.headers.first !== undefined })
  }
  return { parts, bySection }
}

/** References to the parts that are not the ones inherited from the section before. */
const changedSlots = (
  looks: Readonly<Partial<Record<Slot, Look>>>,
  kind: Kind,
  nameOf: (kind: Kind, look: Look) => string,
  shown: Map<string, string>
): readonly string[] =>
  (['default', 'even', 'first'] as const).flatMap(slot => {
    const look = looks[slot]
    if (!look) return []
    const name = nameOf(kind, look)
    // LibreOffice does not inherit the parts of a first page.
    if (slot !== 'first' && shown.get(kind + slot) === name) return []
    shown.set(kind + slot, name)
    return [tag(`w:${kind}Reference`, { 'w:type': slot, 'r:id': name })]
  })

const BLANK_HEAD: Look = { style: 'HeaderBlank', text: '', folio: false }
const BLANK_FOOT: Look = { style: 'Footer', text: '', folio: false }

/** Cover and part pages show nothing; the first page of a piece has its folio but no running head (PG-13). */
const looksOf = (section: SurveyedSection, numbers: ReadonlyMap<string, string>): Looks => {
  if (section.kind === 'cover' || section.kind === 'part' || section.numbering === 'none') {
    return {
      headers: { default: BLANK_HEAD, even: BLANK_HEAD },
      footers: { default: BLANK_FOOT, even: BLANK_FOOT }
    }
  }
  const odd: Look = { style: 'Footer', text: '', folio: true }
  const even: Look = { style: 'FooterEven', text: '', folio: true }
  const headers = {
    default: headOf(section.runningHead.odd, 'Header'),
    even: headOf(section.runningHead.even, 'HeaderEven')
  }
  if (headers.default === BLANK_HEAD && headers.even === BLANK_HEAD)
    return { headers, footers: { default: odd, even } }
  return {
    headers: { ...headers, first: BLANK_HEAD },
    footers: { default: odd, even, first: startsOnEven(section, numbers) ? even : odd }
  }
}

const headOf = (text: string, style: string): Look =>
  text === '' ? BLANK_HEAD : { style, text, folio: false }

/** A first page has one footer for both sides; the predicted number says which side it will be. */
const startsOnEven = (section: SurveyedSection, numbers: ReadonlyMap<string, string>): boolean => {
  if (section.start === 'recto' || section.restart || section.firstId === null) return false
  const number = numbers.get(section.firstId)
  return number !== undefined && pageNumberOf(number) % 2 === 0
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** @example pageNumberOf('xiv') // 14 */
const pageNumberOf = (number: string): number => {
  if (/^\d+$/.test(number)) return Number(number)
  const values = [...number].map(letter => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

const partXml = (kind: Kind, look: Look, dashes: boolean): string => {
  const folio = dashes ? textRun('— ') + field('PAGE', '1') + textRun(' —') : field('PAGE', '1')
  const content = look.folio ? folio : look.text === '' ? '' : textRun(look.text)
  return (
    XML_DECLARATION +
    tag(
      kind === 'header' ? 'w:hdr' : 'w:ftr',
      { 'xmlns:w': W_NAMESPACE },
      paragraphXml({ style: look.style }, content)
    )
  )
}
