/** Keeps what was drawn, for a second file that shows the same pages: operators, glyphs of the subsets, pictures. */
import { deflateSync } from 'node:zlib'
import type { FontFile } from '../../model/host.ts'
import type { Picture } from '../../model/picture.ts'
import type { EmbeddedPicture } from './embed-picture.ts'
import { inOrder } from './in-order.ts'
import type { EmbeddedFont } from './pdfkit-file.ts'

/** A page as it was drawn; fonts and pictures by their resource names. */
export interface KeptPage {
  readonly content: Uint8Array
  readonly width: number
  readonly height: number
  readonly fonts: readonly string[]
  readonly pictures: readonly string[]
}

/** By resource name, in the order in which they came. */
export class DrawnPages {
  readonly #pages = new Map<number, KeptPage>()
  readonly fonts: Map<string, { readonly source: FontFile; readonly embedded: EmbeddedFont }> = new Map()
  readonly pictures: Map<string, Picture> = new Map()

  /** @param content uncompressed */
  keepPage(
    index: number,
    content: Uint8Array,
    page: {
      readonly width: number
      readonly height: number
      readonly fonts: Iterable<EmbeddedFont>
      readonly pictures: Iterable<EmbeddedPicture>
    }
  ): void {
    this.#pages.set(index, {
      content: deflateSync(content, { level: 4 }),
      width: page.width,
      height: page.height,
      fonts: Array.from(page.fonts, font => font.id),
      pictures: Array.from(page.pictures, picture => picture.id)
    })
  }

  /** In their order. */
  get pages(): KeptPage[] {
    return inOrder(this.#pages)
  }

  keepFont(embedded: EmbeddedFont, source: FontFile): void {
    if (!this.fonts.has(embedded.id)) this.fonts.set(embedded.id, { source, embedded })
  }
}

/** Gives a font of another file the same codes for the same glyphs, so that operators mean the same in both. */
export const copySubset = (from: EmbeddedFont, to: EmbeddedFont): void => {
  const { subset, widths, unicode } = to
  for (let code = 1; code < from.subset.glyphs.length; code++) {
    const glyph = from.subset.glyphs[code] ?? 0
    if (subset.includeGlyph(glyph) !== code) subset.glyphs.push(glyph)
    widths[code] = from.widths[code] ?? 0
    unicode[code] = from.unicode[code] ?? []
  }
}
