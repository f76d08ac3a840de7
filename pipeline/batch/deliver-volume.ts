/** A compiled volume into the output folder, all files or none; or held against what lies there. */
import { VFile } from 'vfile'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Host, WrittenFile } from '../model/host.ts'
import type { VolumeResult } from '../model/volume.ts'
import type { VolumeReport } from './volume-report.ts'

/** Where to and how. */
export interface Delivery {
  readonly out: string
  /** Without extension. */
  readonly name: string
  /** Compare and write nothing. */
  readonly check: boolean
}

/** Paths of what was written, and what went wrong. */
export interface Delivered {
  readonly paths: readonly string[]
  readonly findings: readonly Finding[]
}

export const deliverVolume = async (
  host: Host,
  result: VolumeResult,
  summary: VolumeReport,
  delivery: Delivery
): Promise<Delivered> => {
  const files = filesOf(result, summary, delivery)
  return delivery.check ? compare(host, files) : write(host, files, delivery.out)
}

const filesOf = (result: VolumeResult, summary: VolumeReport, delivery: Delivery): WrittenFile[] => {
  const start = `${delivery.out}/${delivery.name}`
  const json = new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`)
  return [
    ...result.outputs.map(output => ({ path: `${start}.${output.format}`, bytes: output.bytes })),
    { path: `${start}.report.json`, bytes: json }
  ]
}

const write = async (host: Host, files: readonly WrittenFile[], out: string): Promise<Delivered> => {
  try {
    await host.writeAll(files)
    return { paths: files.map(file => file.path), findings: [] }
  } catch (error) {
    return { paths: [], findings: unwritable(error, out) }
  }
}

/** What a failing write says. Throws on what is no failure of the disk. */
export const unwritable = (error: unknown, path: string): Finding[] => {
  if (!(error instanceof Error && 'code' in error)) throw error
  const file = new VFile()
  const at = 'path' in error && typeof error.path === 'string' ? error.path : path
  report(file, 'output-unwritable', {
    path: at.replace(/(^|[/\\])\.([^/\\]*)\.\d+\.(?:part|old)$/, '$1$2'),
    code: String(error.code)
  })
  return findingsOf(file)
}

const compare = async (host: Host, files: readonly WrittenFile[]): Promise<Delivered> => {
  const file = new VFile()
  for (const { path, bytes } of files) {
    if ((await host.kind(path)) !== 'file') report(file, 'output-absent', { path })
    else if (!isEqual(await host.read(path), bytes)) report(file, 'output-differs', { path })
  }
  return { paths: [], findings: findingsOf(file) }
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
