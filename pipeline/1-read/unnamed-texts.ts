/** In: the folder of a manifest and what that takes of it. Out: the texts in it and below it that it does not name, in natural order. */
import type { Host } from '../model/host.ts'
import { isSourceName } from './find-sources.ts'
import { isTextName } from './formats.ts'
import { naturalOrder } from './natural-order.ts'
import { ownProducts } from './own-products.ts'

/** Where to look. */
export interface Looking {
  readonly folder: string
  /** Files and folders that are passed over: the output folder. */
  readonly except: readonly string[]
}

/** So many folders are looked into: a manifest may lie at the head of a whole disk. */
const MOST = 200

/** A folder with a manifest of its own is another volume; what this program made is no text. */
export const unnamedTexts = async (
  host: Host,
  { folder, except }: Looking,
  taken: ReadonlySet<string>
): Promise<readonly string[]> => {
  const folders = ['']
  const found: string[] = []
  for (let index = 0; index < Math.min(folders.length, MOST); index++) {
    const prefix = folders[index] ?? ''
    const entries = prefix === '' ? await host.list(folder || '.') : await listed(host, folder, prefix)
    if (prefix !== '' && entries.some(isManifest)) continue
    const paths = entries
      .map(entry => prefix + entry)
      .filter(path => isSourceName(bare(path)) && !except.includes(bare(path)))
    folders.push(...paths.filter(path => path.endsWith('/')).sort(naturalOrder))
    const texts = paths.filter(path => isTextName(path) && !taken.has(path))
    const own = await ownProducts(host, folder || '.', texts.length === 0 ? [] : paths)
    found.push(...texts.filter(path => !own.has(path)).sort(naturalOrder))
  }
  return found
}

/** A locked folder has nothing to name. */
const listed = async (host: Host, folder: string, prefix: string): Promise<readonly string[]> => {
  try {
    return await host.list(folder === '' ? bare(prefix) : `${folder}/${bare(prefix)}`)
  } catch {
    return []
  }
}

const isManifest = (name: string): boolean => /^compilation\.ya?ml$/i.test(name)

/** Without the `/` that ends a folder's name. */
const bare = (path: string): string => path.replace(/\/$/, '')
