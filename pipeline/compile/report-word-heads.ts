/** In: a flow. Out: a message where the running heads of its DOCX are looked up by the program that opens it. */
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Flow, FlowSection } from '../model/flow.ts'

/** Pieces that run on share a section, and a section has one pair of heads. */
export const reportWordHeads = ({ sections }: Flow, volume: VFile): void => {
  const count = sections.filter(isHeadedBefore).length
  if (count > 0) report(volume, 'docx-heads-looked-up', { count })
}

const isHeadedBefore = (section: FlowSection, index: number, all: readonly FlowSection[]): boolean =>
  section.start === 'run-on' && section.runningHead.odd !== '' && all[index - 1]?.kind === section.kind
