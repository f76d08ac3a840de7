/** `chengce inspect`: files in, what was recognised in them out, as a tree for people or as JSON lines. */

import { VFile } from 'vfile'
import { findSources } from '../1-read/index.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { type Inspection, inspectSource } from '../inspect.ts'
import type { Host } from '../model/host.ts'
import { DONE, FINDINGS, UNREADABLE_SOURCE, WRONG_USAGE } from './exit-code.ts'
import { printable, printFindings } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

export interface InspectOptions {
  readonly paths: readonly string[]
  readonly json: boolean
  readonly encoding?: string
}

export const inspect = async (host: Host, options: InspectOptions, terminal: Terminal): Promise<number> => {
  let code = DONE
  for (const path of options.paths) {
    const files = await filesOf(host, path)
    if (files.length === 0) tellNothing(path, terminal)
    if (files.length === 0) code = Math.max(code, WRONG_USAGE)
    for (const file of files) code = Math.max(code, await inspectOne(host, file, options, terminal))
  }
  return code
}

const filesOf = async (host: Host, path: string): Promise<string[]> => {
  if ((await host.kind(path)) !== 'folder') return [path]
  const parts = await findSources(host, path)
  return parts.flatMap(part => part.files.map(file => `${path.replace(/\/+$/, '')}/${file}`))
}

const tellNothing = (path: string, terminal: Terminal): void => {
  const file = new VFile()
  report(file, 'no-sources', { folder: path })
  printFindings(findingsOf(file), '', terminal)
}

const inspectOne = async (
  host: Host,
  path: string,
  options: InspectOptions,
  terminal: Terminal
): Promise<number> => {
  const { inspection, findings } = await inspectSource(
    host,
    path,
    options.encoding === undefined ? {} : { encoding: options.encoding }
  )
  if (options.json) terminal.print(`${JSON.stringify(inspection)}\n`)
  else terminal.print(toTree(inspection, terminal))
  if (!options.json) printFindings(findings, '', terminal)
  return codeOf(inspection, findings)
}

const codeOf = (inspection: Inspection, findings: readonly Finding[]): number => {
  if (inspection.script === null) return UNREADABLE_SOURCE
  return findings.some(finding => finding.severity === 'error') ? FINDINGS : DONE
}

const toTree = (inspection: Inspection, { words }: Terminal): string => {
  const lines = [printable(inspection.file)]
  if (inspection.script === null) return `${lines[0]}\n`
  lines.push(
    `  ${inspection.encoding} · ${inspection.script} · ${printable(inspection.title ?? words.noTitle)}`
  )
  for (const article of inspection.articles) {
    lines.push(`  ▪ ${printable(article.title || words.noTitle)}`)
    for (const heading of article.headings) {
      const notes = [
        ...(heading.runin ? [words.runIn] : []),
        ...(heading.confidence < 0.9 ? [`${Math.round(heading.confidence * 100)} %`] : [])
      ]
      const note = notes.length === 0 ? '' : `  (${notes.join(', ')})`
      lines.push(`  ${'  '.repeat(heading.level)}${heading.level} ${printable(heading.text)}${note}`)
    }
  }
  lines.push(`  ${words.changes(inspection.changes.length)}${byRule(inspection)}`)
  if (inspection.dropped.length > 0) lines.push(`  ${words.dropped(inspection.dropped.length)}`)
  for (const piece of inspection.dropped)
    lines.push(`  − ${printable(piece.length > 80 ? `${piece.slice(0, 79)}…` : piece)}`)
  return `${lines.join('\n')}\n`
}

const byRule = (inspection: Inspection): string => {
  const counts = new Map<string, number>()
  for (const { rule } of inspection.changes) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  if (counts.size === 0) return ''
  return `: ${[...counts].map(([rule, count]) => `${rule} ×${count}`).join(', ')}`
}
