/** The texts of a folder, in natural order, its subfolders as parts. A folder in, parts of paths out. */
import type { Host } from '../model/host.ts'
import { isPlainlyNoText } from './formats.ts'
import { naturalOrder } from './natural-order.ts'

/** The files right in the folder are a part without a title, and come first. */
export interface FoundPart {
  /** The subfolder's name without its order: 上篇 of `01-上篇`. */
  readonly title?: string
  /** Relative to the folder, with forward slashes. */
  readonly files: readonly string[]
  /** What lies beside them and plainly is no text; passed over. Absent where there is none. */
  readonly besides?: readonly string[]
}

/** Names that never are sources: product.md, Manifest. */
const ignored: readonly RegExp[] = [
  /^\./,
  /^~\$/,
  /^README/i,
  /^(?:Thumbs\.db|desktop\.ini|Icon\r)$/i,
  /^compilation\.ya?ml$/i,
  /^(?:node_modules|__MACOSX)$/,
  /(?:~|\.tmp|\.bak|\.swp)$/i
]

/**
 * @param except paths relative to the folder that are left out: the output folder, a preface
 * @example await findSources(host, 'sources') // [{ files: ['01.txt'] }, { title: '上篇', files: ['01-上篇/1.txt'] }]
 */
export const findSources = async (
  host: Host,
  folder: string,
  except: readonly string[] = []
): Promise<FoundPart[]> => {
  const entries = await sourcesIn(host, folder, '', except)
  const parts: FoundPart[] = [sorted(entries.filter(entry => !entry.endsWith('/')))]
  for (const entry of entries.filter(name => name.endsWith('/')))
    parts.push({ title: partTitle(entry), ...sorted(await filesBelow(host, folder, entry, except)) })
  return parts.filter(part => part.files.length > 0 || part.besides !== undefined)
}

const sorted = (files: readonly string[]): FoundPart => {
  const besides = files.filter(isPlainlyNoText)
  return {
    files: files.filter(file => !isPlainlyNoText(file)),
    ...(besides.length === 0 ? {} : { besides })
  }
}

/** False for what only lies about in a folder: README, hidden files, locks and leavings of programs. */
export const isSourceName = (path: string): boolean =>
  path.split('/').every(name => ignored.every(shape => !shape.test(name)))

const sourcesIn = async (
  host: Host,
  folder: string,
  prefix: string,
  except: readonly string[]
): Promise<string[]> => {
  const entries = await host.list(prefix === '' ? folder : `${folder}/${prefix.slice(0, -1)}`)
  return entries
    .map(entry => prefix + entry)
    .filter(path => isSourceName(path.replace(/\/$/, '')) && !except.includes(path.replace(/\/$/, '')))
    .sort((a, b) => naturalOrder(a.replace(/\/$/, ''), b.replace(/\/$/, '')))
}

const filesBelow = async (
  host: Host,
  folder: string,
  prefix: string,
  except: readonly string[]
): Promise<string[]> => {
  const files: string[] = []
  for (const entry of await sourcesIn(host, folder, prefix, except)) {
    if (entry.endsWith('/')) files.push(...(await filesBelow(host, folder, entry, except)))
    else files.push(entry)
  }
  return files
}

const partTitle = (entry: string): string => {
  const name = entry.slice(0, -1)
  return name.replace(/^\d{1,3}[-_.、．\s]+/u, '') || name
}
