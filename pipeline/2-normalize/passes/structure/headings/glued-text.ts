/**
 * In: a text that opens with a heading and goes on with a sentence. Out: what is known of it at each of its places, read
 * once: a heading may end at any of thirty.
 */
import { wordStarts } from '../words.ts'
import { lengthOf, MOST_WORDS, partOf, withNext } from './end-evidence.ts'
import { clauseSigns } from './glued-ends.data.ts'
import { openerAt } from './openers.ts'
import { type Lattice, latticeOf, type PlacedWord } from './word-lattice.ts'

/** A text as those see it who weigh its ends. */
export interface GluedText {
  /** Folded. */
  readonly text: string
  readonly borders: ReadonlySet<number>
  readonly lattice: Lattice
  /** The words before a place, by the best reading. */
  readonly head: (at: number) => HeadWords | null
  /** From this length on the head says a word twice; has a sign that it tells of something. */
  readonly twiceFrom: number
  readonly clauseFrom: number
}

/** What the words of a head come to. */
export interface HeadWords {
  readonly last: PlacedWord
  readonly first: PlacedWord
  readonly count: number
  /** Parts of speech in reading order, repeated ones once: 加强X建设 is `vnw`. */
  readonly pattern: string
  /** The same, and the words' lengths (加强人员培训 is 222), as numbers; 0 of more than four words. */
  readonly patternWords: number
  readonly shapeWords: number
  /** Verbs, the first word aside. */
  readonly verbs: number
  /** Where the first pronoun or conjunction ends that is not at its very beginning. */
  readonly openerEnd: number
}

/** @example readGluedText('会议议题主任介绍了情况。').head(4)?.pattern // 'n' */
export const readGluedText = (text: string): GluedText => {
  const borders = wordStarts(text)
  const lattice = latticeOf(text, borders)
  return {
    text,
    borders,
    lattice,
    head: headsOf(text, lattice),
    twiceFrom: saysTwiceFrom(text),
    clauseFrom: clauseSignFrom(text)
  }
}

/** Word by word: what stands before a word is known already. */
const headsOf = (text: string, lattice: Lattice): ((at: number) => HeadWords | null) => {
  const known = new Map<number, HeadWords | null>([[0, null]])
  const headAt = (at: number): HeadWords | null => {
    const made = known.get(at)
    if (made !== undefined) return made
    const last = lattice.before(at)
    const head = last ? headWith(text, headAt(last.from), last) : null
    known.set(at, head)
    return head
  }
  return headAt
}

const headWith = (text: string, before: HeadWords | null, last: PlacedWord): HeadWords => {
  const part = partOf(last.tag)
  const length = lengthOf(last.to - last.from)
  const opener = last.from >= 2 ? openerAt(text, last.from) : null
  const openerEnd = opener ? last.from + opener.shortest : Number.POSITIVE_INFINITY
  if (!before)
    return {
      last,
      first: last,
      count: 1,
      pattern: last.tag,
      patternWords: part,
      shapeWords: length,
      verbs: 0,
      openerEnd
    }
  const isSame = before.last.tag === last.tag
  const isShort = before.count < MOST_WORDS
  return {
    last,
    first: before.first,
    count: before.count + 1,
    pattern: isSame ? before.pattern : before.pattern + last.tag,
    patternWords: !isShort ? 0 : isSame ? before.patternWords : withNext(before.patternWords, part),
    shapeWords: isShort ? withNext(before.shapeWords, length) : 0,
    verbs: before.verbs + (last.tag === 'v' ? 1 : 0),
    openerEnd: Math.min(before.openerEnd, openerEnd)
  }
}

/** A heading seldom says a word twice: the second time is the sentence's. Where that second time ends. */
const saysTwiceFrom = (text: string): number => {
  let from = Number.POSITIVE_INFINITY
  for (let at = 0; at + 4 <= text.length; at++) {
    const again = text.indexOf(text.slice(at, at + 2), at + 2)
    if (again >= 0) from = Math.min(from, again + 2)
  }
  const doubled = /([\u3400-\u9fff])\1/.exec(text)
  return doubled ? Math.min(from, doubled.index + 2) : from
}

/** A sign, and at least one character after it. */
const clauseSignFrom = (text: string): number => {
  for (let at = 1; at + 1 < text.length; at++) if (clauseSigns.has(text.charAt(at))) return at + 2
  return Number.POSITIVE_INFINITY
}
