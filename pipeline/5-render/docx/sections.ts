/**
 * In: the sections of a flow. Out: the sections of the DOCX, made one by one as they are asked for: heads of parts in one
 * heading, pieces that run on within the section before, the backs of part pages as pages of their own, turned tables and columns apart.
 */
import type { FlowSection } from '../../model/flow.ts'
import { withPartHeading } from './part-heading.ts'
import { withRunningTitle } from './running-titles.ts'
import { type PagedSection, sectionsApart } from './sections-apart.ts'

/**
 * @param blanksAfter sections after which the page engine leaves a page blank; null where that is not known
 * @param hasHouse true where a house template may give headings styles of its own
 */
export const documentSections = (
  sections: Iterable<FlowSection>,
  blanksAfter: ReadonlySet<number> | null,
  hasHouse = false
): Iterable<PagedSection> => ({
  [Symbol.iterator]: () => apart(withBlankVersos(paged(sections, hasHouse), blanksAfter))
})

function* apart(sections: Iterable<PagedSection>): Generator<PagedSection> {
  for (const section of sections) yield* sectionsApart(section)
}

/** With the index that its first piece has in the flow. */
interface Paged {
  readonly section: PagedSection
  readonly first: number
}

/** Pieces that run on stay in the section before: a section of its own would need a page of its own head. */
function* paged(sections: Iterable<FlowSection>, hasHouse: boolean): Generator<Paged> {
  let pieces: FlowSection[] = []
  let index = 0
  for (const section of sections) {
    const [opener] = pieces
    if (opener && section.start === 'run-on' && opener.kind === section.kind) pieces.push(section)
    else {
      if (opener) yield { section: joined(opener, pieces, hasHouse), first: index - pieces.length }
      pieces = [withPartHeading(section)]
    }
    index++
  }
  const [opener] = pieces
  if (opener) yield { section: joined(opener, pieces, hasHouse), first: index - pieces.length }
}

const joined = (opener: FlowSection, pieces: readonly FlowSection[], hasHouse: boolean): PagedSection =>
  pieces.length === 1
    ? opener
    : withRunningTitle({ ...opener, blocks: pieces.flatMap(({ blocks }) => blocks) }, pieces, hasHouse)

/**
 * LibreOffice shows the head and folio of the first page of an `oddPage` section on its second page too. So what begins
 * on the right and may have a second page just begins a new one, after a blank even page where the page engine has one.
 * A part has one page; the back of it before anything that begins on the right is blank whatever stood before it.
 */
function* withBlankVersos(
  sections: Iterable<Paged>,
  blanksAfter: ReadonlySet<number> | null
): Generator<PagedSection> {
  let before: PagedSection | undefined
  for (const { section, first } of sections) {
    const isPlaced = before?.kind === 'part' || blanksAfter !== null
    if (before && isPlaced && section.kind !== 'part' && section.start === 'recto') {
      if (before.kind === 'part' || blanksAfter?.has(first - 1)) yield blankAfter(before)
      yield { ...section, start: 'new-page' }
    } else yield section
    before = section
  }
}

/** Shows nothing, as a part page does. */
const blankAfter = ({ pinnedTo: _, ...before }: PagedSection): PagedSection => ({
  ...before,
  kind: 'part',
  start: 'new-page',
  restart: false,
  blocks: [],
  ...(before.kind === 'part' ? {} : { blankVerso: true })
})
