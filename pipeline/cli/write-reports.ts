/** `--report`: all volumes of a call as JSON or SARIF, into files or onto standard output. */
import type { BuiltVolume } from '../batch.ts'
import type { Severity } from '../diagnostics/entry.ts'
import type { Host } from '../model/host.ts'
import { toSarif } from './sarif.ts'
import type { Terminal } from './terminal.ts'

/** Rejects with the system's code where a file cannot be written. */
export const writeReports = async (
  host: Host,
  volumes: readonly BuiltVolume[],
  targets: readonly string[],
  version: string,
  terminal: Terminal
): Promise<void> => {
  for (const target of targets) {
    if (target === '-') terminal.print(toJson(volumes, version))
    else await host.write(target, new TextEncoder().encode(await contentOf(host, target, volumes, version)))
  }
}

const contentOf = (
  host: Host,
  target: string,
  volumes: readonly BuiltVolume[],
  version: string
): Promise<string> | string =>
  /\.sarif$/i.test(target) ? toSarif(host, volumes, version) : toJson(volumes, version)

/** Shape: { tool, version, counts, volumes: [{ path, state, …volume report }] }. */
const toJson = (volumes: readonly BuiltVolume[], version: string): string => {
  const total = (severity: Severity): number =>
    volumes.reduce((sum, volume) => sum + volume.report.counts[severity], 0)
  const report = {
    tool: 'chengce',
    version,
    counts: { error: total('error'), warning: total('warning'), info: total('info') },
    volumes: volumes.map(volume => ({ path: volume.path, state: volume.state, ...volume.report }))
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
