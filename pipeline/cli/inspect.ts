/** `chengce inspect`: files in, what was recognised in them out, as a tree for people or as JSON lines. */

import { VFile } from 'vfile'
import { nearestPath } from '../1-read/index.ts'
import { expandedPaths } from '../batch/expanded-paths.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { type Inspection, inspectSource } from '../inspect.ts'
import type { Host } from '../model/host.ts'
import { usualRepairs } from '../model/repair.ts'
import { type DoubtfulFile, doubtBlocks, isDoubt } from './doubts.ts'
import { DONE, FINDINGS, UNREADABLE_SOURCE, WRONG_USAGE } from './exit-code.ts'
import { aloneFile, type InspectedFile, inspectedFiles } from './inspected-files.ts'
import { inspectionTree } from './inspection-tree.ts'
import { printFindings } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

export interface InspectOptions {
  readonly paths: readonly string[]
  readonly json: boolean
  readonly encoding?: string
  /** Rules whose suggestions are applied. */
  readonly accept: readonly string[]
}

export const inspect = async (host: Host, options: InspectOptions, terminal: Terminal): Promise<number> => {
  let code = DONE
  const shown: Shown[] = []
  for (const path of await expandedPaths(host, options.paths)) {
    if ((await host.kind(path)) === 'absent') {
      await tellMissing(host, path, options, terminal)
      code = Math.max(code, WRONG_USAGE)
      continue
    }
    const { files, findings } = await inspectedFiles(host, path, options.accept, options.encoding)
    const isWrong = findings.some(finding => finding.severity === 'error')
    if (!options.json || isWrong) printFindings(findings, '', terminal)
    if (files.length === 0 && !isWrong) tellNothing(path, terminal)
    if (files.length === 0) code = Math.max(code, WRONG_USAGE)
    for (const file of files) code = Math.max(code, await inspectOne(host, file, options, terminal, shown))
  }
  showAll(shown, terminal)
  return code
}

/** What is shown to people of one file. */
interface Shown extends DoubtfulFile {
  readonly tree: string
}

/** What is doubtful first, of all files; told once. */
const showAll = (shown: readonly Shown[], terminal: Terminal): void => {
  const doubts = doubtBlocks(shown, terminal)
  if (doubts !== '') terminal.print(`${doubts}\n`)
  for (const { tree, findings } of shown) {
    terminal.print(tree)
    const others = findings.filter(finding => !isDoubt(finding))
    printFindings(others, '', terminal)
  }
}

/** As a build: a path of the command line that does not exist is wrong usage. As JSON it still has its line. */
const tellMissing = async (
  host: Host,
  path: string,
  options: InspectOptions,
  terminal: Terminal
): Promise<void> => {
  if (options.json) return void (await inspectOne(host, aloneFile(path, usualRepairs), options, terminal, []))
  const file = new VFile()
  report(file, 'path-missing', { path, nearest: await nearestPath(host, path.replace(/\/+$/, '')) })
  printFindings(findingsOf(file), '', terminal)
}

const tellNothing = (path: string, terminal: Terminal): void => {
  const file = new VFile()
  report(file, 'no-sources', { folder: path })
  printFindings(findingsOf(file), '', terminal)
}

const inspectOne = async (
  host: Host,
  { path, manifest, source, settings, titled = false, ...file }: InspectedFile,
  options: InspectOptions,
  terminal: Terminal,
  shown: Shown[]
): Promise<number> => {
  const encoding = file.encoding ?? options.encoding
  const { inspection, findings, survey } = await inspectSource(host, path, {
    settings,
    titled,
    ...(encoding === undefined ? {} : { encoding })
  })
  if (options.json) terminal.print(`${JSON.stringify(inspection)}\n`)
  else shown.push({ manifest, source, findings, tree: inspectionTree(inspection, survey, terminal) })
  return codeOf(inspection, findings)
}

const codeOf = (inspection: Inspection, findings: readonly Finding[]): number => {
  if (inspection.script === null) return UNREADABLE_SOURCE
  return findings.some(finding => finding.severity === 'error') ? FINDINGS : DONE
}
