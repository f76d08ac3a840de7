/** In: what normalization made of a source. Out: nothing, or a failed expectation: the laws of product.md, "The ledger". */
import { VFile } from 'vfile'
import { expect } from 'vitest'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { applyLedger, type Ledger, rebuildBase } from '../../pipeline/model/ledger.ts'
import type { NormalizedText } from '../../pipeline/model/normalized.ts'

/** Complete, exact both ways, sorted, not overlapping, minimal; blocks end with a line feed. */
export const checkLedger = (base: string, text: string, changes: Ledger): void => {
  expect(applyLedger(base, changes)).toBe(text)
  expect(rebuildBase(text, changes)).toBe(base)
  expect(text === '' || text.endsWith('\n')).toBe(true)
  let at = 0
  for (const change of changes) {
    const { start, end, before, after } = change
    if (start < at || end < start || before !== base.slice(start, end) || !isMinimal(before, after))
      throw new Error(`not sorted, not true or not minimal: ${JSON.stringify(change)}`)
    at = end
  }
}

/** No shared first or last character; surrogate pairs count as one. */
const isMinimal = (before: string, after: string): boolean => {
  if (before === after) return false
  const [a, b] = [[...before], [...after]]
  return a.length === 0 || b.length === 0 || (a[0] !== b[0] && a.at(-1) !== b.at(-1))
}

/** Inspecting the kept text again, as plain text, gives no new change of class A. */
export const checkTwice = async (
  { text }: Pick<NormalizedText, 'text'>,
  isMeant: (rule: string) => boolean = () => true
): Promise<void> => {
  const source = { file: 'again.txt', format: 'text', encoding: 'utf-8', base: text } as const
  const again = await normalize(source, new VFile({ path: 'again.txt' }))
  const changes = (again?.changes ?? []).filter(change => change.class === 'A' && isMeant(change.rule))
  expect(changes.map(({ rule, before, after }) => [rule, before, after])).toEqual([])
}

/** Share of the source's letters and digits that stand in the text or were dropped, each once. */
export const soundness = (base: string, { text, dropped }: NormalizedText): number => {
  const counts = count(base)
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  for (const [char, n] of count(text + dropped.join(''))) counts.set(char, (counts.get(char) ?? 0) - n)
  const off = [...counts.values()].reduce((sum, n) => sum + Math.abs(n), 0)
  return 1 - off / Math.max(1, all)
}

const count = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const char of text.normalize('NFKC').toLowerCase())
    if (/[\p{L}\p{N}]/u.test(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}
