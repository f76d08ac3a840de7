/** In: what may be a sentence that a heading is glued to. Out: what its own words say for and against that (TN-86). */
import { partOf, type Scales, withNext } from './end-evidence.ts'
import { auxiliaries, prepositions, quantity, tailBans } from './glued-ends.data.ts'
import { nounsOfHeadings } from './head-features.ts'
import { openerAt } from './openers.ts'
import type { PlacedWord } from './word-lattice.ts'

/** `words`: the first words of what stands at `at`. */
export const addTail = (text: string, at: number, words: readonly PlacedWord[], scales: Scales): void => {
  addWords(words, scales)
  const { add } = scales
  const tail = text.slice(at)
  const first = text.charAt(at)
  if (opensWithNoun(tail)) add('tail head noun', 1)
  const opener = openerAt(text, at)
  if (opener) add('tail opener', 1)
  if (opener && opener.longest > 1) add('tail long opener', 1)
  if (singlePrepositions.has(first)) add('tail preposition', 1)
  if (auxiliariesByFirst.get(first)?.some(word => tail.startsWith(word))) add('tail auxiliary', 1)
  if (quantity.test(tail)) add('tail quantity', 1)
  if (tailBans.test(tail)) add('tail ban', 1)
  if ('“《「『（'.includes(first)) add('tail quotes', 1)
  if (withSubject.test(tail)) add('tail subject', 1)
  addClause(tail, words, scales)
}

const addWords = (words: readonly PlacedWord[], { addWords: addOf }: Scales): void => {
  const [first, second, third] = words
  const one = partOf(first?.tag)
  const two = second ? withNext(one, partOf(second.tag)) : one
  // A tail of two words is told of twice, as the fit was.
  addOf('tail', one)
  addOf('tail', two)
  addOf('tail', third ? withNext(two, partOf(third.tag)) : two)
  if (first && first.to - first.from === 1) addOf('tailShort', one)
}

/** Up to the first mark that ends a clause. */
const addClause = (tail: string, words: readonly PlacedWord[], { add }: Scales): void => {
  const end = tail.search(endsClause)
  const length = end < 0 ? tail.length : end
  if (length < 3) add('tail clause short', 1)
  else if (!hasPredicate(words)) add('tail no predicate', 1)
  if (length < 6 && tail.charAt(length) === '。') add('tail last clause', 1)
}

const endsClause = /[，。；：！？,:]/

const opensWithNoun = (tail: string): boolean =>
  nounsOfHeadings.has(tail.slice(0, 2)) || nounsOfHeadings.has(tail.slice(0, 3))

const singlePrepositions: ReadonlySet<string> = new Set(prepositions)

const auxiliariesByFirst: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(auxiliaries.map(word => word.charAt(0)))].map(first => [
    first,
    auxiliaries.filter(word => word.startsWith(first))
  ])
)

/** 居民在…, 护林员由…: a noun, then what only a sentence goes on with. */
const withSubject =
  /^[\u3400-\u9fff]{2,4}(?:[在从由把被将对是有已]|按照|根据|通过|可以|应当|必须|不得|需要|已经)/

const hasPredicate = (words: readonly PlacedWord[]): boolean =>
  words.some(({ tag }) => 'vwadpi'.includes(tag))
