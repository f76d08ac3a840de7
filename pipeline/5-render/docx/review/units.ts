/** In: the flow that a clean file was written from, and its body. Out: for each source, what of the body shows it, in order. */
import type { Flow, FlowBlock, FlowSection } from '../../../model/flow.ts'
import type { ReviewText } from '../../../model/review.ts'
import { withPartHeading } from '../part-heading.ts'
import type { BodyElement } from './body.ts'
import { type Item, type ParagraphParts, paragraphParts, partsOf } from './paragraph-items.ts'
import { isElement, parseNodes, type XmlElement } from './xml-nodes.ts'

/** One element of the body. */
export interface Unit {
  /** Its index in the body. */
  readonly element: number
  /** `other`: a figure, an ornament of our own. */
  readonly kind: 'text' | 'table' | 'other'
  /** Its characters; a table's cells end in tabs, its rows in line feeds; a line feed ends every unit. */
  readonly text: string
  /** Offset of its first character in all characters of its source's units. */
  readonly start: number
  /** Of a table only its items, where it has words with readings. */
  readonly parts: ParagraphParts
  readonly role: string
  /** Nothing of its source follows in its section. */
  readonly last: boolean
  /** Depth in the outline, from the flow. */
  readonly outline?: number
}

export interface SourceUnits {
  readonly text: ReviewText
  readonly units: readonly Unit[]
  /** The texts of all units. */
  readonly shown: string
}

/** A body that was written otherwise than block by block is a fault of ours. */
export const sourceUnits = (
  source: Flow,
  elements: readonly BodyElement[],
  texts: readonly ReviewText[]
): SourceUnits[] => {
  const places = elements.flatMap((element, index) => (isFiller(element) ? [] : [index]))
  const gathered = texts.map((text): Gathering => ({ text, units: [], length: 0 }))
  let next = 0
  let current = -1
  let left = 0
  for (const section of source.sections.map(withPartHeading)) {
    if (isTitled(section) && left === 0) {
      do current++
      while (texts[current]?.pieces === 0)
      left = texts[current]?.pieces ?? 1
    }
    if (isTitled(section)) left--
    const into = shows(section) ? gathered[current] : undefined
    const blocks = withContentsOnce(section.blocks)
    blocks.forEach((block, index) => {
      const place = places[next++] ?? -1
      const element = elements[place]
      if (element?.name !== names[block.kind])
        throw new Error(`block ${next} of the flow is ${block.kind}, the body has ${element?.name}`)
      if (into) add(into, block, place, element.xml, index === blocks.length - 1)
    })
  }
  return gathered.map(({ text, units }) => ({ text, units, shown: units.map(unit => unit.text).join('') }))
}

interface Gathering {
  readonly text: ReviewText
  readonly units: Unit[]
  length: number
}

const names: Readonly<Record<FlowBlock['kind'], string>> = {
  text: 'w:p',
  contents: 'w:sdt',
  table: 'w:tbl',
  figure: 'w:p',
  ornament: 'w:p'
}

/** Rules and ends of sections, which are no block. */
const isFiller = ({ name, xml }: BodyElement): boolean =>
  name === 'w:p' && /^<w:p>\s*<w:pPr>\s*<w:pStyle w:val="(?:Volume)?(?:SectionEnd|CoverRule)\d*"/.test(xml)

const shows = ({ kind }: FlowSection): boolean => kind === 'article' || kind === 'preface'

const isTitled = (section: FlowSection): boolean =>
  shows(section) &&
  section.blocks.some(
    block => block.kind === 'text' && (block.role === 'articleTitle' || block.role === 'pieceTitle')
  )

/** Lines of the contents in one row are one field. */
const withContentsOnce = (blocks: readonly FlowBlock[]): FlowBlock[] =>
  blocks.filter((block, index) => block.kind !== 'contents' || blocks[index - 1]?.kind !== 'contents')

const add = (into: Gathering, block: FlowBlock, element: number, xml: string, last: boolean): void => {
  const parts = block.kind === 'table' ? readingsOf(xml) : paragraphParts(xml)
  const text = `${block.kind === 'table' ? tableText(xml) : textOf(parts.items)}\n`
  into.units.push({
    element,
    kind: block.kind === 'table' ? 'table' : text === '\n' ? 'other' : 'text',
    text,
    start: into.length,
    parts,
    role: 'role' in block ? block.role : block.kind,
    last,
    ...(block.kind === 'text' && block.outline !== undefined ? { outline: block.outline } : {})
  })
  into.length += text.length
}

/** Where a table has words with readings, all of its items, each at its offset in the table's text. */
const readingsOf = (xml: string): ParagraphParts => {
  const border = (text: string): Item => ({ text, kind: 'text', xml: '', properties: '', link: '' })
  const rows = xml.includes('<w:ruby>') ? rowsOf(parseNodes(xml).find(isElement)) : []
  const items = rows.flatMap(row => {
    const cells = row.map(cell => cell.flatMap(paragraph => partsOf(paragraph).items))
    const filled = cells.slice(0, cells.findLastIndex(cell => textOf(cell) !== '') + 1)
    return [...filled.flatMap((cell, at) => (at === 0 ? cell : [border('\t'), ...cell])), border('\n')]
  })
  return { properties: '', section: '', items }
}

export const textOf = (items: readonly Item[]): string => items.map(item => item.text).join('')

/** Cells without text at the end of a row are layout. */
const tableText = (xml: string): string =>
  rowsOf(parseNodes(xml).find(isElement))
    .map(row =>
      row
        .map(cell => textOf(cell.flatMap(paragraph => partsOf(paragraph).items)))
        .join('\t')
        .replace(/\t+$/, '')
    )
    .join('\n')

/** The paragraphs of each cell of each row. */
export const rowsOf = (table: XmlElement | undefined): XmlElement[][][] =>
  named(table, 'w:tr').map(row => named(row, 'w:tc').map(cell => named(cell, 'w:p')))

const named = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(isElement).filter(child => child.name === name)
