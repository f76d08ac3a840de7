/** A design of the user's own: what its file, and those that it extends, say otherwise than one of ours. Plain data. */
import type { Role, Style } from './design.ts'
import type { FaceId } from './host.ts'
import type { LineSetting } from './line-setting.ts'
import type { ArticleStart, Paper, ProfileName, Toc } from './manifest.ts'
import type { PrintSetting } from './print.ts'
import type { Em, Points } from './units.ts'

/** Whatever is absent is as in `base`, in proportion to the paper and to the size of the body. */
export interface OwnProfile {
  /** The file, as messages name it. */
  readonly file: string
  /** What it extends in the end. */
  readonly base: ProfileName
  readonly paper?: Paper
  /** From the trimmed edge to the text block 版心. */
  readonly margins: Readonly<Partial<Record<'head' | 'foot' | 'inside' | 'outside', Points>>>
  readonly grid: OwnGrid
  /** By face: families of the system, the first that is installed serves. */
  readonly faces: Readonly<Partial<Record<FaceId, readonly string[]>>>
  readonly styles: Readonly<Partial<Record<Role, OwnStyle>>>
  readonly runIn?: readonly FaceId[]
  readonly runningHead: { readonly shown?: boolean; readonly face?: FaceId; readonly size?: Points }
  readonly folio: {
    readonly face?: FaceId
    readonly size?: Points
    readonly place?: 'outside' | 'centre'
    readonly form?: 'plain' | 'dashes'
  }
  readonly lines: LineSetting
  readonly lists?: 'hanging' | 'paragraphs'
  readonly signOff?: 'centred' | 'stepped'
  readonly articles?: ArticleStart
  readonly toc: Partial<Toc>
  readonly print?: PrintSetting
  /** Where a value was written, by its path: `grid.pitch`. Lines and columns from 1. */
  readonly places: Readonly<Record<string, OwnPlace>>
}

/** The page grid: body size, distance of lines, and how many of both the text block holds. */
export interface OwnGrid {
  readonly size?: Points
  readonly pitch?: Points
  readonly characters?: number
  readonly lines?: number
}

/** A style, as far as it is the user's own. */
export interface OwnStyle {
  readonly face?: FaceId
  readonly size?: Points
  /** Lines of the grid that one line of it takes with the space around it (占行). */
  readonly lines?: number
  readonly align?: Style['align']
  /** First line. */
  readonly indent?: Em
  readonly left?: Em
  readonly right?: Em
  readonly tracking?: Em
}

export interface OwnPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One of ours by its name, or the user's own. */
export type ProfileChoice = ProfileName | OwnProfile

/** @example baseOf('report') // 'report' */
export const baseOf = (profile: ProfileChoice): ProfileName =>
  typeof profile === 'string' ? profile : profile.base

/** What people call it: one of our names, or the file. */
export const nameOfProfile = (profile: ProfileChoice): string =>
  typeof profile === 'string' ? profile : profile.file
