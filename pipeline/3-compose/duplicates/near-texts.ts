/** In: the texts of a volume. Out: pairs of which one stands for the most part in the other, however often it was retouched. */
import type { ComparedText } from './compared-text.ts'
import { MultiTable } from './multi-table.ts'
import { runHashes, sampledHashes } from './rolling-hash.ts'

/** Most of `part` stands in `whole`, which may be the later or the earlier of the two. */
export interface NearTexts {
  readonly part: ComparedText
  readonly whole: ComparedText
  /** Letters of the part that stand in the whole too, 0 to 1. */
  readonly share: number
}

/** How texts of some length are compared. */
interface Measure {
  /** Letters of a text, from and to. */
  readonly from: number
  readonly to: number
  /** Letters in a shingle: shorter than what is usually left between two corrections, longer than most phrases. */
  readonly shingle: number
  /** One shingle in so many is a sample. */
  readonly sample: number
  /** Common samples, of those of the shorter text, from which a pair is looked at letter by letter. */
  readonly suspect: number
  /** Share from which a text is called nearly the same. */
  readonly near: number
}

/** From so many letters a text has samples enough. */
const LONG = 160
const long: Measure = { from: LONG, to: Infinity, shingle: 10, sample: 16, suspect: 0.3, near: 0.8 }

/**
 * Notices, requests, announcements. Measured on texts of 60 to 150 letters: with a correction in every 25 letters 95 % of
 * the copies keep 0.87 of their letters in shingles of four; of two different notices written after one form, 99 % have
 * less than 0.85 in common. Shingles of ten would find 0.63 of a copy of 30 letters with one correction.
 */
const short: Measure = { from: 20, to: 2 * LONG, shingle: 4, sample: 1, suspect: 0, near: 0.85 }

/** A sample is looked up in so many texts, and a text compared with so many, at most. */
const MOST = 20
/** What a sample counts that more texts have: the words of a form say little of who copied whom. */
const COMMON = 1 / 64

/** Each text with earlier ones: of those that it stands in only the likest, of those that stand in it all. */
export const nearTexts = (texts: readonly ComparedText[]): NearTexts[] => {
  const isShort = ({ letters }: ComparedText): boolean => letters.codes.length < LONG
  const brief = texts.some(isShort) ? nearBy(short, texts) : []
  return [...nearBy(long, texts), ...brief.filter(({ part, whole }) => isShort(part) || isShort(whole))]
}

const nearBy = (measure: Measure, all: readonly ComparedText[]): NearTexts[] => {
  const texts = all.filter(
    ({ letters: { codes } }) => codes.length >= measure.from && codes.length < measure.to
  )
  const samples = texts.map(text => samplesOf(text, measure))
  const table = new MultiTable(samples.reduce((sum, { length }) => sum + length, 0))
  const common = new Float64Array(texts.length)
  const near: NearTexts[] = []
  texts.forEach((text, index) => {
    const own = samples[index] ?? new Uint32Array(0)
    near.push(...nearOf(text, suspects(own, samples, table, measure, common), texts, measure))
    for (const sample of own) table.add(sample, index)
  })
  return near
}

/** Sorted, each once: which shingles are samples is in their letters, so that copies have the same ones. */
const samplesOf = ({ letters }: ComparedText, { shingle, sample }: Measure): Uint32Array => {
  const sorted = Uint32Array.from(sampledHashes(letters, shingle, sample)).sort()
  return sorted.filter((hash, at) => hash !== sorted[at - 1])
}

/**
 * Positions of earlier texts that have many samples in common with this one, the likest first.
 *
 * @param common zeros, one for each text, and zeros again afterwards: a sample is looked up for every sixteenth letter of a volume
 */
const suspects = (
  own: Uint32Array,
  samples: readonly Uint32Array[],
  table: MultiTable,
  { suspect }: Measure,
  common: Float64Array
): number[] => {
  const others = new Set<number>()
  for (const sample of own) {
    const weight = suspect === 0 && isCommon(table, sample) ? COMMON : 1
    let left = MOST
    for (let entry = table.first(sample); entry > 0 && left > 0; entry = table.next(entry), left--) {
      const other = table.valueOf(entry)
      if (common[other] === 0) others.add(other)
      common[other] = (common[other] ?? 0) + weight
    }
  }
  return [...others]
    .map(other => {
      const count = common[other] ?? 0
      common[other] = 0
      return { other, share: count / Math.min(own.length, samples[other]?.length ?? own.length) }
    })
    .filter(({ share }) => share >= suspect)
    .sort((a, b) => b.share - a.share || a.other - b.other)
    .slice(0, MOST)
    .map(({ other }) => other)
}

/** True for a sample that so many texts have. */
const isCommon = (table: MultiTable, sample: number): boolean => {
  let count = 0
  for (let entry = table.first(sample); entry > 0 && count < MOST; entry = table.next(entry)) count++
  return count === MOST
}

/** A text that is another one retouched is that and nothing else; else earlier ones may stand in it. */
const nearOf = (
  text: ComparedText,
  others: readonly number[],
  texts: readonly ComparedText[],
  measure: Measure
): NearTexts[] => {
  const found: NearTexts[] = []
  for (const position of others) {
    const other = texts[position]
    if (!other) continue
    const again = nearIn(text, other, measure)
    if (again) return [again]
    const inside = nearIn(other, text, measure)
    if (inside) found.push(inside)
  }
  return found
}

const nearIn = (part: ComparedText, whole: ComparedText, { shingle, near }: Measure): NearTexts | null => {
  // A text cannot stand in one that is much shorter.
  if (whole.letters.codes.length < near * part.letters.codes.length) return null
  const share = shareOf(part, whole, shingle)
  return share >= near ? { part, whole, share } : null
}

/** Letters of the part that stand in shingles of the whole. */
const shareOf = (part: ComparedText, whole: ComparedText, shingle: number): number => {
  const known = new Set(runHashes(whole.letters, shingle))
  let covered = 0
  let end = 0
  runHashes(part.letters, shingle).forEach((hash, at) => {
    if (!known.has(hash)) return
    covered += at + shingle - Math.max(end, at)
    end = at + shingle
  })
  return covered / part.letters.codes.length
}
