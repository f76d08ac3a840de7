/** In: a flow and the printed page number of every anchor. Out: a DOCX that opens finished, contents filled. */
import { Document } from 'docx'
import type { Flow, FlowSection } from '../../model/flow.ts'
import { headingStyles } from './heading-styles.ts'
import { pack } from './pack.ts'
import { withPartHeadings } from './part-heading.ts'
import { appPropertiesXml, corePropertiesXml } from './properties.ts'
import { runningHeads } from './running-heads.ts'
import { wordSection } from './section.ts'
import { fontTableXml, settingsXml } from './settings.ts'
import { stylesXml } from './styles/index.ts'
import { createWriter } from './writer.ts'

/**
 * Writes a flow as WordprocessingML.
 *
 * `numbers` are the printed page numbers of all anchors that the contents shows, as the page engine predicts them for a
 * word processor (docx.md §6). A contents entry whose target has none is a fault of ours and throws.
 *
 * @example const bytes = await renderDocx(flow, pages.numbers)
 */
export const renderDocx = async (source: Flow, numbers: ReadonlyMap<string, string>): Promise<Uint8Array> => {
  const flow = withPartHeadings(source)
  const headings = headingStyles(flow)
  const writer = createWriter(flow, numbers, headings)
  const sections = withBlankVersos(pagedSections(flow.sections))
  const frames = runningHeads(sections, writer)
  const body = sections.map((section, index) => wordSection(section, frames[index] ?? noFrame, writer))
  const document = new Document({
    sections: body,
    footnotes: writer.footnotes(),
    evenAndOddHeaderAndFooters: true
  })
  const own = new Map([
    ['word/styles.xml', stylesXml(flow, headings)],
    ['word/settings.xml', settingsXml(flow)],
    ['word/fontTable.xml', fontTableXml(flow)],
    ['docProps/core.xml', corePropertiesXml(flow)],
    ['docProps/app.xml', appPropertiesXml()]
  ])
  return pack(document, own, flow.epochSeconds)
}

const noFrame = { headers: {}, footers: {}, firstDiffers: false }

/** Pieces that run on stay in the section before: a section of its own would need a page of its own head. */
const pagedSections = (sections: readonly FlowSection[]): readonly FlowSection[] => {
  const paged: FlowSection[] = []
  for (const section of sections) {
    const last = paged.at(-1)
    if (last && section.start === 'run-on' && last.kind === section.kind) {
      paged[paged.length - 1] = { ...last, blocks: [...last.blocks, ...section.blocks] }
    } else paged.push(section)
  }
  return paged
}

/**
 * A part is one page on the right, so the back of it before a piece that begins on the right is a page without anything:
 * said so, it needs no `oddPage`, whose second page LibreOffice gives the head and folio of the first.
 */
const withBlankVersos = (sections: readonly FlowSection[]): readonly FlowSection[] =>
  sections.flatMap((section, index) => {
    const part = sections[index - 1]
    if (part?.kind !== 'part' || section.kind === 'part' || section.start !== 'recto') return [section]
    return [
      { ...part, start: 'new-page', restart: false, blocks: [] },
      { ...section, start: 'new-page' }
    ]
  })
