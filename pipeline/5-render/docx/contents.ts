/**
 * In: the contents blocks of a section. Out: a TOC field that is already filled: every entry links to its
 * bookmark and shows its number, nothing asks to be updated, F9 still works (docx.md §1).
 */
import { FileChild, type XmlComponent } from 'docx'
import type { ContentsBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import { element, field, fieldCharacter, fieldInstruction, run, textRun } from './elements.ts'
import { fontsOf } from './font-names.data.ts'
import { turnOver } from './turn-over.ts'
import { emTwips } from './twips.ts'
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
): XmlComponent => {
  const breaks = lineBreaks(block, writer)
  const hanging = breaks.length > 0 ? [hangingIndent(block, writer)] : []
  return element('w:p', {}, [
    element('w:pPr', {}, [element('w:pStyle', { 'w:val': `TOC${level}` }), ...hanging]),
    ...around.before,
    element('w:hyperlink', { 'w:anchor': block.target, 'w:history': '1' }, [
      ...brokenRuns(block.text, 0, breaks),
      ...brokenRuns(authorText(block), block.text.length, breaks, authorFont(writer)),
      ...(block.numbered ? numberOf(block, writer) : [])
    ]),
    ...around.after
  ])
}

/** The gap is layout, but a word processor has nothing better between two runs than a full-width space. */
const authorText = (block: ContentsBlock): string => (block.author ? `\u3000${block.author}` : '')

/** Said on the run too: in a link LibreOffice takes the link's style for the run's. */
const authorFont = (writer: Writer): string => fontsOf(writer.flow).kai.eastAsia

/** Hanging indent of a title that turns over, and the zone that titles keep free for leader and number (TC-4), in em. */
const TURN_OVER = 4
const NUMBER_ZONE = 4

const lineBreaks = (block: ContentsBlock, writer: Writer): readonly number[] => {
  const { design } = writer.flow
  const style = design.styles[block.role]
  const measure = design.page.textWidth / style.size - NUMBER_ZONE
  return turnOver(block.text + authorText(block), measure - style.leftIndent, measure - TURN_OVER)
}

/** Not in the style: a hanging indent is a tab stop too, and would catch the tab of a title shorter than it. */
const hangingIndent = (block: ContentsBlock, writer: Writer): XmlComponent => {
  const style = writer.flow.design.styles[block.role]
  const left = emTwips(em(TURN_OVER), style.size)
  return element('w:ind', { 'w:left': left, 'w:hanging': left - emTwips(style.leftIndent, style.size) })
}

/** Text that begins at `start` of the entry, in runs that are parted at the breaks. */
const brokenRuns = (
  text: string,
  start: number,
  breaks: readonly number[],
  font?: string
): readonly XmlComponent[] => {
  if (text === '') return []
  const own = breaks.map(each => each - start).filter(each => each >= 0 && each < text.length)
  const edges = [0, ...own.filter(each => each > 0), text.length]
  return edges.slice(1).flatMap((end, index) => {
    const from = edges[index] ?? 0
    const piece =
      font === undefined
        ? textRun(text.slice(from, end))
        : textRun(text.slice(from, end), 'ContentsAuthor', font)
    return own.includes(from) ? [run([element('w:br')]), piece] : [piece]
  })
}

/** A target without a number is a fault of ours: the page engine numbers every anchor. */
const numberOf = (block: ContentsBlock, writer: Writer): readonly XmlComponent[] => {
  const number = writer.numbers.get(block.target)
  if (number === undefined) throw new Error(`no page number for ${block.target}`)
  return [run([element('w:tab')]), ...field(`PAGEREF ${block.target} \\h`, number)]
}
