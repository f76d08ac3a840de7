/** What a renderer has made of a volume. */
import type { Flow } from '../model/flow.ts'
import type { VolumeOutput } from '../model/volume.ts'

/** A finished file and the page numbers that it shows. */
export interface Made {
  readonly output: VolumeOutput
  readonly numbers: ReadonlyMap<string, string>
  /** What was made of the same pages. */
  readonly beside?: readonly VolumeOutput[]
  /** What a DOCX was written from. */
  readonly flow?: Flow
}
