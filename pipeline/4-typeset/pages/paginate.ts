/** In: a flow and how to set it. Out: its pages, filled and numbered, nothing placed on them yet. */
import type { Flow, FlowSection } from '../../model/flow.ts'
import { fillPages } from './fill-pages.ts'
import { pageLabel } from './page-label.ts'
import { setSection } from './set-section.ts'
import type { Setting } from './setting.ts'
import type { FilledPage, Strip } from './strip.ts'

/** One page: what stands on it and what it is called. */
export interface LaidPage {
  /** Index of the section that the page belongs to; a blank page belongs to the section before it. */
  readonly section: number
  /** Null on covers, part pages and blank pages, which are not filled line by line. */
  readonly filled: FilledPage | null
  readonly blank: boolean
  /** First page of its section or of a chain of run-on sections. */
  readonly opens: boolean
  /** Printed or counted number: i, 1, or nothing. */
  readonly label: string
}

/** Where pages stand and how far they are counted; goes on from one call of `layChains` to the next. */
export interface PageCount {
  /** All pages so far. */
  pages: number
  /** Of the numbering under way. */
  label: number
}

export const newCount = (): PageCount => ({ pages: 0, label: 0 })

/** Pages of some chains, one after another: each is laid when it is asked for. */
export const layChains = function* (
  flow: Flow,
  setting: Setting,
  chains: readonly Chain[],
  count: PageCount
): Generator<LaidPage> {
  const numbered = (page: Omit<LaidPage, 'label'>): LaidPage => {
    const section = flow.sections[page.section] as FlowSection
    count.pages++
    count.label++
    return { ...page, label: pageLabel(section.numbering, count.label) }
  }
  for (const chain of chains) {
    const section = flow.sections[chain.first] as FlowSection
    if (section.start === 'recto' && count.pages % 2 === 1) {
      yield numbered({ section: Math.max(0, chain.first - 1), filled: null, blank: true, opens: false })
    }
    if (section.restart) count.label = 0
    for (const page of pagesOf(chain, flow, setting)) yield numbered(page)
  }
}

/** Chains before the body: cover, prefaces, contents. */
export const frontAndBody = (
  flow: Flow
): { readonly front: readonly Chain[]; readonly body: readonly Chain[] } => {
  const chains = chainsOf(flow)
  const first = chains.findIndex(({ first }) =>
    ['part', 'article'].includes(flow.sections[first]?.kind ?? '')
  )
  const cut = first < 0 ? chains.length : first
  return { front: chains.slice(0, cut), body: chains.slice(cut) }
}

/** A section and those that run on after it. */
export interface Chain {
  readonly first: number
  readonly end: number
}

/** Each section with those that run on after it. */
export const chainsOf = (flow: Flow): Chain[] => {
  const chains: Chain[] = []
  let first = 0
  flow.sections.forEach((_, index) => {
    const next = flow.sections[index + 1]
    if (next?.start === 'run-on' && next.kind === 'article' && flow.sections[first]?.kind === 'article')
      return
    chains.push({ first, end: index + 1 })
    first = index + 1
  })
  return chains
}

const pagesOf = (chain: Chain, flow: Flow, setting: Setting): Omit<LaidPage, 'label'>[] => {
  const kind = flow.sections[chain.first]?.kind
  if (kind === 'cover' || kind === 'part')
    return [{ section: chain.first, filled: null, blank: false, opens: true }]
  const filled = fillPages(
    openingStrips(chainStrips(chain, flow, setting), setting),
    flow.design,
    setting.rules.wholeLines
  )
  return filled.map((page, index) => ({
    section: chain.first,
    filled: page,
    blank: false,
    opens: index === 0
  }))
}

/** A word processor leaves out the space at the top of a page, but not where a section begins. */
const openingStrips = (strips: readonly Strip[], setting: Setting): readonly Strip[] =>
  setting.rules.topSpace === 'drop'
    ? strips.map((strip, index) => (index === 0 ? { ...strip, beforeAtTop: strip.before } : strip))
    : strips

const chainStrips = (chain: Chain, flow: Flow, setting: Setting): Strip[] => {
  const strips: Strip[] = []
  for (let index = chain.first; index < chain.end; index++) {
    const set = setSection(flow.sections[index] as FlowSection, firstBlockOf(flow, index), setting)
    for (const strip of set) strips.push(strip)
  }
  return strips
}

/** Index, in the whole flow, of a section's first block. */
export const firstBlockOf = (flow: Flow, section: number): number => {
  const known = firstBlocks.get(flow) ?? countBlocks(flow)
  return known[section] ?? 0
}

/** Counted once a flow: every section asks, and every page that shows one. */
const firstBlocks = new WeakMap<Flow, readonly number[]>()

const countBlocks = (flow: Flow): readonly number[] => {
  let count = 0
  const firsts = flow.sections.map(({ blocks }) => {
    const first = count
    count += blocks.length
    return first
  })
  firstBlocks.set(flow, firsts)
  return firsts
}
