/** A compiled volume into the output folder, all files or none; or held against what lies there. */
import { VFile } from 'vfile'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Host, WrittenFile } from '../model/host.ts'
import type { VolumeResult } from '../model/volume.ts'
import { extensionOf } from './extension-of.ts'
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
  /** What is to be said though nothing went wrong. */
  readonly notes?: readonly Finding[]
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
    ...result.outputs.map(output => ({ path: `${start}.${extensionOf(output)}`, bytes: output.bytes })),
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

/** The report is held against its like only: one of a build of other formats differs without anything having changed. */
const compare = async (host: Host, files: readonly WrittenFile[]): Promise<Delivered> => {
  const file = new VFile()
  const notes = new VFile()
  for (const { path, bytes } of files) {
    const lying = (await host.kind(path)) === 'file' ? await host.read(path) : null
    if (lying === null) report(file, 'output-absent', { path })
    else if (path.endsWith('.report.json') && formatsIn(lying) !== formatsIn(bytes))
      report(notes, 'report-not-compared', { path, formats: formatsIn(lying) })
    else if (!isEqual(lying, bytes)) report(file, 'output-differs', { path })
  }
  return { paths: [], findings: findingsOf(file), notes: findingsOf(notes) }
}

/** @example formatsIn(report) // 'pdf, docx'; '' where it is no report of ours */
const formatsIn = (bytes: Uint8Array): string => {
  try {
    const { outputs } = JSON.parse(new TextDecoder().decode(bytes)) as VolumeReport
    return outputs.map(output => output.format).join(', ')
  } catch {
    return ''
  }
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
