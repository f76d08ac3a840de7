/** In: a page and what of it is its text. Out: its lines, tables, code, rules and pictures in source order. */
import type { InlineMark } from '../../model/article.ts'
import type { Chosen } from './choose-content.ts'
import { isDeletion } from './deletions.ts'
import type { CellText, Item, MarkedText, Place, Tally } from './items.ts'
import { LineWriter } from './line-writer.ts'
import { firstLook, inherit, type Look } from './look.ts'
import type { Measures } from './measure-page.ts'
import type { Notes } from './notes.ts'
import { attributeOf, type Page, type PageElement, pageTextOf } from './page.ts'
import { pictureIn } from './picture-in.ts'
import { type DataCell, dataTableOf, isSiteRecord } from './tables.ts'

export interface Reading {
  readonly page: Page
  readonly measures: Measures
  readonly chosen: Chosen
  readonly notes: Notes
  /** Tables that are a site's record of the text, and go; filled by the walk. */
  readonly records: PageElement[]
  readonly tally: Tally
}

interface Frame {
  readonly element: PageElement
  readonly look: Look
  next: number
}

/** Never recursive: pages nest a hundred thousand deep. */
export const readItems = (reading: Reading): Item[] => {
  const writer = new LineWriter(reading.tally)
  const { body } = reading.page
  walk(body, firstLook(body), reading, writer)
  return writer.items
}

const walk = (root: PageElement, look: Look, reading: Reading, writer: LineWriter): void => {
  const open: Frame[] = [{ element: root, look, next: 0 }]
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const child = frame.element.children[frame.next++]
    if (child === undefined) {
      if (blocks.has(frame.element.tag)) writer.endBlock(frame.look)
      if (frame.element.tag === 'q') writer.write(frame.look.quotes % 2 === 1 ? '”' : '’', frame.look)
      open.pop()
    } else if (child.kind === 'text') writer.write(child.value, frame.look)
    else {
      const inner = enter(child, frame.look, reading, writer)
      if (inner) open.push({ element: child, look: inner, next: 0 })
    }
  }
}

/** The look within the element; null where there is nothing more to be read in it. */
const enter = (element: PageElement, around: Look, reading: Reading, writer: LineWriter): Look | null => {
  if (reading.chosen.left.has(element) || reading.notes.backLinks.has(element)) return null
  const mark = reading.notes.marks.get(element)
  if (mark !== undefined) {
    writer.writeMark({ type: 'footnoteReference', identifier: mark }, around)
    return null
  }
  const style = reading.measures.styles[element.index] ?? {}
  if (isDeletion(element, reading.measures, reading.tally)) return null
  if (isNumberGap(element)) {
    writer.write(' ', around)
    return null
  }
  if (style.listLabel) {
    const label = pageTextOf(element).replace(/[\s\u00a0\u3000]+/g, '')
    if (label !== '') writer.writeLabel(label, isBullet(element, label, reading), around)
    return null
  }
  const special = specials.get(element.tag)
  if (special?.(element, around, reading, writer)) return null
  return lookIn(element, inherit(around, style), around, reading, writer)
}

/** What Word exports between a heading's number and its words: blanks in letters of 7 pt. */
const isNumberGap = (element: PageElement): boolean =>
  element.tag === 'span' &&
  /font:\s*7(?:\.0)?pt/i.test(attributeOf(element, 'style')) &&
  pageTextOf(element).trim() === ''

/** A bullet is no number: a single sign, or a letter in a picture font. */
const isBullet = (element: PageElement, label: string, { measures }: Reading): boolean => {
  if ([...label].length > 1) return false
  const pictured = element.children.some(
    child => child.kind === 'element' && measures.styles[child.index]?.pictures === true
  )
  return (
    pictured ||
    measures.styles[element.index]?.pictures === true ||
    !/[\p{L}\p{N}]/u.test(label) ||
    label === 'o'
  )
}

/** True where the element has been dealt with. */
type Special = (element: PageElement, look: Look, reading: Reading, writer: LineWriter) => boolean

const endLine: Special = (_element, look, _reading, writer) => {
  writer.endLine(look)
  return true
}

const writeRule: Special = (_element, look, _reading, writer) => {
  writer.endBlock(look)
  writer.addItem({ kind: 'rule', place: look.place })
  return true
}

const writePicture: Special = (element, look, _reading, writer) => {
  const mark = pictureIn(element)
  if (mark) writer.writeMark(mark, look)
  return true
}

const writeTable: Special = (element, look, reading, writer) => {
  const table = dataTableOf(element, reading.measures)
  if (isSiteRecord(element, reading.measures)) {
    reading.records.push(element)
    return true
  }
  if (table === null) return false
  writer.endBlock(look)
  if (table.caption) {
    walk(table.caption, { ...look, style: 'caption', block: table.caption }, reading, writer)
    writer.endBlock(look)
  }
  const { headRows } = table
  const rows = table.rows.map((row, index) =>
    row.map(
      (cell): CellText =>
        cell
          ? { ...cellText(cell.element, look, reading), ...reachOf(cell, index < headRows) }
          : { text: '', marks: [] }
    )
  )
  writer.addItem({ kind: 'table', place: look.place, rows, headRows })
  return true
}

const reachOf = ({ element, columns, rows }: DataCell, head: boolean): Omit<CellText, keyof MarkedText> => ({
  ...(columns > 1 ? { columns } : {}),
  ...(rows > 1 ? { rows } : {}),
  ...(element.tag === 'th' && !head ? { headsRow: true } : {})
})

