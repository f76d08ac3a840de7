/**
 * In: the sections of a flow. Out: the sections of the DOCX, made one by one as they are asked for: heads of parts in one
 * heading, pieces that run on within the section before, the backs of part pages as pages of their own, turned tables apart.
 */
import type { FlowSection } from '../../model/flow.ts'
import { withPartHeading } from './part-heading.ts'
import { type PagedSection, turnedApart } from './turned-sections.ts'

export const documentSections = (sections: Iterable<FlowSection>): Iterable<PagedSection> => ({
  [Symbol.iterator]: () => withTurned(withBlankVersos(paged(sections)))
})

function* withTurned(sections: Iterable<FlowSection>): Generator<PagedSection> {
  for (const section of sections) yield* turnedApart(section)
}

/** Pieces that run on stay in the section before: a section of its own would need a page of its own head. */
function* paged(sections: Iterable<FlowSection>): Generator<FlowSection> {
  let held: FlowSection | undefined
  for (const section of sections) {
    if (held && section.start === 'run-on' && held.kind === section.kind) held = continued(held, section)
    else {
      if (held) yield held
      held = withPartHeading(section)
    }
  }
  if (held) yield held
}

const continued = (section: FlowSection, next: FlowSection): FlowSection => ({
  ...section,
  blocks: [...section.blocks, ...next.blocks]
})

/**
 * A part is one page on the right, so the back of it before a piece that begins on the right is a page without anything:
 * said so, it needs no `oddPage`, whose second page LibreOffice gives the head and folio of the first.
 */
function* withBlankVersos(sections: Iterable<FlowSection>): Generator<FlowSection> {
  let before: FlowSection | undefined
  for (const section of sections) {
    if (before?.kind === 'part' && section.kind !== 'part' && section.start === 'recto') {
      yield { ...before, start: 'new-page', restart: false, blocks: [] }
      yield { ...section, start: 'new-page' }
    } else yield section
    before = section
  }
}
