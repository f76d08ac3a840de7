/** In: the font files of a volume. Out: a message for each face that another one stands in for. */
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { FontFile } from '../model/host.ts'

/** A face that is not installed and has no open font on npm is replaced, and the report says so. */
export const reportFonts = (fonts: readonly FontFile[], volume: VFile): void => {
  for (const font of fonts) {
    if (font.standsInFor !== undefined)
      report(volume, 'face-stands-in', { wanted: font.standsInFor, used: font.face })
  }
}
