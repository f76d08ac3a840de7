/** In: a normalized text. Out: a doubt where no title was recognised and its first line is short enough to be one. */
import type { VFile } from 'vfile'
import { linePlace } from '../diagnostics/line-place.ts'
import type { Override } from '../diagnostics/override.ts'
import { placeAt } from '../diagnostics/place-at.ts'
import { report } from '../diagnostics/report.ts'
import type { NormalizedText } from '../model/normalized.ts'

/** Characters of the longest line that is proposed. */
const LONGEST = 30
/** As sure as one can be of a line that the recogniser took for text. */
const CONFIDENCE = 0.5

/** Says nothing where the editor has spoken of the line. */
export const reportUntitled = (
  { tree, title, source, text }: NormalizedText,
  overrides: readonly Override[],
  file: VFile
): void => {
  const articles = tree.children.filter(({ type }) => type === 'article')
  const [only] = articles
  const isTitled = only?.type === 'article' && only.children.some(({ type }) => type === 'title')
  if (title !== null || articles.length !== 1 || isTitled) return
  const line = text.slice(0, text.indexOf('\n')).trim()
  const offset = source.base.indexOf(line)
  if (offset < 0 || !mayBeTitle(line) || overrides.some(one => isOf(one, line))) return
  const place = placeAt(source.base, offset)
  if (overrides.some(({ at }) => at.kind === 'line' && at.line === place.line)) return
  report(file, 'text-untitled', { words: line }, place, undefined, {
    confidence: CONFIDENCE,
    remedy: { at: linePlace(source.base, offset, place), action: { kind: 'article' } }
  })
}

const mayBeTitle = (line: string): boolean =>
  line.length <= LONGEST && /\p{L}/u.test(line) && !/\t|[，。！；：、,.!;:…]$/.test(line)

const isOf = ({ at }: Override, line: string): boolean => {
  const words = at.words ?? ''
  return words !== '' && (line.includes(words) || words.includes(line))
}
