/** In: the base and one edit. Out: the same as a change without shared prefix or suffix; null where it changes nothing. */
import type { Change } from '../../model/ledger.ts'
import type { Edit } from '../../model/text.ts'

/**
 * Surrogate pairs are never cut: two ideographs of plane 2 that share their first half are still replaced whole.
 *
 * @example changeOf('a--b', { start: 0, end: 4, after: 'a——b', … }) // 1 to 3, '--' to '——'
 */
export const changeOf = (base: string, edit: Edit): Change | null => {
  const before = base.slice(edit.start, edit.end)
  if (before === edit.after) return null
  const head = sharedHead(before, edit.after)
  const tail = sharedTail(before, edit.after, head)
  return {
    rule: edit.rule,
    class: edit.class,
    start: edit.start + head,
    end: edit.end - tail,
    before: before.slice(head, before.length - tail),
    after: edit.after.slice(head, edit.after.length - tail),
    confidence: edit.confidence
  }
}

const sharedHead = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++
  return n > 0 && isHighSurrogate(a.charCodeAt(n - 1)) ? n - 1 : n
}

const sharedTail = (a: string, b: string, head: number): number => {
  const most = Math.min(a.length, b.length) - head
  let n = 0
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++
  return n > 0 && isLowSurrogate(a.charCodeAt(a.length - n)) ? n - 1 : n
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
