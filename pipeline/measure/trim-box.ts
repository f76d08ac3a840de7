/** In: the bytes of a PDF. Out: the size that its pages are trimmed to, where it says one for all (ISO 32000-1, 14.11.2); pdf.js does not tell. */

export interface TrimBox {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

const BOX = /\/TrimBox\s*\[\s*(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s*\]/g

/** Null where pages differ, where not each has one, or where objects are packed away. */
export const trimBoxOf = (bytes: Uint8Array, pages: number): TrimBox | null => {
  const boxes = [...new TextDecoder('latin1').decode(bytes).matchAll(BOX)].map(match =>
    match.slice(1).map(Number)
  )
  const [first] = boxes
  if (first === undefined || boxes.length !== pages) return null
  if (boxes.some(box => box.some((side, index) => side !== first[index]))) return null
  const [left = 0, bottom = 0, right = 0, top = 0] = first
  return { left, bottom, right, top }
}
