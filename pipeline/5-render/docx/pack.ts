/**
 * In: a `docx` document and the parts we write ourselves. Out: the file, byte for byte the same for the same input in
 * every process, time zone and order of builds (docx.md §3).
 */
import { type Document, Packer } from 'docx'
import { strToU8, type Zippable, zipSync } from 'fflate'

/** Parts by path. */
export type Parts = ReadonlyMap<string, string>

/** Relationship ids that `docx` draws at random, for links; its own are `rId` and a number. */
const RANDOM_RELATIONSHIP = /<Relationship [^>]*?Id="(?!rId\d+")([^"]+)"/g

/** The earliest time that a zip archive can say. */
const ZIP_EPOCH_SECONDS = 315532800

export const pack = (document: Document, own: Parts, epochSeconds: number): Uint8Array => {
  const overrides = [...own].map(([path, data]) => ({ path, data }))
  // Private in the types only; a contract test holds it (test/5-render/docx/pack.test.ts).
  const compiled = Packer['compiler'].compile(document, undefined, overrides)
  const texts = new Map<string, string>()
  const pictures = new Map<string, Uint8Array>()
  for (const [path, data] of compiled) {
    if (typeof data === 'string') texts.set(path, data)
    else if (path.startsWith('word/media/')) pictures.set(path, data as Uint8Array)
    else throw new Error(`${path} is not text; nothing but pictures that this renderer writes is binary`)
  }
  return zip(inOrder(stableRelationships(withCleanNotes(texts))), pictures, epochSeconds)
}

/**
 * `docx` sets the footnotes' separators in Normal at automatic height with a note's number in them, and the number
 * before a note small and high like the mark in the text; there it is of the note's size, half an em before the text.
 */
const withCleanNotes = (parts: Parts): Parts => {
  const separator = /<w:p>(?:(?!<w:p>).)*?(<w:(?:separator|continuationSeparator)\/>)<\/w:r><\/w:p>/g
  const mark = '<w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  const clean = (xml: string): string =>
    xml
      .replace(separator, '<w:p><w:pPr><w:pStyle w:val="FootnoteSeparator"/></w:pPr><w:r>$1</w:r></w:p>')
      .replaceAll(mark, `${mark.replace('Reference', 'Number')}<w:r><w:t xml:space="preserve">  </w:t></w:r>`)
  return new Map([...parts].map(([path, text]) => [path, isNotes(path) ? clean(text) : text]))
}

const isNotes = (path: string): boolean => path === 'word/footnotes.xml' || path === 'word/endnotes.xml'

/** Random relationship ids become `link1`, `link2` … in each part, in order of appearance. */
const stableRelationships = (parts: Parts): Parts => {
  const stable = new Map(parts)
  for (const [path, relationships] of parts) {
    const owner = /^(.*)_rels\/(.+)\.rels$/.exec(path)
    const target = owner ? `${owner[1]}${owner[2]}` : ''
    const text = parts.get(target)
    const ids = [...relationships.matchAll(RANDOM_RELATIONSHIP)].map(match => match[1] ?? '')
    if (text === undefined || ids.length === 0) continue
    const names = new Map(ids.map((id, index) => [`"${id}"`, `"link${index + 1}"`]))
    stable.set(path, renamed(relationships, names))
    stable.set(target, renamed(text, names))
  }
  return stable
}

const renamed = (xml: string, names: ReadonlyMap<string, string>): string =>
  xml.replace(/"[^"]*"/g, quoted => names.get(quoted) ?? quoted)

/** Content types first, then the package's relationships, so that programs that sniff see a Word file. */
const inOrder = (parts: Parts): Parts => {
  const rank = (path: string): number =>
    path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : path.startsWith('word/') ? 2 : 3
  return new Map([...parts].sort((a, b) => rank(a[0]) - rank(b[0])))
}

/** Every entry carries the volume's date; zip times are local, so they are made from the UTC fields. */
const zip = (parts: Parts, pictures: ReadonlyMap<string, Uint8Array>, epochSeconds: number): Uint8Array => {
  const date = new Date(Math.max(epochSeconds, ZIP_EPOCH_SECONDS) * 1000)
  const mtime = new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds()
  )
  const files: Zippable = {}
  for (const [path, text] of parts) files[path] = [strToU8(text), { mtime, level: 6 }]
  // Packed already.
  for (const [path, bytes] of pictures) files[path] = [bytes, { mtime, level: 0 }]
  return zipSync(files)
}
