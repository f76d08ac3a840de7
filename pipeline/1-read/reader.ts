/** What a reader of one format is given, and what it gives. */
import type { VFile } from 'vfile'
import type { SourceFormat, SourceText } from '../model/source.ts'

/** One file that is there and not empty. */
export interface Reading {
  readonly bytes: Uint8Array
  /** What messages call the file. */
  readonly label: string
  readonly format: SourceFormat
  /** What the user says about the encoding; takes the place of detection. */
  readonly encoding?: string
  /** The line of the manifest that says so. */
  readonly encodingLine?: number
  /** Takes the messages. */
  readonly file: VFile
}

/** Null where the file cannot be read; then `file` carries an error. */
export type Reader = (reading: Reading) => Promise<SourceText | null>
