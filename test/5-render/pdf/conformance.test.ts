/** PDF/A-2a and PDF/UA-1, as far as our own checker sees; and that it does see: every rule has a file that breaks it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { inColumns } from '../../../pipeline/4-typeset/flow/in-columns.ts'
import { loadFaces, typesetPages } from '../../../pipeline/4-typeset/index.ts'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import { fullFlow } from '../../support/flow-fixtures.ts'
import { breachesOf } from '../../support/pdf-conformance.ts'
import { type PdfObject, type PdfObjects, type PdfStream, readObjects } from '../../support/pdf-objects.ts'

const FACES = ['serif', 'serif-bold', 'serif-black', 'sans', 'sans-bold', 'kai', 'kai-bold'] as const
let good: Uint8Array
beforeAll(async () => {
  const flow = { ...fullFlow(), title: '甲 & <乙>', author: '林间 & 远' }
  good = await renderPdf(typesetPages(flow, await loadFaces(loadFont, FACES)).pages, loadFont)
}, 60_000)

it('a volume with every kind of block has no breach', () => {
  expect(breachesOf(readObjects(good))).toEqual([])
})

it('nor has one in two columns, whose paragraphs, notes and tables go on in the next column', async () => {
  const flow = fullFlow()
  const sections = flow.sections.map(section =>
    section.kind === 'article' ? { ...section, blocks: inColumns(section.blocks, flow.design) } : section
  )
  const faces = await loadFaces(loadFont, FACES)
  const columned = await renderPdf(typesetPages({ ...flow, sections }, faces).pages, loadFont)
  expect(Buffer.compare(columned, good)).not.toBe(0)
  expect(breachesOf(readObjects(columned))).toEqual([])
}, 60_000)

type Break = (pdf: PdfObjects) => void

const dictionaries = (pdf: PdfObjects): Map<string, PdfObject>[] =>
  [...pdf.objects.values()].flatMap(object =>
    object !== null && typeof object === 'object' && 'dictionary' in object ? [object.dictionary] : []
  )

const nameOf = (value: PdfObject | undefined): string =>
  value !== null && typeof value === 'object' && 'name' in value ? value.name : ''

/** The first dictionary whose entry is this name. */
const first = (pdf: PdfObjects, key: string, name: string): Map<string, PdfObject> => {
  const found = dictionaries(pdf).find(entries => nameOf(entries.get(key)) === name)
  if (!found) throw new Error(`No object with /${key} /${name}`)
  return found
}

const without =
  (key: string, name: string, lost: string): Break =>
  pdf =>
    first(pdf, key, name).delete(lost)

const changed =
  (key: string, name: string, entry: string, value: PdfObject): Break =>
  pdf =>
    first(pdf, key, name).set(entry, value)

const retyped = (from: string, to: string): Break => changed('S', from, 'S', { name: to })

/** The first stream that holds a text, rewritten. */
const rewritten =
  (from: string | RegExp, to: string): Break =>
  pdf => {
    for (const object of pdf.objects.values()) {
      if (object === null || typeof object !== 'object' || !('data' in object)) continue
      const text = Buffer.from(object.data).toString('latin1')
      const next = text.replace(from, to)
      if (next === text) continue
      ;(object as PdfStream).data = new Uint8Array(Buffer.from(next, 'latin1'))
      return
    }
    throw new Error(`Nothing to break: ${from}`)
  }

