/** What a volume is composed from: shapes only. */
import type { VFile } from 'vfile'
import type { SourceEntry } from '../model/manifest.ts'
import type { NormalizedText } from '../model/normalized.ts'

/** A source of the volume with what the manifest says about it. */
export interface VolumeText {
  readonly entry: SourceEntry
  readonly text: NormalizedText
  readonly file: VFile
}

/** What is needed of a text to say what of it is in the volume twice. */
export interface ComparedSource {
  readonly text: Pick<NormalizedText, 'source' | 'text' | 'changes'>
  readonly file: VFile
}

/** What stands where in the manifest, read and normalized. */
export interface VolumeTexts {
  /** Prefaces by the path that the manifest gives. */
  readonly prefaces: ReadonlyMap<string, VolumeText>
  /** One list for each of the manifest's parts, in order. */
  readonly parts: readonly (readonly VolumeText[])[]
}

/** Hands out `a1`, `a2`, … in order. */
export type Ids = () => string
