/** What `<title>.report.json` and `--report` say about a volume: stable, without times or absolute paths. */
import { createHash } from 'node:crypto'
import type { Severity } from '../diagnostics/entry.ts'
import { type Finding, severities } from '../diagnostics/finding.ts'
import type {
  ArticleSummary,
  OutputFormat,
  OutputVariant,
  SourceSummary,
  VolumeResult
} from '../model/volume.ts'
import { extensionOf } from './extension-of.ts'

/** One message of a report. Always English; codes and shape never change with the language. */
export interface ReportedMessage {
  readonly code: string
  readonly severity: Severity
  readonly file: string
  /** From 1; null where the message is about the whole file. */
  readonly line: number | null
  readonly column: number | null
  readonly reason: string
  readonly help: string
  readonly rule: string | null
}

/** One file of the volume. */
export interface ReportedOutput {
  readonly file: string
  readonly format: OutputFormat
  /** Absent on the volume itself. */
  readonly variant?: OutputVariant
  readonly bytes: number
  readonly sha256: string
  readonly pages: number
}

export interface VolumeReport {
  readonly title: string
  /** The folder that files of sources and messages are relative to; '' for the working folder. */
  readonly folder: string
  /** Empty where the volume was not written. */
  readonly outputs: readonly ReportedOutput[]
  readonly articles: readonly ArticleSummary[]
  readonly sources: readonly SourceSummary[]
  /** Changes of all sources by rule. */
  readonly changes: Readonly<Record<string, number>>
  readonly counts: Readonly<Record<Severity, number>>
  readonly messages: readonly ReportedMessage[]
}

/** @param name file name of the outputs without extension */
export const volumeReport = (
  title: string,
  folder: string,
  name: string,
  result: VolumeResult
): VolumeReport => ({
  title,
  folder,
  outputs: result.outputs.map(output => ({
    file: `${name}.${extensionOf(output)}`,
    format: output.format,
    ...(output.variant === undefined ? {} : { variant: output.variant }),
    bytes: output.bytes.length,
    sha256: createHash('sha256').update(output.bytes).digest('hex'),
    pages: output.pages
  })),
  articles: result.articles,
  sources: result.sources,
  changes: totalChanges(result.sources),
  counts: countSeverities(result.findings),
  messages: result.findings.map(toMessage)
})

const totalChanges = (sources: readonly SourceSummary[]): Record<string, number> => {
  const total = new Map<string, number>()
  for (const source of sources)
    for (const [rule, count] of Object.entries(source.changes))
      total.set(rule, (total.get(rule) ?? 0) + count)
  return Object.fromEntries([...total].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many findings of each severity. */
export const countSeverities = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const severity of severities) counts[severity] = findings.filter(f => f.severity === severity).length
  return counts
}

/** A finding in the shape of a report. */
export const toMessage = (finding: Finding): ReportedMessage => ({
  code: finding.code,
  severity: finding.severity,
  file: finding.file,
  line: finding.line ?? null,
  column: finding.column ?? null,
  reason: finding.reason,
  help: finding.help,
  rule: finding.rule ?? null
})
