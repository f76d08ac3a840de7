/**
 * In: the sections in order. Out: the header and footer parts, each look once, and for each section which of them it
 * names. What is the same as in the section before is not named, because Word and LibreOffice inherit it.
 */
import type { Design } from '../../model/design.ts'
import type { HeadingStyles } from './heading-styles.ts'
import type { House, HouseHead } from './house.ts'
import { paragraphXml } from './paragraph-xml.ts'
import { field, textRun } from './run-xml.ts'
import { titleField } from './running-titles.ts'
import type { SurveyedSection } from './survey.ts'
import { textEm } from './text-width.ts'
import { SHAPE_NAMESPACES, turnedFolio } from './turned-folio.ts'
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
  /** What they point at, by the name of the part. */
  readonly relationships: ReadonlyMap<string, string>
  readonly bySection: readonly SectionFrame[]
}

/** What a slot shows: a style and what is in it. Equal looks are one part. */
interface Look {
  readonly style: string
  readonly text: string
  readonly folio: boolean
  /** The field that the text is the last result of. */
  readonly field?: string
  /** Of a page that lies on its side: which side of the sheet it is. */
  readonly turned?: 'odd' | 'even'
  /** A part of a house template in its place. */
  readonly house?: HouseHead
}

type Slot = 'default' | 'even' | 'first'

interface Looks {
  readonly headers: Readonly<Partial<Record<Slot, Look>>>
  readonly footers: Readonly<Partial<Record<Slot, Look>>>
}

type Kind = 'header' | 'footer'

/** What heads and feet depend on besides their section. */
interface Frame {
  readonly flow: FlowFrame
  /** Printed page numbers of anchors, as predicted. */
  readonly numbers: ReadonlyMap<string, string>
  readonly headings: HeadingStyles
  readonly house: House | null
}

export const runningHeads = (sections: readonly SurveyedSection[], frame: Frame): RunningHeads => {
  const names = new Map<string, string>()
  const parts = new Map<string, () => string>()
  const relationships = new Map<string, string>()
  const counts = { header: 0, footer: 0 }
  const nameOf = (kind: Kind, look: Look): string => {
    const key = `${kind} ${JSON.stringify(look)}`
    const known = names.get(key)
    if (known !== undefined) return known
    const name = `${kind}${++counts[kind]}`
    names.set(key, name)
    const number = FIRST_DRAWING + parts.size
    parts.set(name, () => look.house?.xml ?? partXml(kind, look, frame.flow.design, number))
    if (look.house?.relationships) relationships.set(name, look.house.relationships)
    return name
  }
  const shown = new Map<string, string>()
  const bySection: SectionFrame[] = []
  let kind: SurveyedSection['kind'] | null = null
  for (const section of sections) {
    // LibreOffice loses the head of even pages where a section of another kind is to pass it on.
    if (section.kind !== kind) shown.clear()
    kind = section.kind
    const looks = looksOf(section, frame)
    const references = (['header', 'footer'] as const).flatMap(each =>
      changedSlots(looks[`${each}s`], each, nameOf, shown)
    )
    bySection.push({ references: references.join(''), firstDiffers: looks.headers.first !== undefined })
  }
  return { parts, relationships, bySection }
}

/** Numbers of drawings in heads and feet, which those of the text never reach. */
const FIRST_DRAWING = 1_000_001

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
const looksOf = (section: SurveyedSection, frame: Frame): Looks => {
  if (section.turned) {
    const { footers } = looksOf({ ...section, turned: false, continues: true }, { ...frame, house: null })
    return { headers: { default: NO_HEAD, even: NO_HEAD }, footers: turnedLooks(footers) }
  }
  if (section.kind === 'cover' || section.kind === 'part' || section.numbering === 'none') {
    return {
      headers: { default: BLANK_HEAD, even: BLANK_HEAD },
      footers: { default: BLANK_FOOT, even: BLANK_FOOT }
    }
  }
  const own = ownLooks(section, frame)
  return frame.house ? housed(own, frame.house, section) : own
}

