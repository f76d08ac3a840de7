/** In: the bytes of a page. Out: the encoding that the page says it is in; null where it says none that is known. */
import { canonicalEncoding } from '../second-opinion.ts'

/** Browsers look no further than 1,024 bytes; pages that begin with comments need more. */
const HEAD = 8192

const declarations: readonly RegExp[] = [
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,30})/i,
  /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w:.-]{2,30})/i
]

/** @example declaredEncoding(bytesOf('<meta charset="gb2312">')) // 'gb18030' */
export const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '')
  for (const declaration of declarations) {
    const label = declaration.exec(head)?.[1]
    const found = label === undefined ? null : canonicalEncoding(label === 'utf8' ? 'utf-8' : label)
    if (found !== null) return found
  }
  return null
}
