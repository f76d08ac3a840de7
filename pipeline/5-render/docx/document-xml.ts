/** In: sections and what frames their pages. Out: word/document.xml, a paragraph or table at a time. */
import { endingSection } from './paragraph-xml.ts'
import type { SectionFrame } from './running-heads.ts'
import { sectionBlocks } from './section.ts'
import { sectionProperties } from './section-properties.ts'
import type { PagedSection } from './sections-apart.ts'
import type { Writer } from './writer.ts'
import { openTag, STORY_NAMESPACES, XML_DECLARATION } from './xml.ts'

/** The properties of a section stand in its last paragraph, those of the last section after it. */
export function* documentXml(
  sections: Iterable<PagedSection>,
  frames: readonly SectionFrame[],
  writer: Writer
): Generator<string> {
  yield `${XML_DECLARATION}${openTag('w:document', STORY_NAMESPACES)}<w:body>`
  let held = ''
  let properties = ''
  let index = 0
  for (const section of sections) {
    if (index > 0) yield endingSection(held, properties)
    held = ''
    for (const xml of sectionBlocks(section, writer)) {
      yield held
      held = xml
    }
    properties = sectionProperties(section, frames[index] ?? NO_FRAME, writer.flow)
    index++
  }
  yield `${held}${properties}</w:body></w:document>`
}

const NO_FRAME: SectionFrame = { references: '', firstDiffers: false }
