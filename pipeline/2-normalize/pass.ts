/** What a normalization pass is given, and what it is. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Override } from '../diagnostics/override.ts'
import type { Place } from '../diagnostics/report.ts'
import type { RepairSettings } from '../model/repair.ts'
import type { Script, SourceText } from '../model/source.ts'

/** Facts about the source that every pass may use; none of them changes. */
export interface PassContext {
  readonly source: SourceText
  readonly script: Script
  /** What the editor of the volume asked for. */
  readonly settings: RepairSettings
  /** Overrides that recognisers must know of beforehand: what they recognise without them leaves nothing to carry these out on. */
  readonly beforehand?: ReadonlySet<Override>
  /** Line and column of a base offset. */
  readonly placeAt: (offset: number) => Place
}

/** Changes the tree in place; says what it did on the file. A promise where something has to be loaded first. */
export type Pass = (tree: Root, file: VFile, context: PassContext) => void | Promise<void>
