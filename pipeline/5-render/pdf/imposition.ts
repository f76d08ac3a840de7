/** In: how many pages, and how they are folded. Out: which page stands where on which side of which sheet. */

/** One side of a sheet: pages by their index from 0, null for an empty half. */
export interface SheetSide {
  readonly left: number | null
  readonly right: number | null
  /** How many sheets lie around this one within its signature. */
  readonly depth: number
}

/**
 * Sheets of two pages a side, to be printed on both sides, turned over the short edge, folded once and laid into one
 * another: the outermost first, its outer side before its inner. Empty halves fill the last signature up; no sheet of it
 * is more than needed.
 *
 * @param sheets of one signature; null: all in one
 * @example imposition(4, null) // [{ left: 3, right: 0, depth: 0 }, { left: 1, right: 2, depth: 0 }]
 */
export const imposition = (pages: number, sheets: number | null): SheetSide[] => {
  const all = Math.ceil(pages / 4)
  const most = sheets ?? all
  const sides: SheetSide[] = []
  for (let done = 0; done < all; done += most)
    sides.push(...signature(4 * done, Math.min(most, all - done), pages))
  return sides
}

const signature = (first: number, sheets: number, pages: number): SheetSide[] => {
  const last = first + 4 * sheets - 1
  const there = (page: number): number | null => (page < pages ? page : null)
  return Array.from({ length: sheets }, (_, depth) => [
    { left: there(last - 2 * depth), right: there(first + 2 * depth), depth },
    { left: there(first + 2 * depth + 1), right: there(last - 2 * depth - 1), depth }
  ]).flat()
}
