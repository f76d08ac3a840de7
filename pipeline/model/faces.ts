/** What the engine asks of fonts; it never sees a font file. */
import type { FaceId } from './host.ts'

/** One face, measured. All lengths in em. */
export interface Face {
  readonly id: FaceId
  /** True where the face has a glyph for the code point. */
  has(codePoint: number): boolean
  /** The font's own advance. Layout of Chinese marks never uses it (PU-4). */
  advance(codePoint: number): number
  /** Left and right edge of the ink, from the origin; null where there is none. */
  ink(codePoint: number): { readonly left: number; readonly right: number } | null
}

/** All faces of a volume, loaded. */
export interface Faces {
  get(id: FaceId): Face
  /** The first face of the fallback chain that has the code point; null where none has it. */
  covering(id: FaceId, codePoint: number): Face | null
}
