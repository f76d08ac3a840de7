/** The known word that a mistyped one most likely was. */

/**
 * '' where none is near: more than a third of the letters would have to change.
 *
 * @example nearest('titel', ['title', 'toc']) // 'title'
 */
export const nearest = (word: string, known: readonly string[]): string => {
  const ranked = known
    .map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : ''
}

/** Edits between two words, where swapping two neighbours is one (optimal string alignment). */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          (line[column - 1] as number) + 1,
          (rows[row - 1]?.[column] as number) + 1,
          (rows[row - 1]?.[column - 1] as number) + (same ? 0 : 1),
          swapped ? (rows[row - 2]?.[column - 2] as number) + 1 : Number.POSITIVE_INFINITY
        )
      )
    }
    rows.push(line)
  }
  return rows[a.length]?.[b.length] as number
}
