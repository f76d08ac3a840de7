/** What stands around the footnotes of word/footnotes.xml: the root and the two separators. */
import { paragraphXml } from './paragraph-xml.ts'
import { runXml } from './run-xml.ts'
import { openTag, STORY_NAMESPACES, tag, XML_DECLARATION } from './xml.ts'

const separator = (type: string, id: number): string =>
  tag(
    'w:footnote',
    { 'w:type': type, 'w:id': id },
    paragraphXml({ style: 'FootnoteSeparator' }, runXml(`<w:${type}/>`))
  )

export const FOOTNOTES_BEGIN: string =
  XML_DECLARATION +
  openTag('w:footnotes', STORY_NAMESPACES) +
  separator('separator', -1) +
  separator('continuationSeparator', 0)

export const FOOTNOTES_END = '</w:footnotes>'
