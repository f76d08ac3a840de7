/**
 * In: the sections in order. Out: for each, the header and footer parts that it must name. A part that is the same as
 * the section's before is left out, because Word and LibreOffice inherit it; so hundreds of articles share their folios.
 */
import { Footer, Header, Paragraph, TextRun } from 'docx'
import type { FlowSection } from '../../model/flow.ts'
import { field } from './elements.ts'
import type { Writer } from './writer.ts'
import { writable } from './xml.ts'

/** The parts of one section. `firstDiffers`: its first page has its own (w:titlePg). */
export interface FrameParts {
  readonly headers: { readonly default?: Header; readonly even?: Header; readonly first?: Header }
  readonly footers: { readonly default?: Footer; readonly even?: Footer; readonly first?: Footer }
  readonly firstDiffers: boolean
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

export const runningHeads = (sections: readonly FlowSection[], writer: Writer): readonly FrameParts[] => {
  const shown = new Map<string, string>()
  const dashes = writer.flow.design.folio.form === 'dashes'
  return sections.map((section, index) => {
    // LibreOffice loses the head of even pages where a section of another kind is to pass it on.
    if (section.kind !== sections[index - 1]?.kind) shown.clear()
    const looks = looksOf(section, writer)
    return {
      headers: changedParts(
        'header',
        looks.headers,
        shown,
        look => new Header({ children: [paragraphOf(look, dashes)] })
      ),
      footers: changedParts(
        'footer',
        looks.footers,
        shown,
        look => new Footer({ children: [paragraphOf(look, dashes)] })
      ),
      firstDiffers: looks.headers.first !== undefined
    }
  })
}

/** Makes the parts whose look is not the one inherited from the section before. */
const changedParts = <P>(
  kind: string,
  looks: Readonly<Partial<Record<Slot, Look>>>,
  shown: Map<string, string>,
  make: (look: Look) => P
): { default?: P; even?: P; first?: P } => {
  const parts: { default?: P; even?: P; first?: P } = {}
  for (const slot of ['default', 'even', 'first'] as const) {
    const look = looks[slot]
    const key = JSON.stringify(look)
    // LibreOffice does not inherit the parts of a first page.
    if (!look || (slot !== 'first' && shown.get(kind + slot) === key)) continue
    shown.set(kind + slot, key)
    parts[slot] = make(look)
  }
  return parts
}

const BLANK_HEAD: Look = { style: 'HeaderBlank', text: '', folio: false }
const BLANK_FOOT: Look = { style: 'Footer', text: '', folio: false }

/** Cover and part pages show nothing; the first page of a piece has its folio but no running head (PG-13). */
const looksOf = (section: FlowSection, writer: Writer): Looks => {
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
    footers: { default: odd, even, first: startsOnEven(section, writer) ? even : odd }
  }
}

const headOf = (text: string, style: string): Look =>
  text === '' ? BLANK_HEAD : { style, text, folio: false }

/** A first page has one footer for both sides; the predicted number says which side it will be. */
const startsOnEven = (section: FlowSection, writer: Writer): boolean => {
  if (section.start === 'recto' || section.restart) return false
  const id = section.blocks.flatMap(block =>
    block.kind === 'text' && block.id !== undefined ? [block.id] : []
  )[0]
  const number = id === undefined ? undefined : writer.numbers.get(id)
  return number !== undefined && pageNumberOf(number) % 2 === 0
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** @example pageNumberOf('xiv') // 14 */
const pageNumberOf = (number: string): number => {
  if (/^\d+$/.test(number)) return Number(number)
  const values = [...number].map(letter => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

const paragraphOf = (look: Look, dashes: boolean): Paragraph => {
  const paragraph = new Paragraph({
    style: look.style,
    ...(look.text === '' ? {} : { children: [new TextRun({ text: writable(look.text) })] })
  })
  if (!look.folio) return paragraph
  if (dashes) paragraph.addChildElement(new TextRun({ text: '— ' }))
  for (const part of field('PAGE', '1')) paragraph.addChildElement(part)
  if (dashes) paragraph.addChildElement(new TextRun({ text: ' —' }))
  return paragraph
}
