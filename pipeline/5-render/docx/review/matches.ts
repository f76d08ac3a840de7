/** In: two sequences. Out: the stretches that they have in common, in order (Myers, O(ND)). */

/** `a.slice(at.a, at.a + length)` equals `b.slice(at.b, …)`. */
export interface Match {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Above so many differences two sequences are called unlike but for their ends. */
const MOST_EDITS = 4000

/**
 * Sorted, not touching. The longest common subsequence, unless the two differ too much.
 *
 * @example matchesOf([1, 2, 3], [1, 3]) // [{ a: 0, b: 0, length: 1 }, { a: 2, b: 1, length: 1 }]
 */
export const matchesOf = (a: ArrayLike<number>, b: ArrayLike<number>): Match[] => {
  const head = sharedHead(a, b)
  const tail = sharedTail(a, b, head)
  const pairs = middlePairs(a, b, head, a.length - tail, b.length - tail)
  const matches: Match[] = []
  if (head > 0) matches.push({ a: 0, b: 0, length: head })
  for (const pair of pairs) append(matches, pair.a, pair.b, 1)
  if (tail > 0) append(matches, a.length - tail, b.length - tail, tail)
  return matches
}

/** Of two texts; surrogate pairs are never cut. */
export const textMatches = (a: string, b: string): Match[] =>
  matchesOf(unitsOf(a), unitsOf(b)).flatMap(match => wholePairs(match, a))

const unitsOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))

const wholePairs = ({ a, b, length }: Match, text: string): Match[] => {
  const cutHead = /[\udc00-\udfff]/.test(text.charAt(a)) && /[\ud800-\udbff]/.test(text.charAt(a - 1)) ? 1 : 0
  const last = a + length - 1
  const cutTail =
    /[\ud800-\udbff]/.test(text.charAt(last)) && /[\udc00-\udfff]/.test(text.charAt(last + 1)) ? 1 : 0
  const left = length - cutHead - cutTail
  return left > 0 ? [{ a: a + cutHead, b: b + cutHead, length: left }] : []
}

const append = (matches: Match[], a: number, b: number, length: number): void => {
  const last = matches.at(-1)
  if (last && last.a + last.length === a && last.b + last.length === b)
    matches[matches.length - 1] = { ...last, length: last.length + length }
  else matches.push({ a, b, length })
}

const sharedHead = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a[n] === b[n]) n++
  return n
}

const sharedTail = (a: ArrayLike<number>, b: ArrayLike<number>, head: number): number => {
  const most = Math.min(a.length, b.length) - head
  let n = 0
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

interface Pair {
  readonly a: number
  readonly b: number
}

/** Between what both begin and end with. */
const middlePairs = (
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  from: number,
  aEnd: number,
  bEnd: number
): Pair[] => {
  const [n, m] = [aEnd - from, bEnd - from]
  if (n === 0 || m === 0) return []
  const most = Math.min(n + m, MOST_EDITS)
  // Furthest a-offset of each diagonal, kept for every number of edits to walk back on.
  const rows: Int32Array[] = []
  let row = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits++) {
    rows.push(row.slice(most + 1 - edits - 1, most + 1 + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const at = most + 1 + k
      const down = k === -edits || (k !== edits && (row[at - 1] ?? 0) < (row[at + 1] ?? 0))
      let x = down ? (row[at + 1] ?? 0) : (row[at - 1] ?? 0) + 1
      while (x < n && x - k < m && a[from + x] === b[from + x - k]) x++
      row[at] = x
      if (x >= n && x - k >= m) return walkBack(rows, edits, n, m, from)
    }
    row = row.slice()
  }
  return []
}

const walkBack = (rows: readonly Int32Array[], last: number, n: number, m: number, from: number): Pair[] => {
  const pairs: Pair[] = []
  let [x, y] = [n, m]
  for (let edits = last; edits >= 0; edits--) {
    const row = rows[edits] as Int32Array
    const furthest = (k: number): number => row[k + edits + 1] ?? 0
    const k = x - y
    const down = k === -edits || (k !== edits && furthest(k - 1) < furthest(k + 1))
    const before = edits === 0 ? 0 : down ? furthest(k + 1) : furthest(k - 1)
    const startX = edits === 0 ? 0 : down ? before : before + 1
    while (x > startX) pairs.push({ a: from + --x, b: from + --y })
    if (edits > 0) [x, y] = [before, before - (down ? k + 1 : k - 1)]
  }
  return pairs.reverse()
}
