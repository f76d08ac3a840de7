/** One volume as a piece of work: plain data in, plain data out, so that a thread may do it. */
import type { Finding } from '../diagnostics/finding.ts'
import type { Host } from './host.ts'
import type { Manifest } from './manifest.ts'
import type { Script } from './source.ts'

/** What a volume can be written as. */
export type OutputFormat = 'pdf' | 'docx'

/** Everything that compiling one volume needs to know. */
export interface VolumeJob {
  /** Patterns are resolved: one entry a file. `manifest.encoding` is the user's `--encoding`. */
  readonly manifest: Manifest
  /** The manifest's folder; sources and prefaces are relative to it. '' for the working folder. */
  readonly folder: string
  readonly formats: readonly OutputFormat[]
  /** A review copy beside the DOCX; absent: none. */
  readonly review?: ReviewJob
  /** How many threads may work on it; default 1. Whatever their number, the result is the same. */
  readonly threads?: number
}

/** What a review copy needs to know besides. */
export interface ReviewJob {
  /** A comment at every change, not only at the first one of each rule. */
  readonly all: boolean
  /** Of its comments. */
  readonly language: 'en' | 'zh'
  /** The PATH that the volume was built from, for `accept`; '' where `accept` must be told. */
  readonly path: string
  /** The profile of the command line, which beats the manifest's. */
  readonly profile?: string
}

/** What a second file of a format is. */
export type OutputVariant = 'booklet' | 'review'

/** One finished file. */
export interface VolumeOutput {
  readonly format: OutputFormat
  readonly bytes: Uint8Array
  /** A second file beside the one of its format: sheets to fold (`<title>.booklet.pdf`), changes tracked (`<title>.review.docx`). */
  readonly variant?: OutputVariant
  /** Of the PDF, or of the page model behind the DOCX; sides of sheets of a booklet. */
  readonly pages: number
}

/** What became of one source, without its text. */
export interface SourceSummary {
  /** As messages name it. */
  readonly file: string
  /** Null where the file cannot be read. */
  readonly encoding: string | null
  readonly script: Script | null
  readonly title: string | null
  readonly articles: number
  /** Changes of the ledger by rule. */
  readonly changes: Readonly<Record<string, number>>
  /** Pieces that were removed. */
  readonly dropped: number
}

/** One piece as the contents lists it. */
export interface ArticleSummary {
  readonly title: string
  readonly author?: string
  readonly file: string
  /** Printed numbers of its first page in each format that was made. */
  readonly pages: Readonly<Partial<Record<OutputFormat, string>>>
}

/** What compiling gives. Never a rejection for what a user did; that is in `findings`. */
export interface VolumeResult {
  /** In the order of `formats`, a booklet behind its PDF; empty where an error keeps the volume from being written. */
  readonly outputs: readonly VolumeOutput[]
  readonly sources: readonly SourceSummary[]
  readonly articles: readonly ArticleSummary[]
  readonly findings: readonly Finding[]
  /** Sources that could not be read, as messages name them. */
  readonly unreadable: readonly string[]
}

/** Of compile.ts; tests put their own in its place. */
export type CompileVolume = (host: Host, job: VolumeJob) => Promise<VolumeResult>
