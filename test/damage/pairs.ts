/**
 * Two kinds at once: every pair of 1 to 10 but blank lines lost and added (2 and 3), and the characters of 7 and 8
 * with breaks turned into blanks (11). Where all breaks are lost (12) nothing is asked of a second kind.
 */
export const pairs: readonly (readonly number[])[] = [
  ...Array.from({ length: 10 }, (_, a) => a + 1).flatMap(a =>
    Array.from({ length: 10 - a }, (_, b) => [a, a + b + 1]).filter(([x, y]) => !(x === 2 && y === 3))
  ),
  [7, 11],
  [8, 11]
]
