/** In: the texts of a volume. Out: the passages of 100 and more characters that two of them share, each as long as it can be. */
import { BlockIndex, RUN } from './block-index.ts'
import type { ComparedText } from './compared-text.ts'
import { isLetter } from './letters.ts'
import { runHashes } from './rolling-hash.ts'

/** A passage and where it stands; offsets are of the kept texts. */
export interface SharedPassage {
  readonly first: PassageIn
  readonly again: PassageIn
  /** Characters without blanks; where marks differ, of the shorter. */
  readonly length: number
  /** Further earlier texts that have it, or a part of it, too. */
  readonly others: number
}

export interface PassageIn {
  readonly text: ComparedText
  readonly start: number
  readonly end: number
}

/** From so many characters a passage is told. */
const LEAST = 100

/**
 * Every text is held against the earlier ones. Letters and digits are compared; marks and line ends may differ. Found
 * for certain is what has 63 letters and digits in a row, and occurs in no more than 16 places.
 *
 * @param isLeftOut pairs that are nearly the same text, and told so
 */
export const sharedPassages = (
  texts: readonly ComparedText[],
  isLeftOut: (first: ComparedText, again: ComparedText) => boolean
): SharedPassage[] => {
  const index = new BlockIndex(texts)
  return texts.flatMap(text => {
    const hashes = runHashes(text.letters, RUN)
    const found = new PassageSearch(text, isLeftOut).search(hashes, index)
    index.add(text, hashes)
    return found
  })
}

/** Letters compared for each letter of a text, at most: rows of one character would have no end. */
const EFFORT = 64

/** Holds one text against those in the index. */
class PassageSearch {
  private readonly text: ComparedText
  private readonly isLeftOut: (first: ComparedText, again: ComparedText) => boolean
  private readonly found: { -readonly [Key in keyof SharedPassage]: SharedPassage[Key] }[] = []
  /** By earlier text and shift against it: up to which letter both have been compared. */
  private readonly compared = new Map<number, number>()
  private effort: number

  constructor(text: ComparedText, isLeftOut: (first: ComparedText, again: ComparedText) => boolean) {
    this.text = text
    this.isLeftOut = isLeftOut
    this.effort = EFFORT * text.letters.codes.length
  }

  search(hashes: Uint32Array, index: BlockIndex): SharedPassage[] {
    for (let at = 0; at < hashes.length && this.effort > 0; at++) {
      const hash = hashes[at] ?? 0
      if (index.has(hash)) index.visit(hash, (other, start) => this.look(other, start, at))
    }
    return this.found
  }

  private look(other: ComparedText, otherAt: number, at: number): void {
    const shift = other.index * 2 ** 32 + (at - otherAt + 2 ** 31)
    if (at < (this.compared.get(shift) ?? 0) || this.isLeftOut(other, this.text)) return
    const run = commonRun(other.letters.codes, otherAt, this.text.letters.codes, at)
    this.effort -= run.length + 1
    if (run.length < RUN) return
    const end = at - run.before + run.length
    this.compared.set(shift, end)
    if (run.length >= LEAST / 2) this.take(other, otherAt - run.before, at - run.before, run.length)
  }

  private take(other: ComparedText, otherAt: number, at: number, letters: number): void {
    const [first, again] = withMarks(
      passageOf(other, otherAt, otherAt + letters),
      passageOf(this.text, at, at + letters)
    )
    const length = Math.min(charactersIn(first), charactersIn(again))
    if (length < LEAST) return
    const around = this.found.findLast(
      ({ again: known }) => known.start <= again.start && known.end >= again.end
    )
    if (!around) this.found.push({ first, again, length, others: 0 })
    else if (around.first.text !== other) around.others++
  }
}

/** The longest run around two equal letters: how far it goes back, and how long it is. */
const commonRun = (
  a: Uint16Array,
  atA: number,
  b: Uint16Array,
  atB: number
): { readonly before: number; readonly length: number } => {
  let before = 0
  while (before < atA && before < atB && a[atA - before - 1] === b[atB - before - 1]) before++
  const most = Math.min(a.length - atA, b.length - atB)
  let after = 0
  while (after < most && a[atA + after] === b[atB + after]) after++
  return { before: after === 0 ? 0 : before, length: after === 0 ? 0 : before + after }
}

const passageOf = (text: ComparedText, from: number, to: number): PassageIn => ({
  text,
  start: text.letters.offsets[from] ?? 0,
  end: (text.letters.offsets[to - 1] ?? 0) + 1
})

/** With the marks that both have right before and right after. */
const withMarks = (a: PassageIn, b: PassageIn): [PassageIn, PassageIn] => {
  let before = 0
  while (isSameMark(a.text.text, a.start - before - 1, b.text.text, b.start - before - 1)) before++
  let after = 0
  while (isSameMark(a.text.text, a.end + after, b.text.text, b.end + after)) after++
  const widened = ({ text, start, end }: PassageIn): PassageIn => ({
    text,
    start: start - before,
    end: end + after
  })
  return [widened(a), widened(b)]
}

/** Letters end a run: what is equal beside it is a mark or a blank. */
const isSameMark = (a: string, atA: number, b: string, atB: number): boolean => {
  const code = a.charCodeAt(atA)
  return atA >= 0 && atB >= 0 && code === b.charCodeAt(atB) && !isLetter(code) && !isBlankOrHalf(code)
}

const charactersIn = ({ text, start, end }: PassageIn): number => {
  let count = 0
  for (let at = start; at < end; at++) if (!isBlankOrHalf(text.text.charCodeAt(at))) count++
  return count
}

/** The second half of a surrogate pair is no character of its own. */
const isBlankOrHalf = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x3000 || code === 0x09 || (code >= 0xdc00 && code <= 0xdfff)
