/** In: the font files of a volume. Out: a message for each face that another one stands in for. */
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { FontFile } from '../model/host.ts'
import { NAME, sfntNames } from '../model/sfnt-names.ts'

/**
 * A face that has no open font on npm is taken from the system, or another stands in: the report says which, since
 * the pages depend on it.
 */
export const reportFonts = (fonts: readonly FontFile[], volume: VFile): void => {
  for (const font of fonts) {
    const { missing = [], family } = font
    if (missing.length > 0)
      report(volume, 'font-not-installed', {
        face: font.standsInFor ?? font.face,
        wanted: missing.join(', '),
        used: nameOf(font)
      })
    if (family !== undefined) report(volume, 'face-from-system', { face: font.face, name: nameOf(font) })
    else if (font.standsInFor !== undefined && missing.length === 0)
      report(volume, 'face-stands-in', { wanted: font.standsInFor, used: font.face })
    else if (font.face === 'fangsong' || font.face === 'xiaobiaosong')
      report(volume, 'face-from-system', { face: font.face, name: nameOf(font) })
  }
}

/** As the font names itself; of a collection, the one that was picked. */
const nameOf = ({ bytes, postscriptName }: FontFile): string =>
  postscriptName ?? sfntNames(bytes)[0]?.get(NAME.full) ?? sfntNames(bytes)[0]?.get(NAME.postscript) ?? ''