/** A cell is one line, whatever stands in it; a picture on a line of its own has its place there too. */
const cellText = (cell: PageElement, look: Look, reading: Reading): MarkedText => {
  const writer = new LineWriter(reading.tally)
  walk(cell, { ...look, bold: false, block: cell, place: null, pre: false }, reading, writer)
  writer.endBlock(look)
  let text = ''
  const marks = writer.items.flatMap((part): InlineMark[] => {
    if (part.kind === 'picture') {
      const mark = { type: 'image', url: part.url, alt: part.alt } as const
      return [{ start: text.length, end: text.length, mark }]
    }
    if (part.kind !== 'line') return []
    if (text !== '') text += ' '
    const shift = text.length
    text += part.text
    return part.marks.map(mark => ({ ...mark, start: mark.start + shift, end: mark.end + shift }))
  })
  return { text: text.replace(/\t/g, ' '), marks }
}

/** Programs stand in `pre`, but so do old electronic texts: what is Chinese, and not called code, is a text. */
const writeCode: Special = (element, look, _reading, writer) => {
  if (look.pre) return false
  const text = pageTextOf(element)
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  const isCode = element.children.some(child => child.kind === 'element' && child.tag === 'code')
  if (text.trim() === '' || (!isCode && han * 10 > text.replace(/\s/g, '').length)) return false
  writer.endBlock(look)
  writer.addItem({
    kind: 'code',
    place: look.place,
    text: text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
  })
  return true
}

/** Tags that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set(
  (
    'body p div section article main header footer nav aside address blockquote center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd ' +
    'pre listing xmp plaintext figure figcaption table caption thead tbody tfoot tr td th form fieldset legend details summary hgroup dir menu'
  ).split(' ')
)

const lookIn = (
  element: PageElement,
  look: Look,
  around: Look,
  reading: Reading,
  writer: LineWriter
): Look => {
  const { tag } = element
  const isTitle = look.isTitle || element === reading.chosen.title
  if (tag === 'a') return { ...look, isTitle, url: addressOf(element) ?? look.url }
  if (tag === 'q') {
    const inner = { ...look, isTitle, quotes: look.quotes + 1 }
    writer.write(inner.quotes % 2 === 1 ? '“' : '‘', inner)
    return inner
  }
  if (tag === 'ruby') return { ...look, isTitle, ruby: element }
  if (tag === 'rt' && look.ruby) return { ...look, isTitle, isReading: true }
  if (tag === 'sup' || tag === 'sub') return { ...look, isTitle, raised: tag === 'sup' ? 'super' : 'sub' }
  if (!blocks.has(tag)) return isTitle === look.isTitle ? look : { ...look, isTitle }
  writer.endBlock(around)
  const head = saysWhoOrWhen(element) ? undefined : /^h([1-6])$/.exec(tag)?.[1]
  const claimed = reading.measures.styles[element.index]?.outline ?? null
  return {
    ...look,
    isTitle,
    block: element,
    raised: null,
    outline: head === undefined ? (tag === 'p' ? claimed : (claimed ?? look.outline)) : Number(head),
    // A heading is bold by its tag; that is no evidence besides.
    style: head === undefined ? (styleName(element) ?? look.style) : tag,
    place: placeIn(element, look.place, reading)
  }
}

/** `<h2 class="author">`: set large, and no heading. */
const saysWhoOrWhen = (element: PageElement): boolean =>
  /(?:^|\s)(?:author|byline|date|pubdate|datetime|time)(?:\s|$)/i.test(attributeOf(element, 'class') ?? '')

/** MsoTitle, MsoNormal: what Word calls a paragraph. */
const styleName = (element: PageElement): string | null =>
  /\bMso\w+/.exec(attributeOf(element, 'class'))?.[0] ?? null

/** Addresses within a site are worth nothing in print. */
const addressOf = (element: PageElement): string | null => {
  const target = attributeOf(element, 'href').trim()
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(target) ? target : null
}

/** Deeper nesting is no list but broken markup. */
const DEEPEST = 12
/** Lists and quotations that hold more than this share of all prose lay out. */
const LAYOUT_SHARE = 0.5

const placeIn = (element: PageElement, around: Place | null, { notes, measures }: Reading): Place | null => {
  const identifier = notes.texts.get(element)
  if (identifier !== undefined) return { kind: 'note', parent: null, depth: 1, identifier }
  const depth = (around?.depth ?? 0) + 1
  const share = (measures.prose[element.index] ?? 0) / Math.max(1, measures.prose[0] ?? 0)
  if (depth > DEEPEST) return around
  if (element.tag === 'blockquote')
    return share > LAYOUT_SHARE ? around : { kind: 'quote', parent: around, depth }
  if (element.tag === 'ul' || element.tag === 'ol' || element.tag === 'dir' || element.tag === 'menu')
    return isLayoutList(element, share, measures)
      ? around
      : { kind: 'list', parent: around, depth, start: startOf(element) }
  return element.tag === 'li' && around?.kind === 'list' ? { kind: 'item', parent: around, depth } : around
}

/** One of its items holds the text. */
const isLayoutList = (element: PageElement, share: number, { prose }: Measures): boolean =>
  share > LAYOUT_SHARE &&
  element.children.some(
    child =>
      child.kind === 'element' && (prose[child.index] ?? 0) > LAYOUT_SHARE * (prose[element.index] ?? 0)
  )

const startOf = (element: PageElement): number | null => {
  if (element.tag !== 'ol') return null
  const start = Number.parseInt(attributeOf(element, 'start'), 10)
  return Number.isNaN(start) ? 1 : start
}

/** What is no mere change of look. */
const specials: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['br', endLine],
  ['hr', writeRule],
  ['img', writePicture],
  ['rp', () => true],
  ['table', writeTable],
  ['pre', writeCode]
])
