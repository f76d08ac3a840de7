/**
 * In: what was found twice in a volume, and its texts. Out: a message on each text that is another one again, and on each
 * passage that it shares with an earlier one (TN-65). Nothing is changed.
 */
import { type Place, report } from '../diagnostics/report.ts'
import { type Duplicates, type FoundPassage, findDuplicates } from './duplicates/find-duplicates.ts'
import { sourcePlaces } from './duplicates/source-places.ts'
import type { ComparedSource } from './volume-texts.ts'

/**
 * @param texts in the order of the volume; messages go to the files of the later ones
 * @param found of the kept texts, where somebody has looked already
 */
export const reportDuplicates = (
  texts: readonly ComparedSource[],
  found: Duplicates = findDuplicates(texts.map(({ text }) => text.text))
): void => {
  for (const { text, first } of found.same) reportSame(texts, text, first)
  for (const near of found.near) reportNear(texts, near)
  reportPassages(texts, found.passages)
}

type Texts = readonly ComparedSource[]

const textAt = (texts: Texts, index: number): ComparedSource => texts[index] as ComparedSource
const fileOf = (texts: Texts, index: number): string => textAt(texts, index).text.source.file

/** A file that the manifest names twice has been told of already. */
const reportSame = (texts: Texts, text: number, first: number): void => {
  const params = { file: fileOf(texts, text), first: fileOf(texts, first) }
  if (params.file !== params.first) report(textAt(texts, text).file, 'text-twice', params, undefined, 'TN-65')
}

const reportNear = (texts: Texts, { part, whole, share }: Duplicates['near'][number]): void => {
  const percent = Math.min(99, Math.floor(share * 100))
  const params = { part: fileOf(texts, part), whole: fileOf(texts, whole), percent }
  report(textAt(texts, Math.max(part, whole)).file, 'text-nearly-twice', params, undefined, 'TN-65')
}

/** As many passages of two texts are told one by one. */
const TOLD = 10
/** Characters of a passage that are quoted. */
const QUOTED = 20

const reportPassages = (texts: Texts, passages: readonly FoundPassage[]): void => {
  const places = new Map<number, (offset: number) => Place>()
  const placeIn = (text: number, offset: number): Place => {
    const known = places.get(text) ?? sourcePlaces(textAt(texts, text).text)
    places.set(text, known)
    return known(offset)
  }
  const pairOf = ({ first, again }: FoundPassage): string => `${first.text} ${again.text}`
  const counts = new Map<string, number>()
  for (const one of passages) counts.set(pairOf(one), (counts.get(pairOf(one)) ?? 0) + 1)
  const told = new Map<string, number>()
  for (const passage of passages) {
    const { first, again, length, others } = passage
    const pair = pairOf(passage)
    const nth = (told.get(pair) ?? 0) + 1
    told.set(pair, nth)
    if (nth > TOLD) continue
    const { text, file } = textAt(texts, again.text)
    const params = {
      length,
      words: text.text.slice(again.start, again.start + QUOTED).replace(/\s+/g, ' '),
      where: `${fileOf(texts, first.text)}:${placeIn(first.text, first.start).line}`,
      texts: others,
      more: nth === TOLD ? (counts.get(pair) ?? 0) - TOLD : 0
    }
    report(file, 'passage-twice', params, placeIn(again.text, again.start), 'TN-65')
  }
}
