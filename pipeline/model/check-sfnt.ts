/** In: a font file. Out: nothing, or a programming error where it is no sfnt. */
import type { FontFile } from './host.ts'

const signatures: readonly string[] = ['\0\u0001\0\0', 'true', 'OTTO', 'ttcf']

/**
 * Throws where the bytes are not TTF, OTF or (with a PostScript name) TTC. A whole-font WOFF2 that reaches
 * the PDF library becomes a file of hundreds of megabytes (dependencies.md §0 fact 2), so nobody may hand one on.
 *
 * @example checkSfnt({ face: 'serif', bytes })
 */
export const checkSfnt = (file: FontFile): void => {
  const signature = String.fromCharCode(...(file.sparse?.bytes ?? file.bytes).subarray(0, 4))
  if (!signatures.includes(signature))
    throw new TypeError(
      `The font of face ${file.face} starts with ${JSON.stringify(signature)}, not as an sfnt`
    )
  if (signature === 'ttcf' && file.postscriptName === undefined)
    throw new TypeError(`The font of face ${file.face} is a collection: name one font in it`)
}