/** A house's heads, feet, or both in place of ours; where one has a first page of its own, so has the other. */
const housed = (own: Looks, house: House, { continues }: SurveyedSection): Looks => {
  const slots = (kind: Kind): Looks['headers'] => {
    const theirs = house[kind]
    if (!theirs) return own[`${kind}s`]
    const blank = kind === 'header' ? BLANK_HEAD : BLANK_FOOT
    const look = (part: HouseHead | undefined): Look =>
      part === undefined ? blank : { style: '', text: '', folio: false, house: part }
    return {
      default: look(theirs.default),
      even: look(theirs.even),
      ...(house.firstDiffers && !continues ? { first: look(theirs.first) } : {})
    }
  }
  const headers = slots('header')
  const footers = slots('footer')
  if (!headers.first && !footers.first) return { headers, footers }
  return { headers: withFirst(headers), footers: withFirst(footers) }
}

const withFirst = (looks: Looks['headers']): Looks['headers'] =>
  looks.first || !looks.default ? looks : { ...looks, first: looks.default }

const ownLooks = (section: SurveyedSection, frame: Frame): Looks => {
  const odd: Look = { style: 'Footer', text: '', folio: true }
  const even: Look = { style: 'FooterEven', text: '', folio: true }
  const headers = {
    default: titleHead(section, frame),
    even: headOf(section.runningHead.even, 'HeaderEven', frame)
  }
  if (section.continues || (headers.default === BLANK_HEAD && headers.even === BLANK_HEAD))
    return { headers, footers: { default: odd, even } }
  return {
    headers: { ...headers, first: BLANK_HEAD },
    footers: { default: odd, even, first: startsOnEven(section, frame.numbers) ? even : odd }
  }
}

/** LibreOffice sets the Chinese of a head that lies on its side upright, one character under the other. */
const NO_HEAD: Look = { style: 'SectionEnd', text: '', folio: false }

const turnedLooks = ({ default: odd, even }: Looks['footers']): Looks['footers'] => ({
  ...(odd ? { default: { ...odd, turned: 'odd' as const } } : {}),
  ...(even ? { even: { ...even, turned: 'even' as const } } : {})
})

/** Of pieces that run on, the title of each page; of the volume where a program does not look for it, as LibreOffice 7.4. */
const titleHead = ({ runningHead, runningTitle }: SurveyedSection, frame: Frame): Look =>
  runningTitle === undefined
    ? headOf(runningHead.odd, 'Header', frame)
    : {
        ...headOf(runningHead.even || frame.flow.title, 'Header', frame),
        field: titleField(runningTitle, frame.headings)
      }

const headOf = (text: string, style: string, { flow }: Frame): Look =>
  text === '' ? BLANK_HEAD : { style, text: inOneLine(text, flow.design), folio: false }

/** A longer one is cut and ends in ……, as in the PDF: a second line would push down the text of every page. */
const inOneLine = (text: string, { page, runningHead }: Design): string => {
  const measure = page.textWidth / runningHead.size
  if (textEm(text) <= measure) return text
  return `${[...text].slice(0, Math.max(1, Math.floor(measure) - 2)).join('')}……`
}

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

const partXml = (kind: Kind, look: Look, design: Design, number: number): string => {
  const dashes = design.folio.form === 'dashes'
  const folio = dashes ? textRun('— ') + field('PAGE', '1') + textRun(' —') : field('PAGE', '1')
  const text = look.text === '' ? '' : textRun(look.text)
  const content = look.folio ? folio : look.field === undefined ? text : field(look.field, look.text)
  const name = kind === 'header' ? 'w:hdr' : 'w:ftr'
  const paragraph = paragraphXml({ style: look.style }, content)
  if (look.turned === undefined) return XML_DECLARATION + tag(name, { 'xmlns:w': W_NAMESPACE }, paragraph)
  const turned = turnedFolio(paragraph, { page: look.turned, design, number })
  return XML_DECLARATION + tag(name, SHAPE_NAMESPACES, turned)
}
