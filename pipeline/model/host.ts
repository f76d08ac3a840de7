/** The only door to the world: disk, clock, fonts. Stages that need it are handed it; none imports it. */
export interface Host {
  /** Bytes of a file. Rejects with a `NodeJS.ErrnoException`-like error that has a `code`. */
  read(path: string): Promise<Uint8Array>
  /** Whole or not at all: written aside, then renamed. Makes the folder. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Several files, all of them or none: where one cannot be put in its place, the others are as they were before. */
  writeAll(files: readonly WrittenFile[]): Promise<void>
  /** The system's code with which writing below a folder, there or still to be made, would be refused; null where it would not. */
  obstacle?(folder: string): Promise<string | null>
  /** Entries of a folder, sorted by code unit; a trailing slash marks a folder. */
  list(path: string): Promise<readonly string[]>
  /** What a path is; `absent` where there is nothing. */
  kind(path: string): Promise<'file' | 'folder' | 'absent'>
  /** Paths that match a glob below a folder, sorted by code unit, relative to it, with forward slashes. */
  glob(pattern: string, folder: string): Promise<readonly string[]>
  /** The files behind the faces; families of the system serve instead where one of them is installed. */
  font(face: FaceId, families?: readonly string[]): Promise<FontFile>
  /** True where a host that another thread makes for itself sees the same files and fonts. */
  readonly sameInThreads?: boolean
  /** Told when very much will be held: memory is worth more than time from then on. Changes no result. */
  spareMemory?(): void
  /** Environment variables that matter: SOURCE_DATE_EPOCH and nothing else in stages. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A file to write. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A face: ships with the package, or is looked for on the system (仿宋, 小标宋). Roles of a design are mapped to these. */
export type FaceId =
  | 'serif'
  | 'serif-bold'
  | 'serif-black'
  | 'sans'
  | 'sans-bold'
  | 'kai'
  | 'kai-bold'
  | 'fangsong'
  | 'xiaobiaosong'

/** A font file ready for fontkit: an sfnt (TTF or OTF), never WOFF (dependencies.md §0 fact 2). */
export interface FontFile {
  readonly face: FaceId
  /** Of the whole file; may be read only when it is asked for. */
  readonly bytes: Uint8Array
  /** What is enough to measure and to cut the font, where it has TrueType outlines; else `bytes` are read. */
  readonly sparse?: SparseFont
  /** Where it comes from, for people: a package and its file, or a path of the system. */
  readonly origin?: string
  /** Within a TTC: the PostScript name. */
  readonly postscriptName?: string
  /** Set where another face stands in, e.g. kai for fangsong. */
  readonly standsInFor?: FaceId
  /** The family of the user's own choice that serves. */
  readonly family?: string
  /** Families that were wanted before it, or instead, and are not installed. */
  readonly missing?: readonly string[]
}

/** A font without its outlines, but for those that are asked for. */
export interface SparseFont {
  /** Everything in its place, zeros where outlines stand. */
  readonly bytes: Uint8Array
  /** Pieces of the file, in the order asked for. */
  readonly outlines: ReadRanges
}

/** From `start` to before `end`, in bytes of a file. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** @example readRanges([{ start: 100, end: 200 }]) */
export type ReadRanges = (ranges: readonly ByteRange[]) => readonly Uint8Array[]
