/**
 * In: an empty `docx` document, the running heads and the parts that we write ourselves. Out: every part of the package
 * but the text, its notes, its running heads and what these point at, which are written as a stream.
 */
import { type Document, Packer } from 'docx'
import type { House } from './house.ts'
import { type Relationships, relationship } from './relationships.ts'
import type { RunningHeads } from './running-heads.ts'
import { tag } from './xml.ts'

/** Parts by path. */
export type Parts = ReadonlyMap<string, string>

type Heads = Pick<RunningHeads, 'parts'>

/** Written as streams; their relationships are known when they end. */
const STREAMED = ['word/document.xml', 'word/footnotes.xml']

export const shellParts = (shell: Document, heads: Heads, own: Parts, house: House | null = null): Parts => {
  // Private in the types only; a contract test holds it (test/5-render/docx/shell.test.ts).
  const compiled = Packer['compiler'].compile(shell)
  const parts = new Map<string, string>()
  for (const [path, data] of compiled) {
    if (typeof data !== 'string')
      throw new Error(`${path} is not text; nothing in an empty document is binary`)
    if (!STREAMED.includes(path) && !isEmptyRelationships(path, data)) parts.set(path, data)
  }
  for (const [path, xml] of own) parts.set(path, xml)
  change(parts, '[Content_Types].xml', xml => withTypes(withHeadTypes(xml, heads), house))
  change(parts, 'word/endnotes.xml', withCleanSeparators)
  return parts
}

export const DOCUMENT_RELATIONSHIPS = 'word/_rels/document.xml.rels'

/** What the text points at, besides what `docx` puts into every document. */
export const withRelationships = (parts: Parts, heads: Heads, own: Relationships): string => {
  const named = [...heads.parts.keys()].map(name =>
    relationship(name, name.replace(/\d+$/, ''), `${name}.xml`)
  )
  return (parts.get(DOCUMENT_RELATIONSHIPS) ?? '').replace(
    '</Relationships>',
    () => `${named.join('')}${own.xml()}</Relationships>`
  )
}

const isEmptyRelationships = (path: string, xml: string): boolean =>
  path.endsWith('.rels') && !xml.includes('<Relationship ')

const change = (parts: Map<string, string>, path: string, by: (xml: string) => string): void => {
  const xml = parts.get(path)
  if (xml === undefined) throw new Error(`docx writes no ${path}`)
  parts.set(path, by(xml))
}

const withHeadTypes = (xml: string, heads: Heads): string => {
  const types = [...heads.parts.keys()].map(name =>
    tag('Override', {
      PartName: `/word/${name}.xml`,
      ContentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${name.replace(/\d+$/, '')}+xml`
    })
  )
  return xml.replace('</Types>', () => `${types.join('')}</Types>`)
}

const withTypes = (xml: string, house: House | null): string => {
  const types = [...(house?.types ?? [])].map(([path, ContentType]) =>
    tag('Override', { PartName: `/${path}`, ContentType })
  )
  return xml.replace('</Types>', () => `${types.join('')}</Types>`)
}

/** `docx` sets separators in Normal at automatic height, with a note's number in them. */
const withCleanSeparators = (xml: string): string =>
  xml.replace(
    /<w:p>(?:(?!<w:p>).)*?(<w:(?:separator|continuationSeparator)\/>)<\/w:r><\/w:p>/g,
    '<w:p><w:pPr><w:pStyle w:val="FootnoteSeparator"/></w:pPr><w:r>$1</w:r></w:p>'
  )
