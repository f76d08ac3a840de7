/** In: the XML of a body and what it needs besides. Out: the bytes of a DOCX. */
import { strToU8, zipSync } from 'fflate'

/** Parts beside the body; relationships of the main part are made for those that are given. */
export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly core?: string
  /** More relationships of the main part. */
  readonly relationships?: string
  /** Further files of the package, whole. */
  readonly files?: Readonly<Record<string, string>>
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"'
].join(' ')

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`

/** @example docxOf('<w:p><w:r><w:t>春游</w:t></w:r></w:p>') */
export const docxOf = (body: string, parts: DocxParts = {}): Uint8Array => {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      `<Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/>` +
        (parts.core
          ? '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
          : '')
    ),
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...parts.files
  }
  if (parts.core) files['docProps/core.xml'] = parts.core
  let links = parts.relationships ?? ''
  for (const kind of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const) {
    const content = parts[kind]
    if (content === undefined) continue
    files[`word/${kind}.xml`] = root(kind, content)
    links += `<Relationship Id="part-${kind}" Type="${R}/${kind}" Target="${kind}.xml"/>`
  }
  files['word/_rels/document.xml.rels'] = relationships(links)
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
}

const relationships = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`

/** A paragraph; `pPr` and `rPr` are the insides of its properties. @example p('春游', '<w:jc w:val="center"/>') */
export const p = (text: string, pPr = '', rPr = ''): string =>
  `<w:p><w:pPr>${pPr}</w:pPr>${text === '' ? '' : r(text, rPr)}</w:p>`

/** A run. */
export const r = (text: string, rPr = ''): string =>
  `<w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A style of paragraphs. */
export const style = (id: string, name: string, pPr = '', rPr = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${name === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
  `${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`

/** A list of numbering.xml under the numId and abstractNumId given: its levels as format and text. */
export const list = (
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
  overrides = ''
): string => {
  const level = (
    [format, text, more = ''] = ['', ''] as readonly [string, string, string?],
    depth = 0
  ): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  return (
    `<w:abstractNum w:abstractNumId="${id}">${levels.map((one, depth) => level(one, depth)).join('')}</w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`
  )
}

/** Properties of a numbered paragraph. */
export const numbered = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
