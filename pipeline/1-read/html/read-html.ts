/** The bytes of an HTML page to the text of its article, with its tree, or to the message that says why there is none. */
import { linePlace } from '../../diagnostics/line-place.ts'
import { placeAt } from '../../diagnostics/place-at.ts'
import { report } from '../../diagnostics/report.ts'
import type { SourceText } from '../../model/source.ts'
import { readText } from '../read-text.ts'
import type { Reader, Reading } from '../reader.ts'
import { extractUnderDeadline } from './deadline.ts'
import { declaredEncoding } from './declared-encoding.ts'
import type { DoubtfulLine, Extracted } from './extract.ts'

/** The base is the extracted text; what the extraction leaves out is told. */
export const readHtml: Reader = async reading => {
  const { label, file } = reading
  const page = await decodePage(reading)
  if (page === null) return null
  const extracted = await extractUnderDeadline(page.base, file)
  if (extracted === null) return null
  const { base, tree } = extracted
  reportExtraction(extracted, reading)
  if (base.trim() === '') {
    const { frames } = extracted
    if (frames.length === 0) report(file, 'html-empty', { file: label })
    else report(file, 'html-frames', { file: label, frames: listed(frames) })
    return null
  }
  file.value = base
  return { ...page, base, tree }
}

/** Our own detector decides; what the page declares settles a doubt, and a contradiction is told. */
const decodePage = async (reading: Reading): Promise<SourceText | null> => {
  const { file, label } = reading
  const page = await readText(reading)
  const declared = declaredEncoding(reading.bytes)
  if (page === null || declared === null || reading.encoding !== undefined) return page
  const doubtAt = file.messages.findIndex(message => message.ruleId === 'encoding-doubtful')
  const isSettled = declared === page.encoding || file.messages[doubtAt]?.params?.other === declared
  if (doubtAt >= 0 && isSettled) {
    file.messages.splice(doubtAt, 1)
    return readText({ ...reading, encoding: declared })
  }
  if (declared !== page.encoding && !isAscii(page.base))
    report(
      file,
      'encoding-declared-otherwise',
      { file: label, encoding: page.encoding, declared },
      undefined,
      'TN-1'
    )
  return page
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

const reportExtraction = (extracted: Extracted, reading: Reading): void => {
  const { file, label } = reading
  const { left, doubtful, hasProse, tally, base, controls } = extracted
  if (!hasProse && base.trim() !== '') report(file, 'html-no-article', { file: label })
  const usual = left.filter(piece => !piece.isProse)
  if (usual.length > 0) {
    const chars = usual.reduce((sum, piece) => sum + piece.chars, 0)
    report(file, 'html-left-out', {
      file: label,
      chars,
      count: usual.length,
      words: listed(usual.map(one => one.words))
    })
  }
  if (controls.length > 0)
    report(file, 'html-controls-left-out', {
      file: label,
      count: controls.length,
      words: listed(controls.map(words => (words.length > 24 ? `${words.slice(0, 24)}…` : words)))
    })
  for (const { words, chars } of left.filter(piece => piece.isProse))
    report(file, 'html-prose-left-out', { file: label, chars, words })
  for (const line of doubtful) reportBeside(line, base, reading)
  if (tally.deletions.length > 0)
    report(file, 'html-deletions-accepted', {
      file: label,
      count: tally.deletions.length,
      words: listed(tally.deletions)
    })
  if (tally.entities > 0) report(file, 'html-entities-twice', { file: label, count: tally.entities })
}

/** How sure it is that what stands apart belongs to the text. */
const BESIDE = 0.6

const reportBeside = ({ words, offset }: DoubtfulLine, base: string, { file, label }: Reading): void => {
  const place = placeAt(base, offset)
  report(file, 'html-beside-text', { file: label, words }, place, undefined, {
    confidence: BESIDE,
    remedy: { at: linePlace(base, offset, place), action: { kind: 'drop' } }
  })
}

/** @example listed(['首页 新闻', '版权所有']) // '首页 新闻 / 版权所有' */
const listed = (words: readonly string[]): string =>
  words.slice(0, 6).join(' / ') + (words.length > 6 ? ' / …' : '')
