/** In: a stretch of text, and places in it that are not content. Out: the same without them; the ledger tells of each. */
import type { RootContent } from 'mdast'
import { splitAt, type Traced } from '../../../../model/text.ts'
import { trimTraced } from '../block.ts'
import { joinParts, type Part } from '../page/join-parts.ts'

/** In characters, the last one excluded. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** What stands for the words that go, and between those on either side of them. */
export interface Cutting {
  readonly base: string
  readonly dropWords: (words: Traced) => RootContent
  readonly glueOf: (left: Traced, right: Traced) => string
}

/** Places in order, none over another. Null where the editor keeps the words of one: then all stay. */
export const cutOut = (
  trace: Traced,
  places: readonly Place[],
  { base, dropWords, glueOf }: Cutting
): Traced | null => {
  const parts: Part[] = []
  let over: Part['over'] = []
  let rest = trace
  let at = 0
  for (const { from, to } of places) {
    const [before, tail] = splitAt(rest, from - at)
    const [words, after] = splitAt(tail, to - from)
    const removed = dropWords(trimTraced(words))
    if (removed.type !== 'dropped') return null
    parts.push({ trace: before, over })
    over = [removed]
    rest = after
    at = to
  }
  parts.push({ trace: rest, over })
  return joinParts(base, parts, glueOf)
}
