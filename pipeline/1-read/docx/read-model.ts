/** In: the bytes of a DOCX. Out: its document as plain data, or why there is none. Runs here or in a worker. */
import { annotateDocument, annotateNotes, type Story } from './annotate.ts'
import { noFacts } from './facts.ts'
import { headsOf } from './heads.ts'
import { mammothModel } from './mammoth-model.ts'
import type { DocxModel } from './model.ts'
import { readNumbering } from './numbering.ts'
import { mainPart, partOf, type Relationships, relationshipsOf } from './relationships.ts'
import { readStyles } from './styles.ts'
import { type Parts, type UnpackFailure, type UnpackLimits, unpack } from './unpack.ts'
import { childOf, elementsOf, escapeXml, parseXml, textBelow, type XmlElement } from './xml.ts'

/** `part` is what is broken. */
export type DocxFailure =
  | { readonly failure: UnpackFailure }
  | { readonly failure: 'broken'; readonly part: string }

/** Parts that say only how text looks are passed over where they are broken; the text itself is not. */
export const readModel = async (
  bytes: Uint8Array,
  limits?: UnpackLimits
): Promise<DocxModel | DocxFailure> => {
  const parts = unpack(bytes, limits)
  if (typeof parts === 'string') return { failure: parts }
  const main = mainPart(parts)
  if (main === null) return { failure: 'no-document' }
  const root = xmlOf(parts, main)
  if (!root || !childOf(root, 'w:body')) return { failure: 'broken', part: main }
  const relationships = relationshipsOf(parts, main)
  const stylesPart = partOf(parts, relationships, 'styles')
  const stylesRoot = xmlOf(parts, stylesPart)
  const styles = readStyles(stylesRoot)
  const newNumberer = readNumbering(xmlOf(parts, partOf(parts, relationships, 'numbering')), styles)
  const facts = noFacts()
  const story: Story = { styles, relationships, number: newNumberer(), facts }
  const given = new Map([
    ['[Content_Types].xml', EMPTY_TYPES],
    ['word/document.xml', annotateDocument(root, story)],
    ['word/_rels/document.xml.rels', linksPart(relationships)]
  ])
  if (stylesRoot && stylesPart !== null) given.set('word/styles.xml', parts.get(stylesPart) ?? '')
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = partOf(parts, relationships, `${kind}s`)
    if (part === null) continue
    const notes = xmlOf(parts, part)
    if (!notes) return { failure: 'broken', part }
    const own = relationshipsOf(parts, part)
    given.set(
      `word/${kind}s.xml`,
      annotateNotes(notes, kind, { ...story, relationships: own, number: newNumberer() })
    )
    given.set(`word/_rels/${kind}s.xml.rels`, linksPart(own))
  }
  const heads = headsOf(parts, relationships)
  return { ...(await mammothModel(given, facts)), counts: facts.counts, heads, title: titleOf(parts) }
}

const xmlOf = (parts: Parts, name: string | null): XmlElement | null => {
  const xml = name === null ? undefined : parts.get(name)
  return xml === undefined ? null : parseXml(xml)
}

const EMPTY_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

/** Links are all that mammoth is to follow. */
const linksPart = (relationships: Relationships): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  [...relationships]
    .filter(([, { external }]) => external)
    .map(
      ([id, { target }]) =>
        `<Relationship Id="${escapeXml(id)}" Type="hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`
    )
    .join('') +
  '</Relationships>'

/** The title property, which programs fill as they like: evidence, never the title of a text that has one. */
const titleOf = (parts: Parts): string | null => {
  for (const { type, target } of relationshipsOf(parts, '').values()) {
    if (type !== 'core-properties') continue
    const title = elementsOf(xmlOf(parts, target)).find(({ name }) => name === 'dc:title')
    if (title && textBelow(title).trim() !== '') return textBelow(title).trim()
  }
  return null
}