const breaks: readonly (readonly [rule: string, what: string, Break])[] = [
  ['A 6.1.2', 'a header without bytes above 127', pdf => Object.assign(pdf, { header: '%PDF-1.7\n%abcd\n' })],
  ['A 6.1.3', 'no identity', pdf => pdf.trailer.dictionary.delete('ID')],
  ['A 6.1.3', 'encryption', pdf => pdf.trailer.dictionary.set('Encrypt', null)],
  ['A 6.1.7.1', 'a wrong length', changed('Type', 'Metadata', 'Length', 3)],
  ['A 6.1.7.2', 'LZW', changed('Type', 'Metadata', 'Filter', { name: 'LZWDecode' })],
  ['A 6.2.3', 'no output intent', without('Type', 'Catalog', 'OutputIntents')],
  ['A 6.2.3', 'an output intent without a profile', without('Type', 'OutputIntent', 'DestOutputProfile')],
  ['A 6.2.3', 'a profile that is none', rewritten('acsp', 'xxxx')],
  ['A 6.2.10', 'transparency', changed('Type', 'Catalog', 'SMask', null)],
  ['A 6.3.2', 'an annotation that is not printed', changed('Subtype', 'Link', 'F', 0)],
  ['A 6.5.1', 'a script', changed('Type', 'Catalog', 'S', { name: 'JavaScript' })],
  ['A 6.6.2.1', 'metadata that are no XML', rewritten('&amp;', '&')],
  [
    'A 6.6.2.3',
    'an undescribed property',
    rewritten('pdfaSchema:namespaceURI>http', 'pdfaSchema:namespaceURI>ftp')
  ],
  ['A 6.6.3', 'two titles', pdf => Object.assign(pdf.trailer, otherInfo(pdf))],
  ['A 6.6.4', 'another part', rewritten('<pdfaid:part>2', '<pdfaid:part>3')],
  ['A 6.6.4', 'another conformance', rewritten('<pdfaid:conformance>A', '<pdfaid:conformance>B')],
  ['06 A 6.7.2.2', 'no mark', without('Type', 'Catalog', 'MarkInfo')],
  ['A 6.7.3.1', 'no structure tree', without('Type', 'Catalog', 'StructTreeRoot')],
  ['A 6.7.3.1', 'a child of another parent', changed('S', 'TOC', 'P', { ref: 1 })],
  ['A 6.7.3.1', 'a page without its parents', pdf => withoutParents(pdf)],
  ['A 6.8', 'an embedded file', changed('Type', 'Catalog', 'Type', { name: 'Filespec' })],
  ['01-003', 'an artifact within content', rewritten(/(MCID 0>>BDC\n)/, '$1/Artifact BMC\nEMC\n')],
  [
    '01-004',
    'content within an artifact',
    rewritten('/Artifact BMC\n', '/Artifact BMC\n/P<</MCID 0>>BDC\nEMC\n')
  ],
  ['01-005', 'painting that nothing marks', rewritten(/EMC\n/, 'EMC\n0 0 1 1 re f\n')],
  ['01-005', 'content without an owner', pdf => first(pdf, 'S', 'TD').set('K', [])],
  ['02-001', 'a type that nobody knows', retyped('BlockQuote', 'Kasten')],
  ['06-001', 'no metadata', without('Type', 'Catalog', 'Metadata')],
  ['06-002', 'no mark of PDF/UA', rewritten('<pdfuaid:part>1', '<pdfuaid:part>9')],
  ['06-003', 'no title', rewritten(/<dc:title>.*<\/dc:title>/, '')],
  ['07-002', 'a file name shown', changed('Type', 'Catalog', 'ViewerPreferences', null)],
  ['09-004', 'a cell outside a row', retyped('TR', 'Sect')],
  ['09-005', 'a list of paragraphs', retyped('LI', 'P')],
  ['09-007', 'a reading without its word', retyped('RB', 'RT')],
  ['11-006', 'no language', without('Type', 'Catalog', 'Lang')],
  ['13-004', 'a figure without a text', retyped('BlockQuote', 'Figure')],
  ['14-002', 'a first heading of the second level', retyped('H1', 'H2')],
  ['14-003', 'a level left out', retyped('H3', 'H6')],
  ['15-003', 'a head cell that heads nothing', without('S', 'TH', 'A')],
  ['15-005', 'rows of different lengths', pdf => dropKid(pdf, 'TR')],
  ['16-003', 'labels of no kind', without('S', 'L', 'A')],
  ['19-003', 'a note without a name', without('S', 'Note', 'ID')],
  ['19-004', 'two notes of one name', pdf => sameNames(pdf)],
  ['28-002', 'a link that does not know its annotation', pdf => dropKid(pdf, 'Link')],
  ['28-009', 'no order of tabs', pdf => withoutTabs(pdf)],
  ['28-011', 'an annotation in no link', changed('Subtype', 'Link', 'StructParent', 99_999)],
  ['28-012', 'a link that says nothing', without('Subtype', 'Link', 'Contents')],
  ['31-001', 'a font of another kind', changed('Subtype', 'Type0', 'Subtype', { name: 'Type3' })],
  ['31-005', 'no map of glyphs', without('Subtype', 'CIDFontType2', 'CIDToGIDMap')],
  ['31-006', 'an encoding of its own', changed('Subtype', 'Type0', 'Encoding', { name: 'GBK-EUC-H' })],
  ['31-008', 'widths that the font does not have', pdf => widen(pdf)],
  ['31-009', 'a font that is not in the file', without('Type', 'FontDescriptor', 'FontFile2')],
  ['31-027', 'no way back to characters', without('Subtype', 'Type0', 'ToUnicode')],
  ['31-028', 'a character that is none', rewritten(/<4E00>/i, '<FFFE>')],
  ['31-030', '.notdef', rewritten(/\]\s*TJ/, ' <0000>] TJ')],
  ['A 6.2.11.4', 'a glyph that the font does not have', rewritten(/\]\s*TJ/, ' <7FFF>] TJ')],
  ['10-001', 'codes without characters', rewritten(/\d+ beginbf(range|char)[\s\S]*?endbf\1/g, '')],
  ['A 6.2.4.3', 'a colour of four inks', rewritten(/BDC/, 'BDC 0 0 0 1 k')],
  ['A 6.7.4', 'a language that is none', changed('Type', 'Catalog', 'Lang', { string: 'Chinese!' })],
  ['A 6.2.2', 'a page without resources', without('Type', 'Page', 'Resources')],
  [
    '20-001',
    'layers without a name',
    changed('Type', 'Catalog', 'OCProperties', { dictionary: new Map([['D', { dictionary: new Map() }]]) })
  ]
]

