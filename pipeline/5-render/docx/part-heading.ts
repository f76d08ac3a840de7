/**
 * In: a section. Out: the same with the number of a part and its title in one heading, two lines of it: navigation and
 * an updated contents must say 上篇　书里书外, not 书里书外 alone.
 */
import type { FlowBlock, FlowSection, TextBlock } from '../../model/flow.ts'
import type { StyledRun } from './runs.ts'

export const withPartHeading = (section: FlowSection): FlowSection =>
  section.kind === 'part' ? joined(section) : section

const joined = (section: FlowSection): FlowSection => {
  const [number, title, ...rest] = section.blocks
  return isRole(number, 'partNumber') && isRole(title, 'partTitle')
    ? { ...section, blocks: [oneHeading(number, title), ...rest] }
    : section
}

const isRole = (block: FlowBlock | undefined, role: TextBlock['role']): block is TextBlock =>
  block?.kind === 'text' && block.role === role

const oneHeading = (number: TextBlock, title: TextBlock): TextBlock => {
  const runs: StyledRun[] = [
    ...number.runs.map(run => ({ ...run, characterStyle: 'PartNumberText' })),
    ...title.runs.map((run, index) => (index === 0 ? { ...run, breakBefore: true } : run))
  ]
  return { ...title, runs }
}
