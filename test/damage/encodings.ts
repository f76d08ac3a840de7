/** A text in each encoding that Chinese texts are met in. */
import iconv from 'iconv-lite'

export const encodings = [
  'utf-8',
  'utf-8 with mark',
  'gb18030',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be',
  'utf-16be with mark',
  'big5'
] as const
export type Written = (typeof encodings)[number]

export const encode = (text: string, written: Written): Uint8Array =>
  iconv.encode(text, written.replace(' with mark', ''), { addBOM: written.endsWith('with mark') })

/** False where a character is not in plain Big5: Hong Kong's additions are read into the private area. */
export const canEncode = (text: string, written: Written): boolean =>
  written !== 'big5' || new TextDecoder('big5').decode(encode(text, written)) === text
