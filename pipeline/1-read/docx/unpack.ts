/** In: the bytes of a DOCX. Out: its XML parts as text, or why there are none. */
import { unzipSync } from 'fflate'

/** Parts by their names in the package: word/document.xml. */
export type Parts = ReadonlyMap<string, string>

/** Why a file cannot be read; `docx-` and this is the code of its message. */
export type UnpackFailure = 'not-zip' | 'too-large' | 'no-document'

/** How much a package may hold. */
export interface UnpackLimits {
  /** Bytes of all its files together, pictures included. */
  readonly total: number
  /** Bytes of its XML parts: other people's parsers need thirty times as much memory. */
  readonly xml: number
  /** Bytes of its XML parts as they are packed: a thousand times as much may be in them, whatever the package says. */
  readonly packed: number
}

/** Three million characters of usual markup are 40 MB. */
export const usualLimits: UnpackLimits = {
  total: 200 * 2 ** 20,
  xml: 48 * 2 ** 20,
  packed: 48 * 2 ** 20
}

/**
 * Reads only the parts that hold text or say how it looks; sizes are checked before anything is unpacked.
 *
 * @example unpack(bytes) // Map { 'word/document.xml' → '<w:document …', … }
 */
export const unpack = (bytes: Uint8Array, limits: UnpackLimits = usualLimits): Parts | UnpackFailure => {
  let total = 0
  let xml = 0
  let packed = 0
  const isWithin = (): boolean => total <= limits.total && xml <= limits.xml && packed <= limits.packed
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        total += originalSize
        if (!isWanted(name)) return false
        xml += originalSize
        packed += size
        return isWithin()
      }
    })
  } catch {
    return 'not-zip'
  }
  if (!isWithin()) return 'too-large'
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, decodeXml(content)]))
  return parts.size > 0 ? parts : 'no-document'
}

/** What hangs on the main part is found by its relationships, whatever it is called; what is surely no text is passed over. */
const isWanted = (name: string): boolean => /\.(?:rels|xml)$/i.test(name) && !passedOver.test(name)

const passedOver =
  /^customXml\/|\/(?:theme|charts|diagrams|drawings|embeddings|media|glossary)\/|\/(?:webSettings|fontTable|settings)\.xml/

/** An XML part says its encoding in its first bytes or is UTF-8. */
const decodeXml = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)
  const encoding = wide ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
