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

/** Letters in a shingle: shorter than what is usually left between two corrections, longer than most phrases. */
const SHINGLE = 10
/** One shingle in so many is a sample. */
const SAMPLE = 16
/** Shorter texts have too few samples; the passages that they share are found without. */
const LEAST = 160
/** Common samples, of those of the shorter text, from which a pair is looked at letter by letter. */
const SUSPECT = 0.3
/** Share from which a text is called nearly the same. */
const NEAR = 0.8
/** A sample is looked up in so many texts, and a text compared with so many, at most. */
const MOST = 20

/** Each text with earlier ones: of those that it stands in only the likest, of those that stand in it all. */
export const nearTexts = (texts: readonly ComparedText[]): NearTexts[] => {
  const samples = texts.map(samplesOf)
  const table = new MultiTable(samples.reduce((sum, { length }) => sum + length, 0))
  const near: NearTexts[] = []
  texts.forEach((text, index) => {
    const own = samples[index] ?? new Uint32Array(0)
    near.push(...nearOf(text, suspects(own, samples, table), texts))
    for (const sample of own) table.add(sample, index)
  })
  return near
}

/** Sorted, each once: which shingles are samples is in their letters, so that copies have the same ones. */
const samplesOf = ({ letters }: ComparedText): Uint32Array => {
  if (letters.codes.length < LEAST) return new Uint32Array(0)
  const sorted = Uint32Array.from(sampledHashes(letters, SHINGLE, SAMPLE)).sort()
  return sorted.filter((hash, at) => hash !== sorted[at - 1])
}

/** Positions of earlier texts that have many samples in common with this one, the likest first. */
const suspects = (own: Uint32Array, samples: readonly Uint32Array[], table: MultiTable): number[] => {
  const common = new Map<number, number>()
  for (const sample of own) {
    let left = MOST
    for (let entry = table.first(sample); entry > 0 && left-- > 0; entry = table.next(entry)) {
      const other = table.valueOf(entry)
      common.set(other, (common.get(other) ?? 0) + 1)
    }
  }
  return [...common]
    .map(([other, count]) => ({
      other,
      share: count / Math.min(own.length, samples[other]?.length ?? own.length)
    }))
    .filter(({ share }) => share >= SUSPECT)
    .sort((a, b) => b.share - a.share || a.other - b.other)
    .slice(0, MOST)
    .map(({ other }) => other)
}

/** A text that is another one retouched is that and nothing else; else earlier ones may stand in it. */
const nearOf = (
  text: ComparedText,
  others: readonly number[],
  texts: readonly ComparedText[]
): NearTexts[] => {
  const found: NearTexts[] = []
  for (const position of others) {
    const other = texts[position]
    if (!other) continue
    const again = nearIn(text, other)
    if (again) return [again]
    const inside = nearIn(other, text)
    if (inside) found.push(inside)
  }
  return found
}

const nearIn = (part: ComparedText, whole: ComparedText): NearTexts | null => {
  // A text cannot stand in one that is much shorter.
  if (whole.letters.codes.length < NEAR * part.letters.codes.length) return null
  const share = shareOf(part, whole)
  return share >= NEAR ? { part, whole, share } : null
}

/** Letters of the part that stand in shingles of the whole. */
const shareOf = (part: ComparedText, whole: ComparedText): number => {
  const known = new Set(runHashes(whole.letters, SHINGLE))
  let covered = 0
  let end = 0
  runHashes(part.letters, SHINGLE).forEach((hash, at) => {
    if (!known.has(hash)) return
    covered += at + SHINGLE - Math.max(end, at)
    end = at + SHINGLE
  })
  return covered / part.letters.codes.length
}
