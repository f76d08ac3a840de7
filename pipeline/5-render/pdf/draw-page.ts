/** In: a page and the fonts of its faces. Out: its operators in the stream, and the fonts that they use. */
import type { FaceId } from '../../model/host.ts'
import type { GlyphRun, Page, PlacedItem } from '../../model/pages.ts'
import type { ContentStream } from './content-stream.ts'
import { drawGlyphs, startText, type TextState } from './draw-glyphs.ts'
import { drawRule } from './draw-rule.ts'
import type { DrawnFont } from './drawn-font.ts'
import type { EmbeddedFont } from './pdfkit-file.ts'

/**
 * Draws the items of all blocks in reading order. Text objects are opened and closed where rules come between;
 * running heads, folios and the like are marked as artifacts.
 */
export const drawPage = (
  stream: ContentStream,
  page: Page,
  height: number,
  fonts: ReadonlyMap<FaceId, DrawnFont>
): ReadonlySet<EmbeddedFont> => {
  turnDown(stream, height)
  const used = new Set<EmbeddedFont>()
  const state = startText()
  for (const block of page.blocks) {
    if (block.tag === 'artifact') stream.write('/Artifact BMC\n')
    drawItems(stream, block.items, state, item => {
      const font = fontOf(fonts, item.face)
      used.add(font.embedded)
      return font
    })
    if (block.tag === 'artifact') stream.write('EMC\n')
  }
  return used
}

/** From here on the origin is at the upper left corner and y points down, as in the page model. */
const turnDown = (stream: ContentStream, height: number): void => {
  stream.write('1 0 0 -1 0 ')
  stream.number(height)
  stream.write('cm\n')
}

const drawItems = (
  stream: ContentStream,
  items: readonly PlacedItem[],
  state: TextState,
  fontFor: (run: GlyphRun) => DrawnFont
): void => {
  let inText = false
  const setText = (wanted: boolean): void => {
    if (inText !== wanted) stream.write(wanted ? 'BT\n' : 'ET\n')
    inText = wanted
  }
  for (const item of items) {
    setText(item.kind === 'glyphs')
    if (item.kind === 'rule') drawRule(stream, item)
    else drawGlyphs(stream, state, item, fontFor(item))
  }
  setText(false)
}

const fontOf = (fonts: ReadonlyMap<FaceId, DrawnFont>, face: FaceId): DrawnFont => {
  const font = fonts.get(face)
  if (!font) throw new RangeError(`Face ${face} is drawn but was not opened`)
  return font
}
