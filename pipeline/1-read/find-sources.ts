/** The texts of a folder, in natural order, its subfolders as parts. A folder in, parts of paths out. */
import type { Host } from '../model/host.ts'
import { isPlainlyNoText } from './formats.ts'
import { naturalOrder } from './natural-order.ts'
import { ownProducts } from './own-products.ts'

/** The files right in the folder are a part without a title, and come first. */
export interface FoundPart {
  /** The subfolder's name without its order: 上篇 of `01-上篇`. */
  readonly title?: string
  /** Relative to the folder, with forward slashes. */
  readonly files: readonly string[]
  /** What lies beside them and plainly is no text; passed over. Absent where there is none. */
  readonly besides?: readonly string[]
  /** Results of an earlier build that lie among them; left out. Absent where there is none. */
  readonly made?: readonly string[]
  /** A manifest under a name that nobody looks for. Absent where there is none, and where there is one under its own name. */
  readonly misnamed?: string
}

/** What an editor of plain texts makes of the manifest's name, and the screen may not show. */
const misnamedManifest = /^compilation\.ya?ml\.\w{2,4}$/i

/** Names that never are sources: product.md, Manifest. */
const ignored: readonly RegExp[] = [
  /^\./,
  /^~\$/,
  /^README/i,
  /^(?:Thumbs\.db|desktop\.ini|Icon\r)$/i,
  /^compilation\.ya?ml$/i,
  misnamedManifest,
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
  const top = entries.filter(entry => !entry.endsWith('/'))
  const misnamed = misnamedIn(await host.list(folder))
  const first = sorted(top, await ownProducts(host, folder, top))
  const parts: FoundPart[] = [misnamed === undefined ? first : { ...first, misnamed }]
  for (const entry of entries.filter(name => name.endsWith('/'))) {
    const files = await filesBelow(host, folder, entry, except)
    parts.push({ title: partTitle(entry), ...sorted(files, await ownProducts(host, folder, files)) })
  }
  return parts.filter(
    ({ files, besides, made, misnamed: wrong }) =>
      files.length > 0 || (besides ?? made ?? wrong) !== undefined
  )
}

const misnamedIn = (names: readonly string[]): string | undefined =>
  names.some(name => /^compilation\.ya?ml$/i.test(name))
    ? undefined
    : names.find(name => misnamedManifest.test(name))

const sorted = (files: readonly string[], own: ReadonlySet<string>): FoundPart => {
  const made = files.filter(file => own.has(file))
  const besides = files.filter(file => !own.has(file) && isPlainlyNoText(file))
  return {
    files: files.filter(file => !own.has(file) && !isPlainlyNoText(file)),
    ...(besides.length === 0 ? {} : { besides }),
    ...(made.length === 0 ? {} : { made })
  }
}

/** False for what only lies about in a folder: README, hidden files, locks and leavings of programs. */
export const isSourceName = (path: string): boolean =>
  path.split('/').every(name => ignored.every(shape => !shape.test(name)))

/** The texts and folders of a folder that may be a volume's, in natural order. */
export const sourcesIn = async (
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
