/** In: a page and the fonts of its faces. Out: its operators in the stream, and the fonts that they use. */
import type { FaceId } from '../../model/host.ts'
import type { Page } from '../../model/pages.ts'
import type { ContentStream } from './content-stream.ts'
import { drawGlyphs, startText } from './draw-glyphs.ts'
import { drawRule } from './draw-rule.ts'
import type { DrawnFont } from './drawn-font.ts'
import type { EmbeddedFont } from './pdfkit-file.ts'

/** Draws the items of all blocks in reading order; text objects are opened and closed where rules come between. */
export const drawPage = (
  stream: ContentStream,
  page: Page,
  fonts: ReadonlyMap<FaceId, DrawnFont>
): ReadonlySet<EmbeddedFont> => {
  const used = new Set<EmbeddedFont>()
  const state = startText()
  let inText = false
  const setText = (wanted: boolean): void => {
    if (inText !== wanted) stream.write(wanted ? 'BT\n' : 'ET\n')
    inText = wanted
  }
  for (const block of page.blocks)
    for (const item of block.items) {
      setText(item.kind === 'glyphs')
      if (item.kind === 'rule') drawRule(stream, item)
      else {
        const font = fontOf(fonts, item.face)
        used.add(font.embedded)
        drawGlyphs(stream, state, item, font)
      }
    }
  setText(false)
  return used
}

const fontOf = (fonts: ReadonlyMap<FaceId, DrawnFont>, face: FaceId): DrawnFont => {
  const font = fonts.get(face)
  if (!font) throw new RangeError(`Face ${face} is drawn but was not opened`)
  return font
}
