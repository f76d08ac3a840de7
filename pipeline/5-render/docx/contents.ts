/**
 * In: the contents blocks of a section. Out: a TOC field that is already filled: every entry links to its
 * bookmark and shows its number, nothing asks to be updated, F9 still works (docx.md §1).
 */
import { FileChild, type XmlComponent } from 'docx'
import type { ContentsBlock } from '../../model/flow.ts'
import { element, field, fieldCharacter, fieldInstruction, run, textRun } from './elements.ts'
import type { Writer } from './writer.ts'

/** A structured document tag of the gallery that Word's own contents stand in. */
class FrozenToc extends FileChild {
  constructor(paragraphs: readonly XmlComponent[]) {
    super('w:sdt')
    this.root.push(
      element('w:sdtPr', {}, [
        element('w:docPartObj', {}, [
          element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
          element('w:docPartUnique')
        ])
      ]),
      element('w:sdtContent', {}, paragraphs)
    )
  }
}

export const frozenToc = (blocks: readonly ContentsBlock[], writer: Writer): FileChild => {
  const shallowest = Math.min(...blocks.map(block => block.level))
  const last = blocks.length - 1
  return new FrozenToc(
    blocks.map((block, index) =>
      entryParagraph(block, block.level - shallowest + 1, writer, {
        before: index === 0 ? tocBegin(blocks, shallowest) : [],
        after: index === last ? [fieldCharacter('end')] : []
      })
    )
  )
}

/** Headings by level, links, nothing in web view, outline levels; `\n` keeps levels without numbers so after F9. */
const tocBegin = (blocks: readonly ContentsBlock[], shallowest: number): readonly XmlComponent[] => {
  const deepest = Math.max(...blocks.map(block => block.level)) - shallowest + 1
  const bare = blocks.some(block => block.level === shallowest && block.numbered) ? '' : ' \\n "1-1"'
  return [
    fieldCharacter('begin'),
    fieldInstruction(`TOC \\o "1-${deepest}"${bare} \\h \\z \\u`),
    fieldCharacter('separate')
  ]
}

const entryParagraph = (
  block: ContentsBlock,
  level: number,
  writer: Writer,
  around: { readonly before: readonly XmlComponent[]; readonly after: readonly XmlComponent[] }
): XmlComponent =>
  element('w:p', {}, [
    element('w:pPr', {}, [element('w:pStyle', { 'w:val': `TOC${level}` })]),
    ...around.before,
    element('w:hyperlink', { 'w:anchor': block.target, 'w:history': '1' }, [
      textRun(block.text),
      // The gap is layout, but a word processor has nothing better between two runs than a full-width space.
      ...(block.author ? [textRun(`\u3000${block.author}`, 'ContentsAuthor')] : []),
      ...(block.numbered ? numberOf(block, writer) : [])
    ]),
    ...around.after
  ])

/** A target without a number is a fault of ours: the page engine numbers every anchor. */
const numberOf = (block: ContentsBlock, writer: Writer): readonly XmlComponent[] => {
  const number = writer.numbers.get(block.target)
  if (number === undefined) throw new Error(`no page number for ${block.target}`)
  return [run([element('w:tab')]), ...field(`PAGEREF ${block.target} \\h`, number)]
}
