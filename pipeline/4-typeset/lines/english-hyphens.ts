/** In: an English word. Out: where it may be parted, by the patterns of TeX (LB-14). The only home of hyphen. */
import type { Hyphenate } from '../text/hyphens.ts'

/** What the package puts at a joint. */
const JOINT = '\u00ad'

/**
 * Patterns are read when a profile asks for them, and not before.
 *
 * @example (await englishHyphens())('typesetting') // [4, 7]
 */
export const englishHyphens = async (): Promise<Hyphenate> => {
  const { default: english } = await import('hyphen/en-us/index.js')
  const known = new Map<string, readonly number[]>()
  return word => {
    const before = known.get(word)
    if (before) return before
    const joints = offsetsIn(english.hyphenateSync(word, { hyphenChar: JOINT }))
    known.set(word, joints)
    return joints
  }
}

/** Offsets in the word without the joints. */
const offsetsIn = (marked: string): readonly number[] => {
  const offsets: number[] = []
  for (let at = marked.indexOf(JOINT); at >= 0; at = marked.indexOf(JOINT, at + 1))
    offsets.push(at - offsets.length)
  return offsets
}
