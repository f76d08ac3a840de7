/** `chengce measure`: a PDF in, what it keeps and breaks of a profile and of the rules of the text out, as a table or as JSON. */
import { VFile } from 'vfile'
import { nearestPath } from '../1-read/index.ts'
import type { Code } from '../diagnostics/catalogue.ts'
import { findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { type Measurement, measurePdf, type Refusal } from '../measure/index.ts'
import type { Host } from '../model/host.ts'
import type { ProfileChoice } from '../model/own-profile.ts'
import { DONE, FINDINGS, UNREADABLE_SOURCE, WRONG_USAGE } from './exit-code.ts'
import { measurementTable } from './measurement-table.ts'
import { printFindings } from './print-findings.ts'
import { readProfile } from './read-profile.ts'
import type { Terminal } from './terminal.ts'

export interface MeasureOptions {
  readonly path: string
  readonly profile: string
  readonly json: boolean
}

export const measure = async (host: Host, options: MeasureOptions, terminal: Terminal): Promise<number> => {
  const { path, json } = options
  const profile = await readProfile(host, options.profile, terminal)
  if (typeof profile === 'number') return profile
  const file = new VFile()
  const found = await measured(host, path, profile, file)
  printFindings(findingsOf(file), '', terminal)
  if (typeof found === 'number') return found
  terminal.print(
    json ? `${JSON.stringify({ file: path, ...found })}\n` : measurementTable(path, found, terminal)
  )
  return found.counts.breach > 0 ? FINDINGS : DONE
}

/** An exit code where there is nothing to show. */
const measured = async (
  host: Host,
  path: string,
  profile: ProfileChoice,
  file: VFile
): Promise<Measurement | number> => {
  if ((await host.kind(path)) !== 'file') {
    report(file, 'measure-missing', { path, nearest: await nearestPath(host, path.replace(/\/+$/, '')) })
    return WRONG_USAGE
  }
  const bytes = await bytesOf(host, path, file)
  if (bytes === null) return UNREADABLE_SOURCE
  const found = await measurePdf(bytes, profile)
  if (typeof found !== 'string') return found
  report(file, codes[found], { path })
  return UNREADABLE_SOURCE
}

const codes = {
  'not-pdf': 'measure-not-pdf',
  damaged: 'measure-damaged',
  encrypted: 'measure-encrypted',
  'no-text': 'measure-no-text',
  'too-complex': 'measure-too-complex'
} as const satisfies Readonly<Record<Refusal, Code>>

const bytesOf = async (host: Host, path: string, file: VFile): Promise<Uint8Array | null> => {
  try {
    return await host.read(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    report(file, 'measure-unreadable', { path, code })
    return null
  }
}
