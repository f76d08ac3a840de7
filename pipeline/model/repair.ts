/** What the editor of a volume asks of normalization: plain data, so that a thread may be handed it. */
import type { Override } from '../diagnostics/override.ts'
import type { Manifest, Region } from './manifest.ts'

/** Which script the text is to be in; `keep` leaves it. */
export type ScriptWish = 'keep' | 'hans' | 'hant'

/** What script conversion must not touch. */
export interface Protection {
  /** Words, such as names, that stay as they are written. */
  readonly names: readonly string[]
  /** True where quotations (block quotations, and what stands in quotation marks) stay as they are written. */
  readonly quotations: boolean
}

export interface RepairSettings {
  /** Whose punctuation holds (TN-37). */
  readonly region: Region
  readonly script: ScriptWish
  readonly protect: Protection
  /** Of this source, in the manifest's order. */
  readonly overrides: readonly Override[]
  /** Rules whose suggestions (class S) are applied, from `--accept`. */
  readonly accept: readonly string[]
  /** Lines that stand at the edges of several texts of the volume; absent for a text by itself. */
  readonly sharedLines?: readonly SharedLine[]
}

/** A line that several texts of a volume have at their edges. */
export interface SharedLine {
  /** See `lineKey`. */
  readonly key: string
  /** Texts that have it. */
  readonly count: number
  /** The first few of them, in the order of the volume. */
  readonly files: readonly string[]
}

/**
 * What two lines share that say the same on two pages: blanks and the values of numbers do not count.
 *
 * @example lineKey('浏览 12 次') // '浏览#次'
 */
export const lineKey = (line: string): string => line.replace(/[\s\u3000]/g, '').replace(/[\d０-９]+/g, '#')

/** What holds where nobody asked for anything. */
export const usualRepairs: RepairSettings = {
  region: 'CN',
  script: 'keep',
  protect: { names: [], quotations: false },
  overrides: [],
  accept: []
}

/** What a manifest asks for one of its sources, named as its entry names it. */
export const repairsOf = (manifest: Manifest, source: string): RepairSettings => ({
  region: manifest.region,
  script: manifest.script,
  protect: manifest.protect,
  overrides: manifest.overrides[source] ?? [],
  accept: manifest.accept ?? []
})
