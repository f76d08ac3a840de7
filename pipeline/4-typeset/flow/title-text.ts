/** In: a title or heading as the tree has it. Out: as it is printed; the tree is never touched. */

/** Without the end punctuation that a heading does not keep: all but ？！…… (PG-15). */
export const withoutEnd = (text: string): string => text.replace(/[。．，、；：]+$/u, '')

/**
 * A title in one line: end punctuation dropped, runs of blanks that only space it out made one.
 *
 * @example titleText('书要让孩子自己挑。') // '书要让孩子自己挑'
 */
export const titleText = (title: string): string =>
  withoutEnd(title)
    .replace(/[ 　]+/gu, blanks => (blanks.length > 1 ? '　' : blanks))
    .trim()
