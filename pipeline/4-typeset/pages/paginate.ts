/** In: sections and how to set them. Out: their pages, filled and numbered, nothing placed on them yet. */
import type { FlowSection } from '../../model/flow.ts'
import { fillPages } from './fill-pages.ts'
import { pageLabel } from './page-label.ts'
import { setSection } from './set-section.ts'
import type { Setting } from './setting.ts'
import type { FilledPage, Strip } from './strip.ts'

/** One page: what stands on it and what it is called. */
export interface LaidPage {
  readonly chain: Chain
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
  numbering: FlowSection['numbering']
}

export const newCount = (): PageCount => ({ pages: 0, label: 0, numbering: 'none' })

/** Pages of some chains, one after another: each is laid when it is asked for. */
export const layChains = function* (
  setting: Setting,
  chains: Iterable<Chain>,
  count: PageCount
): Generator<LaidPage> {
  for (const chain of chains) {
    const [section] = chain.sections
    if (section.start === 'recto' && count.pages % 2 === 1) yield blankPage(chain, chain.first - 1, count)
    if (section.restart) count.label = 0
    count.numbering = section.numbering
    for (const page of pagesOf(chain, setting)) yield numbered(page, count)
  }
}

/** The page behind the last one, counted with it. */
export const blankPage = (chain: Chain, section: number, count: PageCount): LaidPage =>
  numbered({ chain, section, filled: null, blank: true, opens: false }, count)

const numbered = (page: Omit<LaidPage, 'label'>, count: PageCount): LaidPage => {
  count.pages++
  count.label++
  return { ...page, label: pageLabel(count.numbering, count.label) }
}

/** A section and those that run on after it. */
export interface Chain {
  readonly sections: readonly [FlowSection, ...FlowSection[]]
  /** Index of its first section. */
  readonly first: number
  /** Index of its first block. */
  readonly firstBlock: number
}

/** Each section with those that run on after it; they are counted on from `first` and `firstBlock`. */
export const chainsOf = function* (
  sections: Iterable<FlowSection>,
  first = 0,
  firstBlock = 0
): Generator<Chain> {
  let open: OpenChain | null = null
  for (const section of sections) {
    if (open && runsOn(open, section)) {
      open.sections.push(section)
      continue
    }
    if (open) yield open
    const begin: Pick<Chain, 'first' | 'firstBlock'> = open
      ? { first: endOf(open), firstBlock: endBlockOf(open) }
      : { first, firstBlock }
    open = { ...begin, sections: [section] }
  }
  if (open) yield open
}

interface OpenChain extends Chain {
  readonly sections: [FlowSection, ...FlowSection[]]
}

const runsOn = ({ sections: [opener] }: Chain, next: FlowSection): boolean =>
  next.start === 'run-on' && next.kind === 'article' && opener.kind === 'article'

/** Index of the section behind a chain. */
export const endOf = ({ first, sections }: Chain): number => first + sections.length

/** Index of the block behind a chain. */
export const endBlockOf = ({ firstBlock, sections }: Chain): number =>
  sections.reduce((end, { blocks }) => end + blocks.length, firstBlock)

const pagesOf = (chain: Chain, setting: Setting): Omit<LaidPage, 'label'>[] => {
  const [{ kind }] = chain.sections
  if (kind === 'cover' || kind === 'part')
    return [{ chain, section: chain.first, filled: null, blank: false, opens: true }]
  const filled = fillPages(
    openingStrips(chainStrips(chain, setting), setting),
    setting.design,
    setting.rules.wholeLines
  )
  return filled.map((page, index) => ({
    chain,
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

const chainStrips = ({ sections, firstBlock }: Chain, setting: Setting): Strip[] => {
  const strips: Strip[] = []
  let first = firstBlock
  for (const section of sections) {
    for (const strip of setSection(section, first, setting)) strips.push(strip)
    first += section.blocks.length
  }
  return strips
}
