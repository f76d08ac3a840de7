/** The part of fontkit that measuring needs; the package brings no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    /** Box around the outline, infinite and inside out where there is none. Decodes the glyph. */
    readonly bbox: { readonly minX: number; readonly maxX: number }
  }
  export interface Font {
    readonly unitsPerEm: number
    /** Glyphs past the last entry have its advance. */
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } }
    }
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number): Glyph
  }
  /** Opens an sfnt; of a collection, the font of that PostScript name. Tables are read when asked for. */
  export const create: (bytes: Uint8Array, postscriptName?: string) => Font
}
