/** In: the elements of a PDF. Out: breaches of how they may stand in one another (Matterhorn 02, 09, 13 to 16, 19). */
import type { Element } from './elements.ts'
import type { InspectedFile } from './inspected-file.ts'

const STANDARD =
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' '
  )

/** What may stand right in what (ISO 32000-1, 14.8.4.3; Matterhorn 09). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI', 'Reference'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  RB: ['Ruby'],
  RT: ['Ruby'],
  RP: ['Ruby']
}
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
  Ruby: ['RB', 'RT', 'RP']
}

export const checkTree = (file: InspectedFile, elements: readonly Element[]): void => {
  const names = new Set<string>()
  for (const element of elements) {
    const { type, parent, children, values } = element
    file.language(file.string(values.get('Lang')), type)
    file.require(STANDARD.includes(type), '02-001', `type ${type}`)
    const above = parent?.type ?? ''
    file.require(PARENTS[type]?.includes(above) ?? true, '09-004', `${type} in ${above}`)
    for (const child of children)
      file.require(CHILDREN[type]?.includes(child.type) ?? true, '09-005', `${child.type} in ${type}`)
    const attributes = file.dictionary(values.get('A'))
    if (type === 'TH')
      file.require(attributes.has('Scope') || values.has('Headers'), '15-003', 'TH without scope')
    if (type === 'Figure')
      file.require(values.has('Alt') || values.has('ActualText'), '13-004', 'a figure without a text')
    if (type === 'L' && children.some(item => item.children.some(part => part.type === 'Lbl')))
      file.require(attributes.has('ListNumbering'), '16-003', 'a list that does not say its numbering')
    if (type !== 'Note') continue
    const name = file.string(values.get('ID'))
    file.require(name !== null, '19-003', 'a note without a name')
    file.require(!names.has(name ?? ''), '19-004', `two notes ${name}`)
    names.add(name ?? '')
  }
  for (const row of elements.filter(({ type }) => type === 'Table')) checkRows(file, row)
  for (const ruby of elements.filter(({ type }) => type === 'Ruby')) checkRuby(file, ruby)
}

/** One word and one reading, in this order (ISO 32000-1, table 338). */
const checkRuby = (file: InspectedFile, { children, marks }: Element): void => {
  const parts = children.map(({ type }) => type).join(' ')
  file.require(/^RB (?:RT|RP RT RP)$/.test(parts) && marks.length === 0, '09-007', `Ruby of ${parts}`)
}

/** Rows of a table have as many cells (Matterhorn 15, ISO 14289-1, 7.5). */
const checkRows = (file: InspectedFile, table: Element): void => {
  const counts = table.children
    .filter(({ type }) => type === 'TR')
    .map(row =>
      row.children.reduce(
        (sum, cell) => sum + Number(file.dictionary(cell.values.get('A')).get('ColSpan') ?? 1),
        0
      )
    )
  const spans = table.children.some(row =>
    row.children.some(cell => file.dictionary(cell.values.get('A')).has('RowSpan'))
  )
  file.require(spans || new Set(counts).size <= 1, '15-005', `a table with rows of ${counts.join(', ')}`)
}

export const checkHeadings = (file: InspectedFile, elements: readonly Element[]): void => {
  let level = 0
  for (const { type } of elements) {
    const own = /^H([1-6])$/.exec(type)?.[1]
    if (own === undefined) continue
    if (level === 0) file.require(own === '1', '14-002', `the first heading is ${type}`)
    else file.require(Number(own) <= level + 1, '14-003', `H${level} is followed by ${type}`)
    level = Number(own)
  }
}
