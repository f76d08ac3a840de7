/** In: a flow and the printed page number of every anchor. Out: a DOCX that opens finished, contents filled. */
import { Document } from 'docx'
import type { FlowSection } from '../../model/flow.ts'
import { documentXml } from './document-xml.ts'
import { FOOTNOTES_BEGIN, FOOTNOTES_END } from './footnotes-xml.ts'
import { hasSpacedStyles, headingStyles } from './heading-styles.ts'
import type { Dress, House } from './house.ts'
import { appPropertiesXml, corePropertiesXml } from './properties.ts'
import { relationshipsXml } from './relationships.ts'
import { type RunningHeads, runningHeads } from './running-heads.ts'
import { documentSections } from './sections.ts'
import { fontEntries, fontTableXml, settingsXml } from './settings.ts'
import { DOCUMENT_RELATIONSHIPS, type Parts, shellParts, withRelationships } from './shell.ts'
import { styleDefinitions, stylesXml } from './styles/index.ts'
import type { StyleDefinition } from './styles/style-xml.ts'
import { tableStyles } from './styles/table-style.ts'
import { surveySections } from './survey.ts'
import { createWriter, type FlowFrame, type Writer } from './writer.ts'
import { createZip, type ZipWriter } from './zip.ts'

export type { House } from './house.ts'

/** A flow whose sections may be made as they are asked for. They are asked for twice, in order. */
export type SectionedFlow = FlowFrame & { readonly sections: Iterable<FlowSection> }

/**
 * Writes a flow as WordprocessingML.
 *
 * `numbers` are the printed page numbers of all anchors that the contents shows, as the page engine predicts them for a
 * word processor (docx.md §6). A contents entry whose target has none is a fault of ours and throws. `blanksAfter` are the
 * sections after which it leaves a page blank; without them word processors leave one where they need to.
 *
 * @param house what a house template puts in place of ours
 * @example const bytes = await renderDocx(flow, pages.numbers)
 */
export const renderDocx = async (
  flow: SectionedFlow,
  numbers: ReadonlyMap<string, string>,
  blanksAfter: ReadonlySet<number> | null = null,
  house: House | null = null
): Promise<Uint8Array> => joined([...docxChunks(flow, numbers, blanksAfter, house)])

/**
 * The same, as bytes that come while the text is written: of a flow that makes its sections one by one, no more than one
 * section is in memory.
 *
 * @example for (const chunk of docxChunks(flow, numbers)) writeSync(file, chunk)
 */
export function* docxChunks(
  flow: SectionedFlow,
  numbers: ReadonlyMap<string, string>,
  blanksAfter: ReadonlySet<number> | null = null,
  house: House | null = null
): Generator<Uint8Array> {
  const sections = documentSections(flow.sections, blanksAfter, house !== null)
  const survey = surveySections(sections)
  const headings = headingStyles(survey, hasSpacedStyles(flow.design))
  const heads = runningHeads(survey.sections, { flow, numbers, headings, house })
  const shell = new Document({ sections: [] })
  const dressed = dress(flow, styleDefinitions(flow, survey, headings), house)
  const parts = shellParts(shell, heads, ownParts(flow, dressed.stylesXml, house), house)
  const zip = createZip(flow.epochSeconds)
  // First, so that programs that sniff see a Word file.
  for (const path of FIRST) zip.addText(path, parts.get(path) ?? '')
  const document = zip.open('word/document.xml')
  const notes = zip.open('word/footnotes.xml')
  notes.add(dressed.restyled(FOOTNOTES_BEGIN))
  const writer = createWriter({ flow, numbers, headings, shell }, xml => notes.add(dressed.restyled(xml)))
  for (const xml of documentXml(sections, heads.bySection, writer)) {
    document.add(dressed.restyled(xml))
    yield* zip.take()
  }
  document.close()
  notes.add(FOOTNOTES_END)
  notes.close()
  for (const _ of addRest(zip, { parts, heads, writer, dressed, house })) yield* zip.take()
  zip.end()
  yield* zip.take()
}

const FIRST = ['[Content_Types].xml', '_rels/.rels']

/** Our style sheet, or the house's with ours in it. */
const dress = (flow: FlowFrame, definitions: readonly StyleDefinition[], house: House | null): Dress =>
  house?.dress(definitions, tableStyles(flow.design), flow.language) ?? {
    stylesXml: stylesXml(flow, definitions),
    restyled: xml => xml
  }

const ownParts = (flow: FlowFrame, styles: string, house: House | null): Parts =>
  new Map([
    ['word/styles.xml', styles],
    ['word/settings.xml', settingsXml(flow, house?.settings ?? null)],
    ['word/fontTable.xml', house?.fontTable(fontEntries(flow)) ?? fontTableXml(flow)],
    ['docProps/core.xml', corePropertiesXml(flow)],
    ['docProps/app.xml', appPropertiesXml()],
    ...(house?.parts ?? [])
  ])

interface Rest {
  readonly parts: Parts
  readonly heads: RunningHeads
  readonly writer: Writer
  readonly dressed: Dress
  readonly house: House | null
}

/** All that the text and its notes point at is known now. Yields after each part. */
function* addRest(zip: ZipWriter, { parts, heads, writer, dressed, house }: Rest): Generator<void> {
  zip.addText(DOCUMENT_RELATIONSHIPS, withRelationships(parts, heads, writer.relationships))
  if (writer.notes.relationships.count > 0)
    zip.addText('word/_rels/footnotes.xml.rels', relationshipsXml(writer.notes.relationships))
  for (const [path, xml] of parts) {
    if (!FIRST.includes(path) && path !== DOCUMENT_RELATIONSHIPS) zip.addText(path, xml)
    yield
  }
  for (const [name, xml] of heads.parts) {
    zip.addSmall(`word/${name}.xml`, dressed.restyled(xml()))
    yield
  }
  for (const [name, xml] of heads.relationships) zip.addSmall(`word/_rels/${name}.xml.rels`, xml)
  for (const [path, bytes] of house?.files ?? []) {
    zip.addPicture(path, bytes)
    yield
  }
  for (const { fileName, data } of writer.shell.Media.Array) {
    zip.addPicture(`word/media/${fileName}`, new Uint8Array(data))
    yield
  }
}

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
