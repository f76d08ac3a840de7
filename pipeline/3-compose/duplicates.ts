/**
 * In: the texts of a volume. Out: a message on each text that is another one again, and on each passage that it shares
 * with an earlier one (TN-65). Nothing is changed.
 */
import { type Place, report } from '../diagnostics/report.ts'
import { type ComparedText, comparedText } from './duplicates/compared-text.ts'
import { type NearTexts, nearTexts } from './duplicates/near-texts.ts'
import { sameTexts } from './duplicates/same-texts.ts'
import { type SharedPassage, sharedPassages } from './duplicates/shared-passages.ts'
import { sourcePlaces } from './duplicates/source-places.ts'
import type { VolumeText } from './volume-texts.ts'

/**
 * Linear in the volume. Texts that are the same, or nearly, are told once and held against no others: what they share
 * with those has been told of the first.
 *
 * @param texts in the order of the volume; messages go to the files of the later ones
 */
export const reportDuplicates = (texts: readonly VolumeText[]): void => {
  const compared = texts.map(comparedText)
  const same = sameTexts(compared)
  for (const [text, first] of same) reportSame(text, first)
  const unlike = compared.filter(text => !same.has(text))
  const near = nearTexts(unlike)
  near.forEach(reportNear)
  const repeats = new Set(near.filter(({ part, whole }) => part.index > whole.index).map(({ part }) => part))
  const pairs = new Set(near.map(({ part, whole }) => pairOf(part, whole)))
  const left = unlike.filter(text => !repeats.has(text))
  reportPassages(sharedPassages(left, (first, again) => pairs.has(pairOf(first, again))))
}

/** The same of both orders. */
const pairOf = (a: ComparedText, b: ComparedText): string =>
  `${Math.min(a.index, b.index)} ${Math.max(a.index, b.index)}`

const fileOf = ({ of }: ComparedText): string => of.text.source.file

/** A file that the manifest names twice has been told of already. */
const reportSame = (text: ComparedText, first: ComparedText): void => {
  if (fileOf(text) === fileOf(first)) return
  report(text.of.file, 'text-twice', { file: fileOf(text), first: fileOf(first) }, undefined, 'TN-65')
}

const reportNear = ({ part, whole, share }: NearTexts): void => {
  const later = part.index > whole.index ? part : whole
  const percent = Math.min(99, Math.floor(share * 100))
  const params = { part: fileOf(part), whole: fileOf(whole), percent }
  report(later.of.file, 'text-nearly-twice', params, undefined, 'TN-65')
}

/** As many passages of two texts are told one by one. */
const TOLD = 10
/** Characters of a passage that are quoted. */
const QUOTED = 20

const reportPassages = (passages: readonly SharedPassage[]): void => {
  const places = new Map<ComparedText, (offset: number) => Place>()
  const placeIn = (text: ComparedText, offset: number): Place => {
    const known = places.get(text) ?? sourcePlaces(text.of.text)
    places.set(text, known)
    return known(offset)
  }
  const counts = new Map<string, number>()
  const countOf = ({ first, again }: SharedPassage): number => counts.get(pairOf(first.text, again.text)) ?? 0
  for (const one of passages) counts.set(pairOf(one.first.text, one.again.text), countOf(one) + 1)
  const told = new Map<string, number>()
  for (const passage of passages) {
    const { first, again, length, others } = passage
    const pair = pairOf(first.text, again.text)
    const nth = (told.get(pair) ?? 0) + 1
    told.set(pair, nth)
    if (nth > TOLD) continue
    const there = placeIn(first.text, first.start)
    const params = {
      length,
      words: again.text.text.slice(again.start, again.start + QUOTED).replace(/\s+/g, ' '),
      where: `${fileOf(first.text)}:${there.line}`,
      texts: others,
      more: nth === TOLD ? countOf(passage) - TOLD : 0
    }
    report(again.text.of.file, 'passage-twice', params, placeIn(again.text, again.start), 'TN-65')
  }
}
