/** In: a title or heading as the tree has it. Out: as it is printed; the tree is never touched. */
import { type Em, em } from '../../model/units.ts'

/** Without the end punctuation that a heading does not keep: all but ？！…… (PG-15). */
export const withoutEnd = (text: string): string => text.replace(/[。．，、；：]+$/u, '')

/**
 * A title in one line: end punctuation dropped, runs of blanks that only space it out made one; none between two
 * characters that are the whole title, which layout sets apart.
 *
 * @example titleText('书要让孩子自己挑。') // '书要让孩子自己挑'
 * @example titleText('前　言') // '前言'
 */
export const titleText = (title: string): string =>
  withoutEnd(title)
    .replace(/[ 　]+/gu, blanks => (blanks.length > 1 ? '　' : blanks))
    .trim()
    .replace(/^(\p{Script=Han})[ 　](\p{Script=Han})$/u, '$1$2')

/** Between the two characters of a title that has no more, in em. */
export const SPREAD: Em = em(1)

/** True for 前言: two characters and nothing else. */
export const isSpread = (title: string): boolean => /^\p{Script=Han}{2}$/u.test(title)
