/** In: paths of files. Out: those that this program made itself, known by their marks: results that lie among the texts. */
import type { Host } from '../model/host.ts'
import { isOwnDocx } from './docx/is-own-docx.ts'

const REPORT = '.report.json'
const madeEnds = ['.booklet.pdf', '.review.docx', '.pdf', '.docx'] as const

/**
 * A report beside it, or what the file says of the program that wrote it. A copy that a word processor has saved is a
 * text like any other.
 *
 * @param files relative to the folder, with forward slashes
 * @example await ownProducts(host, '文稿', ['成品/年刊.pdf', '成品/年刊.report.json']) // both of them
 */
export const ownProducts = async (
  host: Host,
  folder: string,
  files: readonly string[]
): Promise<ReadonlySet<string>> => {
  const reports = files.filter(file => file.endsWith(REPORT))
  const stems = new Set(reports.map(file => file.slice(0, -REPORT.length)))
  const own = new Set<string>()
  for (const file of files) {
    const end = madeEnds.find(one => file.endsWith(one))
    if (end === undefined) continue
    const stem = file.slice(0, -end.length)
    if (stems.has(stem) || (await saysSo(host, `${folder}/${file}`))) own.add(file)
    if (own.has(file) && stems.has(stem)) own.add(stem + REPORT)
  }
  return own
}

/** What cannot be read is told where it is read. */
const saysSo = async (host: Host, path: string): Promise<boolean> => {
  try {
    const bytes = await host.read(path)
    return path.endsWith('.pdf') ? isOwnPdf(bytes) : isOwnDocx(bytes)
  } catch {
    return false
  }
}

/** The creator as our XMP names it: that packet is never compressed. */
const isOwnPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    '<xmp:CreatorTool>chengce</xmp:CreatorTool>'
  )