/** The title of the document information becomes another. */
const otherInfo = (pdf: PdfObjects): object => {
  const dictionary = new Map(pdf.trailer.dictionary)
  dictionary.set('Info', { dictionary: new Map([['Title', { string: 'other' }]]) })
  return { dictionary }
}

/** The first element of a type that has several kids loses the last. */
const dropKid = (pdf: PdfObjects, type: string): void => {
  const kids = dictionaries(pdf)
    .filter(entries => nameOf(entries.get('S')) === type)
    .map(entries => entries.get('K'))
    .find(found => Array.isArray(found) && found.length > 1)
  if (!Array.isArray(kids)) throw new Error(`No ${type} with several kids`)
  kids.pop()
}

const withoutParents = (pdf: PdfObjects): void => {
  for (const entries of dictionaries(pdf))
    if (entries.has('StructParents')) entries.set('StructParents', 99_999)
}

const withoutTabs = (pdf: PdfObjects): void => {
  for (const entries of dictionaries(pdf)) entries.delete('Tabs')
}

const sameNames = (pdf: PdfObjects): void => {
  for (const entries of dictionaries(pdf))
    if (nameOf(entries.get('S')) === 'Note') entries.set('ID', { string: 'n' })
}

const widen = (pdf: PdfObjects): void => {
  const widths = first(pdf, 'Subtype', 'CIDFontType2').get('W')
  const list = Array.isArray(widths) ? widths[1] : null
  if (Array.isArray(list)) list[3] = 333
}

describe('the checker sees', () => {
  it.each(breaks)('%s: %s', (rule, _what, breakIt) => {
    const pdf = readObjects(good)
    breakIt(pdf)
    expect(breachesOf(pdf).map(breach => breach.rule)).toContain(rule)
  })
})
