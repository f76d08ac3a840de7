/** In: a flow and the numbers that a word processor will show. Out: a message on the pieces where they are not sure. */
import type { VFile } from 'vfile'
import type { WordNumbers } from '../4-typeset/index.ts'
import { report } from '../diagnostics/report.ts'
import type { Flow, FlowSection } from '../model/flow.ts'
import type { Manifest } from '../model/manifest.ts'

/** So many pieces are named. */
const NAMED = 5

/** The contents and prefaces move nothing but Roman numbers. */
export const reportWordNumbers = (
  { sections }: Flow,
  { unsure }: WordNumbers,
  { numbering }: Manifest,
  volume: VFile
): void => {
  const pieces = unsure.map(index => headOf(sections[index])).filter(head => head !== '')
  if (pieces.length === 0) return
  report(volume, 'docx-numbers-unsure', {
    count: pieces.length,
    pieces: pieces
      .slice(0, NAMED)
      .map(piece => `«${piece}»`)
      .join(', '),
    more: Math.max(0, pieces.length - NAMED),
    numbering
  })
}

const headOf = (section: FlowSection | undefined): string => {
  const title = section?.blocks.find(block => block.kind === 'text' && block.outline !== undefined)
  if (section?.kind !== 'article' || title?.kind !== 'text') return ''
  return title.runs.map(run => (run.script === undefined ? run.text : '')).join('')
}
