/** In: the bytes of a DOCX. Out: the pictures in it by their names in the package; none where it cannot be opened. */
import { unzipSync } from 'fflate'

/** Pictures together may take so much, unpacked. */
const MOST_BYTES = 200 * 2 ** 20

/** @example picturesOf(bytes).get('word/media/image1.png') */
export const picturesOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  let total = 0
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(?:png|jpe?g)$/i.test(name)) return false
    total += originalSize
    return total <= MOST_BYTES
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: isWanted })))
  } catch {
    return new Map()
  }
}
