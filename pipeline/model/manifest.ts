import type { Override } from '../diagnostics/override.ts'
import type { Place } from '../diagnostics/report.ts'
import type { Role } from './design.ts'
import type { ProfileChoice } from './own-profile.ts'
import type { PrintSetting } from './print.ts'
import type { Protection, ScriptWish } from './repair.ts'
import type { Points } from './units.ts'

/** Which region's punctuation and line-breaking rules hold (typesetting.md §0: region beats script). */
export type Region = 'CN' | 'TW' | 'HK'

/** Where an article begins. */
export type ArticleStart = 'new-page' | 'recto' | 'run-on'

/** One entry of a part's `sources`, with what the editor says about it. */
export interface SourceEntry {
  /** A path or a glob, relative to the manifest. */
  readonly file: string
  readonly title?: string
  readonly author?: string
  readonly unit?: string
  /** As the editor knows it, where the file is told wrongly. */
  readonly encoding?: string
  /** Columns that its text is set in; default 1. */
  readonly columns?: 1 | 2
  /** What the file's name says (`03-春游-某某.txt`), for a text that has no title of its own; filled in when patterns are resolved. */
  readonly named?: FileNameParts
  /** Where the manifest says so, for messages; 1-based. Absent where the folder is the manifest. */
  readonly place?: { readonly line: number; readonly column: number }
}

/** What a file name says about its text. */
export interface FileNameParts {
  readonly title: string
  readonly author?: string
}

/** 编/辑. A volume without parts has one part without a title. */
export interface Part {
  readonly title?: string
  readonly sources: readonly SourceEntry[]
}

/** What stands before the body, in order. */
export type FrontItem =
  | { readonly kind: 'cover' }
  | { readonly kind: 'toc' }
  | {
      readonly kind: 'preface'
      readonly file: string
      /** As of a source entry. */
      readonly place?: { readonly line: number; readonly column: number }
    }

/** `compilation.yaml` after validation, defaults filled in (product.md, Manifest). */
export interface Manifest {
  readonly title: string
  readonly subtitle?: string
  readonly editor?: string
  /** As written: 2026, 2026-11 or 2026-11-22. */
  readonly date?: string
  readonly profile: ProfileChoice
  readonly paper: Paper
  readonly region: Region
  readonly script: ScriptWish
  readonly protect: Protection
  readonly onError: 'fail' | 'skip'
  readonly articles: ArticleStart
  /** Whether the pages of a DOCX are counted on, or every piece begins with the number that the contents gives it. */
  readonly numbering: 'running' | 'pinned'
  readonly toc: Toc
  readonly front: readonly FrontItem[]
  readonly parts: readonly Part[]
  /** Absent where nothing is asked for. */
  readonly print?: PrintSetting
  /** Absent where the DOCX has the profile's look. */
  readonly template?: TemplateWish
  /** By source path, as its entry names it. */
  readonly overrides: Readonly<Record<string, readonly Override[]>>
  /** Rules whose suggestions are applied, from `--accept`. */
  readonly accept?: readonly string[]
  /** Of the sources whose entries name none, from `--encoding`. */
  readonly encoding?: string
}

/** What the contents lists, and the outline of the PDF. Pieces are the first level in both; parts are always listed. */
export interface Toc {
  readonly depth: 1 | 2 | 3
  readonly authors: boolean
  /** Levels of the outline; absent: all. */
  readonly outline?: number
}

/** A DOCX whose page set-up, styles, headers and footers the volume's DOCX takes over. */
export interface TemplateWish {
  /** Relative to the manifest. */
  readonly file: string
  /** Names of its styles, for roles whose style is not found by the usual name. */
  readonly styles: ReadonlyMap<Role, { readonly name: string; readonly place: Place }>
  /** What messages call the manifest, and where in it the template is named. */
  readonly manifest: string
  readonly place: Place
}

/** The designs that come with the program. */
export type ProfileName = 'book' | 'report' | 'gongwen'

/** Papers that have a name: A5, B5 (176 × 250), 16K (184 × 260), 32K (140 × 203). */
export type PaperName = 'A4' | 'A5' | 'B5' | '16K' | '32K'

/** A paper by name, or its trimmed size in millimetres. */
export type Paper = PaperName | { readonly width: number; readonly height: number }

/** Width and height. */
export interface PaperSize {
  readonly width: Points
  readonly height: Points
}
