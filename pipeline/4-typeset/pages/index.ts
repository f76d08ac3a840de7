/** In: a flow and faces. Out: pages with everything placed. */
import type { Role } from '../../model/design.ts'
import type { Faces } from '../../model/faces.ts'
import type { Flow, FlowSection } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import type { OutlineEntry, Page, Pages } from '../../model/pages.ts'
import { pt } from '../../model/units.ts'
import type { Hyphenate } from '../lines/line.ts'
import { addNumbers, anchorsOf, noteAnchors } from './anchor-numbers.ts'
import { placeFolio, placeRunningHead } from './furniture.ts'
import { outlineTexts } from './outline-texts.ts'
import { clreqRules } from './page-rules.ts'
import { firstBlockOf, frontAndBody, type LaidPage, layChains, newCount, type PageCount } from './paginate.ts'
import { placeCover, placePart } from './place-display.ts'
import { placeFilled } from './place-filled.ts'
import { type BadLine, type Setting, type Substitute, settingOf, turnedSetting } from './setting.ts'
import type { FilledPage } from './strip.ts'

import { structureOf } from './structure.ts'

/** Pages, and what is met while they are set: complete when all pages have been walked. */
export interface TypesetPages {
  readonly pages: Pages
  readonly substitutes: ReadonlyMap<string, Substitute>
  readonly badLines: readonly BadLine[]
  /** By face: the pauses and stops that it draws elsewhere than the region has them (PU-5). */
  readonly movedMarks: ReadonlyMap<FaceId, string>
  readonly count: { readonly pages: number }
}

/**
 * Pages of the PDF: lines by W3C clreq. Each page is set when it is asked for and kept by nobody, so that a volume of
 * any length takes the memory of its longest piece. The front matter is laid first and placed last: its contents shows
 * the numbers of all others, and takes the same room whatever they are.
 */
export const typesetPages = (flow: Flow, faces: Faces, hyphenate?: Hyphenate): TypesetPages => {
  const setting = settingOf(flow, faces, clreqRules, hyphenate)
  const outline: OutlineEntry[] = []
  const numbers = new Map<string, string>()
  const count = newCount()
  const blocks = flow.sections.flatMap(section => section.blocks)
  const pages = {
    width: flow.design.page.width,
    height: flow.design.page.height,
    title: flow.title,
    ...(flow.author === undefined ? {} : { author: flow.author }),
    language: flow.language,
    epochSeconds: flow.epochSeconds,
    structure: structureOf(flow, setting.leaves),
    anchors: new Set([...anchorsOf(blocks), ...noteAnchors(blocks, setting.leaves)]),
    pages: setPages(flow, setting, { numbers, outline, count }),
    outline,
    numbers
  }
  return {
    pages,
    substitutes: setting.substitutes,
    badLines: setting.badLines,
    movedMarks: setting.movedMarks,
    count
  }
}

/** What is filled while pages are walked. */
interface Walked {
  readonly numbers: Map<string, string>
  readonly outline: OutlineEntry[]
  readonly count: PageCount
}

/** Body first, then front matter. */
const setPages = function* (
  flow: Flow,
  setting: Setting,
  { numbers, outline, count }: Walked
): Generator<Page> {
  const { front, body } = frontAndBody(flow)
  const pageOf = new Map<string, number>()
  const place = (laid: LaidPage, index: number): Page => {
    // Running heads and folios are of the volume, not of a source.
    setting.file = undefined
    const page = placePage(laid, index, flow, numbers, setting)
    for (const anchor of page.anchors) pageOf.set(anchor.id, index)
    return page
  }
  const frontPages = [...layChains(flow, setting, front, count)]
  for (const laid of frontPages) addNumbers(laid, flow, numbers)
  let index = frontPages.length
  for (const laid of layChains(flow, setting, body, count)) {
    addNumbers(laid, flow, numbers)
    yield place(laid, index++)
  }
  for (const [at, laid] of frontPages.entries()) yield place(laid, at)
  for (const entry of outlineTexts(flow)) {
    const pageIndex = pageOf.get(entry.id)
    if (pageIndex !== undefined) outline.push({ ...entry, pageIndex })
  }
}

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
      ...(laid.filled && !laid.opens && !beginsWithTitle(laid, flow)
        ? placeRunningHead(headSection(laid, flow), recto, left, setting)
        : []),
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
  if (laid.filled?.turned) return placeTurned(laid.filled, left, numbers, setting)
  if (laid.filled) return placeFilled(laid.filled, { left, numbers, setting })
  const section = flow.sections[laid.section] as FlowSection
  const firstBlock = firstBlockOf(flow, laid.section)
  return section.kind === 'cover'
    ? placeCover(section, firstBlock, setting)
    : placePart(section, firstBlock, left, setting)
}

/** Head and folio stay where they are; what is between lies on its side, its upper edge at the left of every page (GW-30). */
const placeTurned = (
  filled: FilledPage,
  left: number,
  numbers: ReadonlyMap<string, string>,
  setting: Setting
): Pick<Page, 'blocks' | 'anchors'> => {
  const turned = turnedSetting(setting, pt(left))
  const placed = placeFilled(filled, { left: turned.design.page.insideMargin, numbers, setting: turned })
  const y = setting.design.page.headMargin
  return {
    blocks: placed.blocks.map(block => ({ ...block, turned: true })),
    anchors: placed.anchors.map(anchor => ({ ...anchor, y }))
  }
}

/** A piece that runs on and begins at the head of a page opens it: the running head would say its title twice (PG-13). */
const beginsWithTitle = (laid: LaidPage, flow: Flow): boolean => {
  const first = laid.filled?.strips[0]
  const section = headSection(laid, flow)
  const title = section.blocks[0]
  return (
    first?.anchor !== undefined &&
    title?.kind === 'text' &&
    title.id === first.anchor &&
    openers.has(title.role)
  )
}

const openers: ReadonlySet<Role> = new Set(['articleTitle', 'collectionTitle', 'pieceTitle'])

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
