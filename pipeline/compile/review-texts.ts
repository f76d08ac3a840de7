/** In: the texts of a volume as they were read. Out: the same as a review copy needs them, with what is doubtful worded. */
import type { VFileMessage } from 'vfile-message'
import type { VolumeText } from '../3-compose/index.ts'
import { entryOf } from '../diagnostics/catalogue.ts'
import type { Params } from '../diagnostics/entry.ts'
import { overrideLine } from '../diagnostics/override.ts'
import type { Manifest } from '../model/manifest.ts'
import type { ReviewRemark, ReviewText } from '../model/review.ts'
import type { ReadTexts } from './read-texts.ts'
import { type ReviewWords, reviewWords } from './review-words.data.ts'

/** In the order of the volume: prefaces first. */
export const reviewTexts = (
  texts: Pick<ReadTexts, 'prefaces' | 'parts'>,
  manifest: Manifest,
  language: 'en' | 'zh'
): ReviewText[] => volumeTexts(texts, manifest).map(text => reviewText(text, language))

/** As they stand in the volume. */
export const volumeTexts = (
  { prefaces, parts }: Pick<ReadTexts, 'prefaces' | 'parts'>,
  { front }: Manifest
): VolumeText[] => [
  ...front.flatMap(item => (item.kind === 'preface' ? (prefaces.get(item.file) ?? []) : [])),
  ...parts.flat()
]

const reviewText = ({ entry, text, file }: VolumeText, language: 'en' | 'zh'): ReviewText => ({
  file: entry.file,
  base: text.source.base,
  text: text.text,
  changes: text.changes,
  pieces: text.tree.children.filter(child => child.type === 'article').length,
  remarks: file.messages.flatMap(message => remarkOf(message, entry.file, text.source.base, language) ?? [])
})

/** Only what is doubtful: what was done for sure is marked where it was done. */
const remarkOf = (
  message: VFileMessage,
  source: string,
  base: string,
  language: 'en' | 'zh'
): ReviewRemark | null => {
  if (message.doubt === undefined) return null
  const words: ReviewWords = reviewWords[language]
  const { confidence, remedy, more = [] } = message.doubt
  const lines = [remedy, ...more].map(overrideLine)
  const [reason, help] = wordingOf(message, language)
  const said = [reason, help, words.overrule(Math.round(confidence * 100), source, lines)]
  return { at: offsetOf(message, base), text: said.filter(part => part !== '').join('\n') }
}

const wordingOf = (message: VFileMessage, language: 'en' | 'zh'): readonly [string, string] => {
  const wording = message.params === undefined ? null : entryOf(message.ruleId ?? '')
  if (wording === null) return [message.reason, message.note ?? '']
  const params: Params = message.params ?? {}
  return [wording[language].reason(params), wording[language].help(params)]
}

const offsetOf = ({ place, line = 1, column = 1 }: VFileMessage, base: string): number => {
  const point = place && 'start' in place ? place.start : place
  if (point?.offset !== undefined) return point.offset
  let start = 0
  for (let left = line; left > 1; left--) start = Math.max(start, base.indexOf('\n', start) + 1)
  return start + column - 1
}
