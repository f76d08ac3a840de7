/** One file to one decoded text, or to the message that says why there is none. */
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { SourceFormat, SourceText } from '../model/source.ts'
import { extensionOf, formatOf } from './formats.ts'
import { readText } from './read-text.ts'
import type { Reader } from './reader.ts'

/** What the user says about reading. */
export interface ReadOptions {
  /** Takes the place of detection. Any name that `TextDecoder` knows. */
  readonly encoding?: string
  /** The line of the manifest that says so; without it `--encoding` does. */
  readonly encodingLine?: number
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
  return { source: await readers[format]({ bytes, label, format, file, ...options }), file }
}

/** A page that somebody saved as .txt is read as the page that it is. */
const readTextOrPage: Reader = async reading => {
  const source = await readText(reading)
  if (source === null || !opensPage(source.base)) return source
  const { file, label } = reading
  report(file, 'word-read-as', { file: label, is: 'HTML' })
  // What was said of the encoding is said again.
  file.messages.splice(0, file.messages.length - 1)
  return (await import('./html/read-html.ts')).readHtml({ ...reading, format: 'html' })
}

const opensPage = (text: string): boolean => /^\s*(?:<!doctype\s+html\b|<html[\s>])/i.test(text)

/** Loaded only where a file asks for it: a volume of plain texts does not wait for other people's parsers. */
const readers: Readonly<Record<SourceFormat, Reader>> = {
  text: readTextOrPage,
  markdown: readText,
  html: async reading => (await import('./html/read-html.ts')).readHtml(reading),
  docx: async reading => (await import('./read-word.ts')).readWord(reading),
  doc: async reading => (await import('./read-word.ts')).readWord(reading)
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
