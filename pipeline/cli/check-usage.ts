/** What only the disk and the environment can tell of a call, seen before any work: options in, findings out. */
import { resolve } from 'node:path'
import { VFile } from 'vfile'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { BuildOptions } from './build.ts'

const commands = ['build', 'inspect', 'explain', 'init', 'fonts', 'measure', 'accept']

/** The end of the year 9999, the last that a PDF can carry. */
const LAST_SECOND = 253_402_300_799

/** Any finding is wrong usage: nothing is built. */
export const checkUsage = async (host: Host, options: BuildOptions): Promise<readonly Finding[]> => {
  const file = new VFile()
  checkEpoch(host.env.SOURCE_DATE_EPOCH, file)
  await checkPaths(host, options, file)
  reportTwice(options.paths, file)
  return findingsOf(file)
}

const checkEpoch = (value: string | undefined, file: VFile): void => {
  if (value === undefined || value === '') return
  if (!/^\d+$/.test(value) || Number(value) > LAST_SECOND) report(file, 'epoch-wrong', { value })
}

const checkPaths = async (host: Host, { paths, pathsGiven }: BuildOptions, file: VFile): Promise<void> => {
  const [first = ''] = paths
  if ((await host.kind(first)) !== 'absent') return
  const command = /[/\\.]/.test(first) ? '' : nearest(first, commands)
  if (!pathsGiven) report(file, 'path-not-given', { path: first })
  else if (command !== '') report(file, 'command-unknown', { command: first, nearest: command })
}

const reportTwice = (paths: readonly string[], file: VFile): void => {
  const seen = new Set<string>()
  for (const path of paths) {
    if (seen.has(resolve(path))) report(file, 'path-twice', { path })
    seen.add(resolve(path))
  }
}
