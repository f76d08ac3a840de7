/** In: a flow and the numbers that a word processor will show. Out: the same flow, each piece set to its number. */
import type { Flow, FlowSection } from '../../model/flow.ts'

/**
 * Every piece that begins a page gets the number that the contents gives it. Pieces that run on cannot have one.
 *
 * @example pinNumbers(flow, new Map([['a1', '3']])).sections[2]?.pinnedTo // 3
 */
export const pinNumbers = (flow: Flow, numbers: ReadonlyMap<string, string>): Flow => ({
  ...flow,
  sections: flow.sections.map(section => {
    const pinnedTo =
      section.kind === 'article' && section.start !== 'run-on' ? numberOf(section, numbers) : null
    return pinnedTo === null ? section : { ...section, pinnedTo }
  })
})

const numberOf = ({ blocks }: FlowSection, numbers: ReadonlyMap<string, string>): number | null => {
  const title = blocks.find(block => block.kind === 'text' && block.id !== undefined)
  const number = title?.kind === 'text' ? numbers.get(title.id ?? '') : undefined
  return number === undefined ? null : Number(number)
}
