/** `chengce build`: checked options in, files and reports written, an exit code out. */

import { unwritable } from '../batch/deliver-volume.ts'
import { type BuiltVolume, buildVolumes } from '../batch.ts'
import type { Severity } from '../diagnostics/entry.ts'
import { isAtLeast } from '../diagnostics/finding.ts'
import type { Host } from '../model/host.ts'
import type { OutputFormat } from '../model/volume.ts'
import { checkUsage } from './check-usage.ts'
import { exitCodeOf, WRONG_USAGE } from './exit-code.ts'
import type { Language } from './language.ts'
import { printFindings } from './print-findings.ts'
import { startProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { writeReports } from './write-reports.ts'

export interface BuildOptions {
  readonly paths: readonly string[]
  /** False where `paths` is the default. */
  readonly pathsGiven: boolean
  readonly out: string
  readonly formats: readonly OutputFormat[]
  readonly reports: readonly string[]
  readonly failOn: Severity
  readonly check: boolean
  readonly encoding?: string
  /** Rules whose suggestions are applied. */
  readonly accept: readonly string[]
  readonly profile?: string
  readonly jobs: number
  readonly quiet: boolean
  /** A review copy with a comment at the first change of each rule, or at every change. */
  readonly review?: { readonly all: boolean; readonly language: Language }
}

export const build = async (
  host: Host,
  options: BuildOptions,
  version: string,
  terminal: Terminal
): Promise<number> => {
  const wrong = await checkUsage(host, options)
  if (wrong.length > 0) printFindings(wrong, '', terminal)
  if (wrong.length > 0) return WRONG_USAGE
  const volumes = await compileAll(host, options, terminal)
  for (const volume of volumes) tellVolume(volume, volumes.length > 1, options, terminal)
  if (!options.quiet) summarize(volumes, options, terminal)
  try {
    await writeReports(host, volumes, options.reports, version, terminal)
  } catch (error) {
    printFindings(unwritable(error, options.reports.join(' ')), '', terminal)
    return Math.max(WRONG_USAGE, exitCodeOf(volumes, options.failOn))
  }
  return exitCodeOf(volumes, options.failOn)
}

const compileAll = async (host: Host, options: BuildOptions, terminal: Terminal): Promise<BuiltVolume[]> => {
  const progress = options.quiet ? null : await startProgress(terminal)
  try {
    return await buildVolumes(host, {
      paths: options.paths,
      out: options.out,
      formats: options.formats,
      threads: options.jobs,
      check: options.check,
      accept: options.accept,
      ...(options.profile === undefined ? {} : { profile: options.profile }),
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      ...(options.review === undefined ? {} : { review: options.review }),
      ...(progress === null ? {} : { onProgress: progress.show })
    })
  } finally {
    progress?.end()
  }
}

/** Of several volumes each is headed by its title. */
const tellVolume = (
  volume: BuiltVolume,
  headed: boolean,
  options: BuildOptions,
  terminal: Terminal
): void => {
  const shown = volume.findings.filter(
    finding => !options.quiet || finding.severity === 'error' || isAtLeast(finding.severity, options.failOn)
  )
  if (headed && shown.length > 0)
    terminal.tell(`${terminal.paint('bold', `── ${volume.report.title || volume.path}`)}\n`)
  printFindings(shown, volume.report.folder, terminal)
  if (volume.error?.stack !== undefined && terminal.env.CHENGCE_DEBUG)
    terminal.tell(`${volume.error.stack}\n`)
}

const summarize = (volumes: readonly BuiltVolume[], options: BuildOptions, terminal: Terminal): void => {
  const { words } = terminal
  for (const volume of volumes) {
    const title = terminal.paint('bold', volume.report.title || volume.path)
    if (volume.state === 'written')
      terminal.tell(words.written(title, volume.report.articles.length, volume.paths))
    else if (volume.state === 'checked') terminal.tell(words.checked(title))
    else if (title !== '' && !options.check) terminal.tell(words.notWritten(title))
  }
  const total = (severity: Severity): number =>
    volumes.reduce((sum, volume) => sum + volume.report.counts[severity], 0)
  terminal.tell(words.counts(total('error'), total('warning'), total('info')))
  const reports = [
    ...options.reports.filter(target => target !== '-'),
    ...volumes.flatMap(volume => volume.paths.filter(path => path.endsWith('.report.json')))
  ]
  if (reports.length > 0) terminal.tell(words.reports(reports))
}
