/** In: a flow and faces. Out: pages with everything placed. */
import type { Role } from '../../model/design.ts'
import type { Faces } from '../../model/faces.ts'
import { type Flow, type FlowParts, type FlowSection, partsOf } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import type { OutlineEntry, Page, Pages } from '../../model/pages.ts'
import { pt } from '../../model/units.ts'
import type { Hyphenate } from '../lines/line.ts'
import { addNumbers, anchorsOf, noteAnchors } from './anchor-numbers.ts'
import type { CrowdedTable } from './crowded-tables.ts'
import { placeFolio, placeRunningHead } from './furniture.ts'
import { addLeaves } from './leaves.ts'
import { type OutlineText, outlineTexts } from './outline-texts.ts'
import { clreqRules } from './page-rules.ts'
import {
  blankPage,
  type Chain,
  chainsOf,
  endBlockOf,
  endOf,
  type LaidPage,
  layChains,
  newCount,
  type PageCount
} from './paginate.ts'
import { placeCover, placePart } from './place-display.ts'
import { placeFilled } from './place-filled.ts'
import { type BadLine, type Setting, type Substitute, settingOf, turnedSetting } from './setting.ts'
import type { FilledPage } from './strip.ts'
import { StructureBuilder, structureOf } from './structure.ts'

/** Pages, and what is met while they are set: complete when all pages have been walked. */
export interface TypesetPages {
  readonly pages: Pages
  readonly substitutes: ReadonlyMap<string, Substitute>
  readonly badLines: readonly BadLine[]
  /** By face: the pauses and stops that it draws elsewhere than the region has them (PU-5). */
  readonly movedMarks: ReadonlyMap<FaceId, string>
  readonly crowdedTables: readonly CrowdedTable[]
  readonly count: { readonly pages: number }
}

/**
 * Pages of the PDF: lines by W3C clreq. Each page is set when it is asked for and kept by nobody, so that a volume of
 * any length takes the memory of its longest piece. The front matter comes last: its contents shows the numbers of all
 * others.
 */
export const typesetPages = (given: Flow | FlowParts, faces: Faces, hyphenate?: Hyphenate): TypesetPages => {
  const flow = 'sections' in given ? partsOf(given) : given
  const setting = settingOf(flow, faces, clreqRules, hyphenate)
  const [front, body] = [new StructureBuilder(setting.leaves), new StructureBuilder(setting.leaves)]
  const walked: Walked = {
    numbers: new Map(),
    outline: [],
    anchors: new Set(),
    count: newCount(),
    front,
    body
  }
  const pages = {
    width: flow.design.page.width,
    height: flow.design.page.height,
    title: flow.title,
    ...(flow.author === undefined ? {} : { author: flow.author }),
    language: flow.language,
    epochSeconds: flow.epochSeconds,
    structure: () => structureOf(flow.title, [front, body]),
    anchors: walked.anchors,
    pages: setPages(flow, setting, walked),
    outline: walked.outline,
    numbers: walked.numbers
  }
  return {
    pages,
    substitutes: setting.substitutes,
    badLines: setting.badLines,
    movedMarks: setting.movedMarks,
    crowdedTables: setting.crowdedTables,
    count: walked.count
  }
}

/** What is filled while pages are walked. */
interface Walked {
  readonly numbers: Map<string, string>
  readonly outline: OutlineEntry[]
  readonly anchors: Set<string>
  readonly count: PageCount
  readonly front: StructureBuilder
  readonly body: StructureBuilder
}

