/** In: a stretch before and after conversion. Out: the runs of characters that differ, each a replacement (TN-70). */
import type { Replacement } from '../../../model/text.ts'

/**
 * Character by character: conversion of script alone never makes a text longer or shorter. Where it did, the stretch is
 * left as it is.
 *
 * @param at where the stretch begins in the block's text
 * @param borders offsets of the block's text that no run may reach over: where its leaves begin
 * @example changedRuns('看头发', '看頭髮', 0, new Set(), () => true) // one run, 1 to 3, 頭髮
 */
export const changedRuns = (
  before: string,
  after: string,
  at: number,
  borders: ReadonlySet<number>,
  mayChange: (char: string) => boolean
): Replacement[] => {
  const [olds, news] = [Array.from(before), Array.from(after)]
  if (olds.length !== news.length) return []
  const runs: Run[] = []
  let offset = at
  for (const [index, old] of olds.entries()) {
    const put = news[index] ?? old
    if (put !== old && mayChange(old)) {
      const last = runs.at(-1)
      if (last?.to === offset && !borders.has(offset)) last.extend(old, put)
      else runs.push(new Run(offset, old, put))
    }
    offset += old.length
  }
  return runs.map(({ from, to, after: put }) => ({ from, to, after: put, rule: 'TN-70' }))
}

class Run {
  readonly from: number
  to: number
  after: string

  constructor(from: number, old: string, put: string) {
    this.from = from
    this.to = from + old.length
    this.after = put
  }

  extend(old: string, put: string): void {
    this.to += old.length
    this.after += put
  }
}
