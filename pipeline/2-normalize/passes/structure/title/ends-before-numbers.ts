/** In: a line in which a title is glued to what follows. Out: where it ends before the first chapter, clause or item. */
import { readMarker } from '../headings/marker.ts'
import { type FindEnd, LONGEST, SHORTEST } from './glued-line.ts'

/** A short line in which a first chapter or clause follows without a mark. */
export const beforeUnit: FindEnd = ({ text, counts }) => {
  const at = text.indexOf('第', SHORTEST)
  const mayBe = at > 0 && !/[。，；]/.test(text.slice(0, at)) && !citing.test(text.slice(0, at))
  const marker = mayBe ? readMarker(text, at) : null
  return marker?.value === 1 && counts(at) ? at : null
}

/** 某某条例第一章总则. */
export const beforeMarker: FindEnd = ({ text, head, counts }) => {
  for (let at = SHORTEST; at < Math.min(head.length, LONGEST); at++) {
    const mayBe = /[第一（]/.test(text.charAt(at)) && !citing.test(text.slice(0, at))
    const marker = mayBe ? readMarker(text, at) : null
    if (marker?.value === 1) return counts(at) ? at : null
  }
  return null
}

/** 方案的第一条: a citation. */
export const citing = /[的在按照据和与]$/
