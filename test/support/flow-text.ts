/** A flow as a golden shows it: sections and blocks, a line each. */
import type { Flow, FlowBlock, Run } from '../../pipeline/model/flow.ts'

/** @example flowText(typesetFlow(compilation, design)) */
export const flowText = (flow: Flow): string => {
  const lines: string[] = [`${flow.title}, ${flow.language}, ${flow.epochSeconds}`]
  for (const section of flow.sections) {
    const { kind, start, numbering, restart, runningHead } = section
    lines.push(
      `section ${kind}, ${start}, ${numbering}${restart ? ' from 1' : ''}, heads «${runningHead.even}» «${runningHead.odd}»`
    )
    for (const block of section.blocks) lines.push(...blockText(block).map(line => `  ${line}`))
  }
  return `${lines.join('\n')}\n`
}

const blockText = (block: FlowBlock): string[] => {
  if (block.kind === 'contents') {
    return [
      `${block.role} ${block.text}${block.author ? ` (${block.author})` : ''} → ${block.numbered ? block.target : '-'}`
    ]
  }
  const space = `${block.linesBefore === undefined ? '' : ` before ${block.linesBefore}`}${block.linesAfter === undefined ? '' : ` after ${block.linesAfter}`}`
  if (block.kind === 'ornament') return [`ornament${space}: ${block.text}`]
  if (block.kind === 'table') {
    const rows = block.rows.map(
      row => `| ${row.map(cell => (cell ? runsText(cell.runs) : '+')).join(' | ')} |`
    )
    return [`table${space}, ${block.align.join(' ')}, ${block.widths.join(' ')}`, ...rows]
  }
  if (block.kind === 'figure')
    return [`figure${space}, ${block.lines} lines${block.captioned ? ', captioned' : ''}: ${block.alt}`]
  const marks = `${block.id ? ` #${block.id}` : ''}${block.outline ? ` outline ${block.outline}` : ''}${block.marker ? ` marker ${block.marker}` : ''}`
  return [
    `${block.role}${marks}${space}: ${runsText(block.runs)}`,
    ...block.notes.map(note => `  note ${note.id}: ${runsText(note.runs)}`)
  ]
}

const runsText = (runs: readonly Run[]): string =>
  runs
    .map(run => {
      if (run.note !== undefined) return `[note ${run.note}]`
      const look = [run.runIn ? 'run-in' : run.face, run.emphasis, run.link].filter(
        part => part !== undefined
      )
      return look.length > 0 ? `[${look.join(' ')}: ${run.text}]` : run.text
    })
    .join('')
