/** What one part of the package points at: collected while it is written, its `.rels` in the end. */
import { type Attributes, tag, XML_DECLARATION } from './xml.ts'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface Relationships {
  /** The id of a link to an address outside; one for each address. */
  link(address: string): string
  /** The id of a part beside this one, by its type, such as `image`; one for each path. */
  part(type: string, path: string): string
  readonly count: number
  /** Children of `Relationships`. */
  xml(): string
}

/** Ids are `link1`, `image1` … in order of appearance. */
export const createRelationships = (): Relationships => {
  const ids = new Map<string, string>()
  const written: string[] = []
  const numbers = new Map<string, number>()
  const idOf = (name: string, target: string, make: (id: string) => string): string => {
    const known = ids.get(`${name} ${target}`)
    if (known !== undefined) return known
    const number = (numbers.get(name) ?? 0) + 1
    const id = `${name}${number}`
    numbers.set(name, number)
    ids.set(`${name} ${target}`, id)
    written.push(make(id))
    return id
  }
  return {
    link: address =>
      idOf('link', address, Id => relationship(Id, 'hyperlink', address, { TargetMode: 'External' })),
    part: (type, path) => idOf(type, path, Id => relationship(Id, type, path)),
    get count() {
      return written.length
    },
    xml: () => written.join('')
  }
}

/** One relationship to a part beside this one, or to an address outside where `more` says so. */
export const relationship = (Id: string, type: string, Target: string, more: Attributes = {}): string =>
  tag('Relationship', { Id, Type: `${TYPES}/${type}`, Target, ...more })

/** A `.rels` part of its own. */
export const relationshipsXml = (relationships: Pick<Relationships, 'xml'>): string =>
  XML_DECLARATION +
  tag(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    relationships.xml()
  )
