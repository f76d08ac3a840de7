/** In: the parts of a clean file, comments and properties. Out: the parts of the review copy. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { escaped, tag, W_NAMESPACE, XML_DECLARATION } from '../xml.ts'
import { zipTime } from '../zip-time.ts'

/** Parts of a package by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>

const COMMENTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const CUSTOM = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const withReviewParts = (
  parts: Parts,
  comments: readonly string[],
  properties: Readonly<Record<string, string>>
): Parts => {
  const types = [
    typeOf('/word/comments.xml', COMMENTS),
    ...(parts['docProps/custom.xml'] ? [] : [typeOf('/docProps/custom.xml', CUSTOM)])
  ]
  const custom = parts['docProps/custom.xml']
    ? []
    : [relationship('custom-properties', 'docProps/custom.xml')]
  const linked = [
    { path: '[Content_Types].xml', end: '</Types>', added: types },
    { path: '_rels/.rels', end: '</Relationships>', added: custom },
    {
      path: 'word/_rels/document.xml.rels',
      end: '</Relationships>',
      added: [relationship('comments', 'comments.xml')]
    }
  ].reduce((all, { path, end, added }) => changed(all, path, xml => before(xml, end, added)), parts)
  return {
    ...changed(linked, 'word/settings.xml', withShortLines),
    'word/comments.xml': strToU8(
      XML_DECLARATION + tag('w:comments', { 'xmlns:w': W_NAMESPACE }, ...comments)
    ),
    'docProps/custom.xml': strToU8(customXml(properties))
  }
}

/** Lines that are broken by hand are not spread over the measure: lines that go stand so at the end of a section. */
const withShortLines = (xml: string): string =>
  xml.replace('<w:compat>', '<w:compat><w:doNotExpandShiftReturn/>')

const changed = (parts: Parts, path: string, change: (xml: string) => string): Parts => {
  const bytes = parts[path]
  return bytes ? { ...parts, [path]: strToU8(change(strFromU8(bytes))) } : parts
}

const before = (xml: string, end: string, added: readonly string[]): string =>
  xml.replace(end, () => added.join('') + end)

const typeOf = (path: string, type: string): string => tag('Override', { ContentType: type, PartName: path })

const relationship = (kind: string, target: string): string =>
  tag('Relationship', { Id: `review-${kind}`, Type: `${RELATIONSHIPS}/${kind}`, Target: target })

/** Properties of the user's kind survive in every program. Their numbers begin at 2. */
const customXml = (properties: Readonly<Record<string, string>>): string =>
  XML_DECLARATION +
  tag(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
    },
    ...Object.entries(properties).map(([name, value], index) =>
      tag(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
        tag('vt:lpwstr', {}, escaped(value))
      )
    )
  )

/** Every entry carries the volume's date. */
export const zipParts = (parts: Parts, epochSeconds: number): Uint8Array => {
  const mtime = zipTime(epochSeconds)
  const files: Zippable = {}
  for (const [path, bytes] of Object.entries(parts)) files[path] = [bytes, { mtime, level: 6 }]
  return zipSync(files)
}
