/** In: the parts of a package. Out: which part is the main one, and what a part's relationships point at. */
import type { Parts } from './unpack.ts'
import { elementsOf, parseXml } from './xml.ts'

/** What a relationship points at. */
export interface Target {
  /** The last word of its type: styles, hyperlink, image. */
  readonly type: string
  /** A part's name in the package, or an address where it is external. */
  readonly target: string
  readonly external: boolean
}

/** Relationships of a part by their ids. */
export type Relationships = ReadonlyMap<string, Target>

/** Name of the main part; null where the package has none. */
export const mainPart = (parts: Parts): string | null => {
  for (const { type, target } of relationshipsOf(parts, '').values())
    if (type === 'officeDocument' && parts.has(target)) return target
  return parts.has('word/document.xml') ? 'word/document.xml' : null
}

/** The part of that type that hangs on the main part; null where there is none. */
export const partOf = (parts: Parts, relationships: Relationships, type: string): string | null => {
  for (const one of relationships.values()) if (one.type === type && parts.has(one.target)) return one.target
  return null
}

/** Of a part, or of the package where `part` is ''. */
export const relationshipsOf = (parts: Parts, part: string): Relationships => {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const xml = parts.get(`${folder}_rels/${part.slice(slash)}.rels`)
  const found = new Map<string, Target>()
  for (const { attributes } of elementsOf(xml === undefined ? null : parseXml(xml))) {
    const { Id, Type = '', Target = '', TargetMode } = attributes
    const external = TargetMode === 'External'
    const target = external ? Target : inPackage(folder, Target)
    if (Id !== undefined) found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, external })
  }
  return found
}

/** @example inPackage('word/', '../docProps/core.xml') // 'docProps/core.xml' */
const inPackage = (folder: string, target: string): string => {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
