/** In: a flow and faces. Out: pages with everything placed, or only the numbers that a word processor will show. */
import type { Faces } from '../../model/faces.ts'
import type { Flow, FlowSection } from '../../model/flow.ts'
import type { OutlineEntry, Page, Pages } from '../../model/pages.ts'
import { placeFolio, placeRunningHead } from './furniture.ts'
import { clreqRules, wordDesign, wordRules } from './page-rules.ts'
import { firstBlockOf, type LaidPage, paginate } from './paginate.ts'
import { placeCover, placePart } from './place-display.ts'
import { placeFilled } from './place-filled.ts'
import { type BadLine, type Setting, type Substitute, settingOf } from './setting.ts'
import { structureOf } from './structure.ts'

/** Pages, and what was met while setting them. */
export interface TypesetPages {
  readonly pages: Pages
  readonly substitutes: readonly Substitute[]
  readonly badLines: readonly BadLine[]
}

/** Pages of the PDF: lines by W3C clreq, numbers settled (they cannot move: the contents comes before the body and counts apart). */
export const typesetPages = (flow: Flow, faces: Faces): TypesetPages => {
  const setting = settingOf(flow, faces, clreqRules)
  const laid = paginate(flow, setting)
  const numbers = numbersOf(flow, laid)
  setting.file = undefined
  const pages = laid.map((page, index) => placePage(page, index, flow, numbers, setting))
  return {
    pages: {
      width: flow.design.page.width,
      height: flow.design.page.height,
      title: flow.title,
      ...(flow.author === undefined ? {} : { author: flow.author }),
      language: flow.language,
      epochSeconds: flow.epochSeconds,
      pages,
      outline: outlineOf(flow, pages),
      numbers,
      structure: structureOf(flow, setting.leaves)
    },
    substitutes: [...setting.substitutes.values()],
    badLines: setting.badLines
  }
}

/** Numbers that a word processor will show for the same flow, written as our DOCX (docx.md §6). */
export const wordNumbers = (
  flow: Flow,
  faces: Faces
): { readonly numbers: ReadonlyMap<string, string>; readonly pageCount: number } => {
  const asWritten = { ...flow, design: wordDesign(flow.design) }
  const laid = paginate(asWritten, settingOf(asWritten, faces, wordRules))
  return { numbers: numbersOf(flow, laid), pageCount: laid.length }
}

/** Number of the page that each anchor stands on. */
const numbersOf = (flow: Flow, laid: readonly LaidPage[]): Map<string, string> => {
  const numbers = new Map<string, string>()
  for (const page of laid) {
    if (page.blank) continue
    const anchors = page.filled
      ? page.filled.strips.flatMap(strip => strip.anchor ?? [])
      : anchorsOf(flow.sections[page.section] as FlowSection)
    for (const anchor of anchors) numbers.set(anchor, page.label)
  }
  return numbers
}

const anchorsOf = (section: FlowSection): string[] =>
  section.blocks.flatMap(block => (block.kind === 'text' && block.id !== undefined ? [block.id] : []))

const placePage = (
  laid: LaidPage,
  index: number,
  flow: Flow,
  numbers: ReadonlyMap<string, string>,
  setting: Setting
): Page => {
  const recto = index % 2 === 0
  const { insideMargin, outsideMargin } = flow.design.page
  const left = recto ? insideMargin : outsideMargin
  const body = laid.blank ? { blocks: [], anchors: [] } : placeBody(laid, flow, left, numbers, setting)
  const folioPrinted = laid.filled !== null && laid.label !== ''
  return {
    index,
    label: laid.label,
    folioPrinted,
    section: laid.section,
    anchors: body.anchors,
    blocks: [
      ...(laid.filled && !laid.opens ? placeRunningHead(headSection(laid, flow), recto, left, setting) : []),
      ...body.blocks,
      ...(folioPrinted ? placeFolio(laid.label, recto, left, setting) : [])
    ]
  }
}

const placeBody = (
  laid: LaidPage,
  flow: Flow,
  left: number,
  numbers: ReadonlyMap<string, string>,
  setting: Setting
): Pick<Page, 'blocks' | 'anchors'> => {
  if (laid.filled) return placeFilled(laid.filled, { left, numbers, setting })
  const section = flow.sections[laid.section] as FlowSection
  const firstBlock = firstBlockOf(flow, laid.section)
  return section.kind === 'cover'
    ? placeCover(section, firstBlock, setting)
    : placePart(section, firstBlock, left, setting)
}

/** The section of the page's first strip: where pieces run on, the running head names the one that the page begins with. */
const headSection = (laid: LaidPage, flow: Flow): FlowSection => {
  let block = laid.filled?.strips[0]?.block ?? 0
  let index = 0
  for (const section of flow.sections) {
    if (block < section.blocks.length) return section
    block -= section.blocks.length
    index++
  }
  return flow.sections[Math.min(index, flow.sections.length - 1)] as FlowSection
}

const outlineOf = (flow: Flow, pages: readonly Page[]): OutlineEntry[] => {
  const pageOf = new Map(pages.flatMap(page => page.anchors.map(anchor => [anchor.id, page.index] as const)))
  return flow.sections.flatMap(section =>
    section.blocks.flatMap(block => {
      if (block.kind !== 'text' || block.outline === undefined || block.id === undefined) return []
      const pageIndex = pageOf.get(block.id)
      const text = block.runs.map(run => (run.script === 'super' ? '' : run.text)).join('')
      return pageIndex === undefined ? [] : [{ id: block.id, text, depth: block.outline, pageIndex }]
    })
  )
}
