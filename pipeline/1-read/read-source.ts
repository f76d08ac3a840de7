/** One file to one decoded text, or to the message that says why there is none. */
import { VFile } from 'vfile'
import { placeAt } from '../diagnostics/place-at.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { SourceFormat, SourceText } from '../model/source.ts'
import { type Decoded, decode } from './decode.ts'
import { extensionOf, formatOf } from './formats.ts'
import { kindZh } from './signatures.ts'

/** What the user says about reading. */
export interface ReadOptions {
  /** Takes the place of detection. Any name that `TextDecoder` knows. */
  readonly encoding?: string
}

/** `source` is null where the file cannot be read; then `file` carries an error. */
export interface ReadResult {
  readonly source: SourceText | null
  readonly file: VFile
}

/**
 * @param path where the file is, for the host
 * @param label what messages call it: relative, with forward slashes
 * @example const { source, file } = await readSource(host, '/book/01.txt', '01.txt', {})
 */
export const readSource = async (
  host: Host,
  path: string,
  label: string,
  options: ReadOptions
): Promise<ReadResult> => {
  const file = new VFile({ path: label })
  const format = readableFormat(file, label)
  const bytes = format === null ? null : await readBytes(host, path, label, file)
  if (format === null || bytes === null) return { source: null, file }
  const decoded = await decode(bytes, options.encoding)
  return { source: toSource(decoded, label, format, file, options.encoding), file }
}

const readableFormat = (file: VFile, label: string): SourceFormat | null => {
  const rule = formatOf(label)
  if (rule !== null && 'reader' in rule) return rule.reader
  if (rule === null) report(file, 'source-format-unknown', { file: label, extension: extensionOf(label) })
  else report(file, 'source-format-later', { file: label, format: rule.later })
  return null
}

const readBytes = async (
  host: Host,
  path: string,
  label: string,
  file: VFile
): Promise<Uint8Array | null> => {
  try {
    const bytes = await host.read(path)
    if (bytes.length > 0) return bytes
    report(file, 'empty-source', { file: label })
  } catch (error) {
    reportFailure(file, label, codeOf(error))
  }
  return null
}

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}

const reportFailure = (file: VFile, label: string, code: string): void => {
  if (code === 'ENOENT' || code === 'ENOTDIR') report(file, 'source-missing', { file: label })
  else if (code === 'EACCES' || code === 'EPERM') report(file, 'source-forbidden', { file: label })
  else if (code === 'EISDIR') report(file, 'source-is-folder', { file: label })
  else if (code === 'EFBIG' || code === 'ERR_FS_FILE_TOO_LARGE')
    report(file, 'source-too-large', { file: label, limit: 256 })
  else report(file, 'source-unreadable', { file: label, code })
}

const toSource = (
  decoded: Decoded,
  label: string,
  format: SourceFormat,
  file: VFile,
  forced: string | undefined
): SourceText | null => {
  if (decoded.kind === 'text') {
    if (decoded.text.trim() === '') report(file, 'empty-source', { file: label })
    else return acceptText(decoded, label, format, file, forced !== undefined)
  } else if (decoded.kind === 'binary') {
    report(file, 'source-binary', {
      file: label,
      looksLike: decoded.looksLike,
      looksLikeZh: kindZh(decoded.looksLike)
    })
  } else if (decoded.kind === 'broken') {
    reportBroken(file, label, decoded, forced !== undefined)
  } else if (decoded.kind === 'undecodable') {
    report(file, 'encoding-undecodable', { file: label, encoding: decoded.nearest, count: decoded.count })
  } else {
    report(file, 'encoding-unknown', { encoding: forced ?? '' })
  }
  return null
}

const reportBroken = (
  file: VFile,
  label: string,
  { encoding, count, total, readsAs }: Decoded & { kind: 'broken' },
  forced: boolean
): void => {
  const share = Math.max(1, Math.round((100 * count) / Math.max(1, total)))
  if (!forced) report(file, 'source-damaged', { file: label, encoding, count, share })
  else if (count === 0)
    report(file, 'encoding-forced-unlikely', { file: label, encoding, readsAs: readsAs ?? '' })
  else report(file, 'encoding-forced-wrong', { file: label, encoding, count, share, readsAs: readsAs ?? '' })
}

const acceptText = (
  decoded: Decoded & { kind: 'text' },
  label: string,
  format: SourceFormat,
  file: VFile,
  forced: boolean
): SourceText => {
  const { encoding, text, doubt, damage } = decoded
  file.value = text
  if (doubt !== null)
    report(file, 'encoding-doubtful', { file: label, encoding, other: doubt }, undefined, 'TN-1')
  else if (encoding !== 'utf-8' && !forced)
    report(file, 'encoding-found', { file: label, encoding }, undefined, 'TN-1')
  if (damage !== null) {
    const place = placeAt(text, damage.offset)
    report(file, 'broken-bytes', { file: label, encoding, count: damage.count }, place, 'TN-10b')
  }
  return { file: label, format, encoding, base: text }
}
