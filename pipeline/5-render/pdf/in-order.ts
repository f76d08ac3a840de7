/** In: what belongs to pages, by their places in the file. Out: the same in the order of the pages. */

/** @example inOrder(new Map([[0, '1'], [-1, 'i']])) // ['i', '1'] */
export const inOrder = <T>(byPlace: ReadonlyMap<number, T>): T[] =>
  [...byPlace].sort(([a], [b]) => a - b).map(([, each]) => each)
