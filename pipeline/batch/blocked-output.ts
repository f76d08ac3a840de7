/** An output folder in, what keeps it from being written out; asked before any work. */
import { dirname } from 'node:path'
import { VFile } from 'vfile'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'

/** Null where nothing does: it is no file, lies in none, and may be written. */
export const blockedOutput = async (host: Host, out: string): Promise<readonly Finding[] | null> => {
  const file = new VFile()
  const existing = await nearestExisting(host, out)
  if (existing !== null && (await host.kind(existing)) === 'file')
    report(file, 'output-is-file', { out, path: existing })
  const code = file.messages.length > 0 ? null : await host.obstacle?.(out)
  if (code) report(file, 'output-unwritable', { path: out, code })
  return file.messages.length === 0 ? null : findingsOf(file)
}

const nearestExisting = async (host: Host, path: string): Promise<string | null> => {
  if ((await host.kind(path)) !== 'absent') return path
  return dirname(path) === path ? null : nearestExisting(host, dirname(path))
}
