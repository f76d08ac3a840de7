/** In: parts of a template that others point at. Out: the same in a folder of our package, with all that they point at in turn. */
import { strToU8 } from 'fflate'
import { relationship, relationshipsXml } from '../relationships.ts'
import type { Target, TemplatePackage } from './template-package.ts'

export interface Carrier {
  /** The relationships part of a part that stands in `folder` of our package; null where it points at nothing. */
  relationshipsOf(part: string, folder: string): string | null
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly types: ReadonlyMap<string, string>
}

/** Parts of XML, and others; none of ours is called so. */
const FOLDER = 'word/house/'
const MEDIA = 'word/media/house-'

export const createCarrier = (pack: TemplatePackage): Carrier => {
  const paths = new Map<string, string>()
  const parts = new Map<string, Uint8Array>()
  const types = new Map<string, string>()
  /** Null where there is no such part. */
  const carry = (path: string): string | null => {
    const known = paths.get(path)
    if (known !== undefined) return known
    const bytes = pack.files.get(path)
    if (bytes === undefined) return null
    const extension = extensionOf(path)
    const carried = `${extension === 'xml' ? FOLDER : MEDIA}${paths.size + 1}.${extension}`
    paths.set(path, carried)
    parts.set(carried, bytes)
    types.set(carried, pack.typeOf(path) ?? 'application/octet-stream')
    const cut = carried.lastIndexOf('/') + 1
    const relationships = relationshipsOf(path, carried.slice(0, cut))
    if (relationships !== null)
      parts.set(`${carried.slice(0, cut)}_rels/${carried.slice(cut)}.rels`, strToU8(relationships))
    return carried
  }
  const relationshipsOf = (part: string, folder: string): string | null => {
    const written = pack.targetsOf(part).flatMap(target => relationshipTo(target, folder, carry))
    return written.length === 0 ? null : relationshipsXml({ xml: () => written.join('') })
  }
  return { relationshipsOf, parts, types }
}

const extensionOf = (path: string): string => {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1] ?? 'bin'
  return extension.toLowerCase()
}

const relationshipTo = (
  { id, type, path, outside }: Target,
  folder: string,
  carry: (path: string) => string | null
): readonly string[] => {
  if (outside) return [relationship(id, type, path, { TargetMode: 'External' })]
  const carried = carry(path)
  if (carried === null) return []
  return [relationship(id, type, carried.startsWith(folder) ? carried.slice(folder.length) : `/${carried}`)]
}
