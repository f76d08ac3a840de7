/** In: a finished DOCX and the texts in it. Out: the review copy beside it, with a message where something cannot be shown. */
import { createHash } from 'node:crypto'
import { linePlace } from '../diagnostics/line-place.ts'
import { type OverridePlace, overrideLine } from '../diagnostics/override.ts'
import { placeAt } from '../diagnostics/place-at.ts'
import { placesIn } from '../diagnostics/places-in.ts'
import { type Place, report } from '../diagnostics/report.ts'
import { ruleOf } from '../diagnostics/rules.ts'
import type { Change } from '../model/ledger.ts'
import type { ReviewText } from '../model/review.ts'
import type { ReviewJob, VolumeJob, VolumeOutput } from '../model/volume.ts'
import type { Made } from './made.ts'
import type { ReadTexts } from './read-texts.ts'
import { reviewTexts, volumeTexts } from './review-texts.ts'
import { reviewWords } from './review-words.data.ts'

export const reviewBeside = async (
  made: Pick<Made, 'output' | 'flow'>,
  job: VolumeJob,
  review: ReviewJob,
  read: ReadTexts
): Promise<VolumeOutput> => {
  const { renderReview, unholdableIn } = await import('../5-render/docx/review/index.ts')
  if (!made.flow) throw new Error('a review copy needs the flow of its DOCX')
  const texts = reviewTexts(read, job.manifest, review.language)
  reportUnholdable(read, job, unholdableIn)
  const bytes = renderReview(made.output.bytes, made.flow, texts, {
    all: review.all,
    epochSeconds: made.flow.epochSeconds,
    remarkOf: (rule, change, text) => ruleRemark(rule, change, text, review),
    properties: reviewProperties(texts, job, review)
  })
  return { format: 'docx', variant: 'review', bytes, pages: made.output.pages }
}

/** What `accept` must know again: from what the copy was made, and how. */
export const reviewProperties = (
  texts: readonly ReviewText[],
  { manifest }: VolumeJob,
  { path, profile }: ReviewJob
): Readonly<Record<string, string>> => ({
  'chengce review': '1',
  'chengce path': path,
  'chengce sources': reviewDigest(texts),
  'chengce options': JSON.stringify({
    ...(profile === undefined ? {} : { profile }),
    ...(manifest.encoding === undefined ? {} : { encoding: manifest.encoding }),
    ...(manifest.accept === undefined || manifest.accept.length === 0 ? {} : { accept: manifest.accept })
  })
})

/** The same for the same sources under the same manifest. */
export const reviewDigest = (texts: readonly ReviewText[]): string => {
  const hash = createHash('sha256')
  for (const { file, base, text } of texts) hash.update(JSON.stringify([file, base, text]))
  return hash.digest('hex')
}

/** Of blanks and line ends alone there is nothing that a manifest could say. */
const ruleRemark = (
  rule: string,
  change: Change,
  text: ReviewText,
  { language }: ReviewJob
): string | null => {
  const sentence = ruleOf(rule)?.[language]
  if (sentence === undefined) return null
  const words = reviewWords[language]
  const said = words.rule(rule, sentence)
  if (!/\S/.test(change.before + change.after)) return said
  const at = lineOf(change, text)
  const isRemoval = change.after.trim() === '' && /[\p{L}\p{N}]/u.test(change.before)
  const action = isRemoval ? ({ kind: 'keep' } as const) : ({ kind: 'reject', rule } as const)
  return `${said}\n${words.takeBack(text.file, overrideLine({ at, action }))}`
}

/** The line of what is changed, not the one whose end goes with it. */
const lineOf = ({ start, before }: Change, text: ReviewText): OverridePlace => {
  const places = placesOf.get(text) ?? placesIn(text.base)
  placesOf.set(text, places)
  const from = start + before.length - before.trimStart().length
  return linePlace(text.base, from, places(from))
}

/** As long as the text itself: with `--review=all` every change asks. */
const placesOf = new WeakMap<ReviewText, (offset: number) => Place>()

/** Characters that no XML may hold are in no review copy; the editor of the source is told which. */
const reportUnholdable = (
  read: ReadTexts,
  { manifest }: VolumeJob,
  find: (text: string) => readonly string[]
): void => {
  for (const { text, file } of volumeTexts(read, manifest)) {
    const { base } = text.source
    const found = find(base)
    const [first] = found
    if (first === undefined) continue
    const codes = [...new Set(found)].map(codeOf).join(', ')
    report(file, 'review-unholdable', { count: found.length, codes }, placeAt(base, base.indexOf(first)))
  }
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