/** Body first, then front matter. */
const setPages = function* (flow: FlowParts, setting: Setting, walked: Walked): Generator<Page> {
  const { numbers, outline, count } = walked
  const pageOf = new Map<string, number>()
  const place = (laid: LaidPage, index: number): Page => {
    // Running heads and folios are of the volume, not of a source.
    setting.file = undefined
    const page = placePage(laid, index, numbers, setting)
    for (const anchor of page.anchors) pageOf.set(anchor.id, index)
    return page
  }
  const entries: OutlineText[] = []
  let block = 0
  for (const chain of chainsOf(flow.body)) {
    takeIn(chain, setting, walked, walked.body)
    entries.push(...chain.sections.flatMap(section => outlineTexts(section, flow.outlineDepth)))
    for (const laid of layChains(setting, [chain], count)) {
      addNumbers(laid, numbers)
      yield place(laid, count.pages - 1)
    }
    block = endBlockOf(chain)
  }
  const before = flow.front()
  const front = [...chainsOf(before, -before.length, block)]
  for (const chain of front) takeIn(chain, setting, walked, walked.front)
  const frontPages = layFront(front, setting)
  count.pages += frontPages.length
  for (const laid of frontPages) addNumbers(laid, numbers)
  for (const [at, laid] of frontPages.entries()) yield place(laid, at - frontPages.length)
  const frontEntries = before.flatMap(section => outlineTexts(section, flow.outlineDepth))
  for (const entry of [...frontEntries, ...entries]) {
    const pageIndex = pageOf.get(entry.id)
    if (pageIndex !== undefined) outline.push({ ...entry, pageIndex })
  }
}

/** What must be known of sections before their first page is set. */
const takeIn = (
  { sections, firstBlock }: Chain,
  setting: Setting,
  { anchors }: Walked,
  structure: StructureBuilder
): void => {
  let block = firstBlock
  for (const section of sections) {
    addLeaves(setting.leaves, section.blocks)
    structure.add(section, block)
    const reached = [...anchorsOf(section.blocks), ...(section.reaches ?? [])]
    const noted = noteAnchors(section.blocks, setting.leaves, block)
    for (const anchor of [...reached, ...noted]) anchors.add(anchor)
    block += section.blocks.length
  }
}

/** The body begins on a recto: a page stays blank before it where it must. */
const layFront = (chains: readonly Chain[], setting: Setting): LaidPage[] => {
  const count = newCount()
  const pages = [...layChains(setting, chains, count)]
  const last = chains.at(-1)
  return last && pages.length % 2 === 1 ? [...pages, blankPage(last, endOf(last) - 1, count)] : pages
}

const placePage = (
  laid: LaidPage,
  index: number,
  numbers: ReadonlyMap<string, string>,
  setting: Setting
): Page => {
  const recto = index % 2 === 0
  const { insideMargin, outsideMargin } = setting.design.page
  const left = recto ? insideMargin : outsideMargin
  const body = laid.blank ? { blocks: [], anchors: [] } : placeBody(laid, left, numbers, setting)
  const folioPrinted = laid.filled !== null && laid.label !== ''
  return {
    index,
    label: laid.label,
    folioPrinted,
    section: laid.section,
    anchors: body.anchors,
    blocks: [
      ...(laid.filled && !laid.opens && !beginsWithTitle(laid)
        ? placeRunningHead(headSection(laid), recto, left, setting)
        : []),
      ...body.blocks,
      ...(folioPrinted ? placeFolio(laid.label, recto, left, setting) : [])
    ]
  }
}

const placeBody = (
  laid: LaidPage,
  left: number,
  numbers: ReadonlyMap<string, string>,
  setting: Setting
): Pick<Page, 'blocks' | 'anchors'> => {
  if (laid.filled?.turned) return placeTurned(laid.filled, left, numbers, setting)
  if (laid.filled) return placeFilled(laid.filled, { left, numbers, setting })
  const { firstBlock, sections } = laid.chain
  const [section] = sections
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
const beginsWithTitle = (laid: LaidPage): boolean => {
  const first = laid.filled?.strips[0]
  const section = headSection(laid)
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
const headSection = ({ filled, chain }: LaidPage): FlowSection => {
  let block = (filled?.strips[0]?.block ?? chain.firstBlock) - chain.firstBlock
  for (const section of chain.sections) {
    if (block < section.blocks.length) return section
    block -= section.blocks.length
  }
  return chain.sections.at(-1) ?? chain.sections[0]
}
