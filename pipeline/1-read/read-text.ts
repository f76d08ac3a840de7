/** The bytes of a text file to its text, or to the message that says why there is none. */
import type { VFile } from 'vfile'
import { placeAt } from '../diagnostics/place-at.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceText } from '../model/source.ts'
import { type Decoded, decode } from './decode.ts'
import type { Reader, Reading } from './reader.ts'
import { DOCX, kindZh } from './signatures.ts'

/** What `decode` gives for bytes that are no text. */
type NoText = Exclude<Decoded, { kind: 'text' }>

/** The text of any file that is text, whatever its markup; null where there is none, and the file says why. */
export const readText: Reader = async reading => {
  const { label, file } = reading
  const decoded = await decode(reading.bytes, reading.encoding)
  if (decoded.kind !== 'text') refuse(decoded, reading)
  else if (decoded.text.trim() === '') report(file, 'empty-source', { file: label })
  else return acceptText(decoded, reading)
  return null
}

/** Says why bytes are no text. */
export const refuse = (
  decoded: NoText,
  { label, file, encoding: forced, encodingLine: line = 0 }: Reading
): void => {
  if (decoded.kind === 'binary') {
    const { looksLike: kind } = decoded
    if (kind === DOCX) {
      report(file, 'source-misnamed', { file: label, extension: '.docx', kind, kindZh: kindZh(kind) })
      return
    }
    report(file, 'source-binary', {
      file: label,
      looksLike: decoded.looksLike,
      looksLikeZh: kindZh(decoded.looksLike)
    })
  } else if (decoded.kind === 'broken') {
    reportBroken(file, label, decoded, forced === undefined ? null : line)
  } else if (decoded.kind === 'undecodable') {
    report(file, 'encoding-undecodable', { file: label, encoding: decoded.nearest, count: decoded.count })
  } else {
    report(file, 'encoding-unknown', { encoding: forced ?? '' })
  }
}

/** @param line of the manifest that names the encoding; 0 where the command line does, null where nobody does */
const reportBroken = (
  file: VFile,
  label: string,
  { encoding, count, total, readsAs }: Decoded & { kind: 'broken' },
  line: number | null
): void => {
  const share = Math.max(1, Math.round((100 * count) / Math.max(1, total)))
  if (line === null) report(file, 'source-damaged', { file: label, encoding, count, share })
  else if (count === 0)
    report(file, 'encoding-forced-unlikely', { file: label, encoding, readsAs: readsAs ?? '', line })
  else
    report(file, 'encoding-forced-wrong', {
      file: label,
      encoding,
      count,
      share,
      readsAs: readsAs ?? '',
      line
    })
}

const acceptText = (
  { encoding, text, doubt, damage }: Decoded & { kind: 'text' },
  { label, format, file, encoding: forced }: Reading
): SourceText => {
  file.value = text
  if (doubt !== null)
    report(file, 'encoding-doubtful', { file: label, encoding, other: doubt }, undefined, 'TN-1')
  else if (encoding !== 'utf-8' && forced === undefined)
    report(file, 'encoding-found', { file: label, encoding }, undefined, 'TN-1')
  if (damage !== null) {
    const place = placeAt(text, damage.offset)
    report(file, 'broken-bytes', { file: label, encoding, count: damage.count }, place, 'TN-10b')
  }
  return { file: label, format, encoding, base: text }
}
