/**
 * In: the contents blocks of a section. Out: a TOC field that is already filled: every entry links to its
 * bookmark and shows its number, nothing asks to be updated, F9 still works (docx.md §1).
 */
import { contentsIndent } from '../../model/contents-indent.ts'
import type { ContentsBlock } from '../../model/flow.ts'
import { fontsOf } from './font-names.data.ts'
import { field, fieldCharacter, fieldInstruction, runXml, textRun, textXml } from './run-xml.ts'
import { textEm } from './text-width.ts'
import { turnOver } from './turn-over.ts'
import { emTwips } from './twips.ts'
import type { Writer } from './writer.ts'
import { property, tag } from './xml.ts'

/** In a structured document tag of the gallery that Word's own contents stand in; an entry at a time. */
export function* frozenToc(blocks: readonly ContentsBlock[], writer: Writer): Generator<string> {
  const shallowest = Math.min(...blocks.map(block => block.level))
  const last = blocks.length - 1
  yield `<w:sdt>${GALLERY}<w:sdtContent>`
  for (const [index, block] of blocks.entries())
    yield entryParagraph(block, block.level - shallowest + 1, writer, {
      before: index === 0 ? tocBegin(blocks, shallowest) : '',
      after: index === last ? fieldCharacter('end') : ''
    })
  yield '</w:sdtContent></w:sdt>'
}

const GALLERY: string = tag(
  'w:sdtPr',
  {},
  tag('w:docPartObj', {}, property('w:docPartGallery', 'Table of Contents'), property('w:docPartUnique'))
)

/** Headings by level, links, nothing in web view, outline levels; `\n` keeps levels without numbers so after F9. */
const tocBegin = (blocks: readonly ContentsBlock[], shallowest: number): string => {
  const deepest = Math.max(...blocks.map(block => block.level)) - shallowest + 1
  const bare = blocks.some(block => block.level === shallowest && block.numbered) ? '' : ' \\n "1-1"'
  return (
    fieldCharacter('begin') +
    fieldInstruction(`TOC \\o "1-${deepest}"${bare} \\h \\z \\u`) +
    fieldCharacter('separate')
  )
}

const entryParagraph = (
  block: ContentsBlock,
  level: number,
  writer: Writer,
  around: { readonly before: string; readonly after: string }
): string => {
  const breaks = lineBreaks(block, writer)
  const hanging = breaks.length > 0 ? hangingIndent(block, writer) : ''
  const link = tag(
    'w:hyperlink',
    { 'w:anchor': block.target, 'w:history': 1 },
    brokenRuns(block.text, 0, breaks),
    brokenRuns(authorText(block, breaks), block.text.length, breaks, authorProperties(writer)),
    block.numbered ? numberOf(block, writer) : ''
  )
  return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/>${hanging}</w:pPr>${around.before}${link}${around.after}</w:p>`
}

/** The gap is layout, but a word processor has nothing better between two runs than a full-width space; none begins a line. */
const authorText = ({ text, author }: ContentsBlock, breaks: readonly number[] = []): string =>
  author ? `${breaks.includes(text.length) ? '' : GAP}${author}` : ''

const GAP = '\u3000'

/** The font is said on the run too: in a link LibreOffice takes the link's style for the run's. */
const authorProperties = (writer: Writer): string =>
  property('w:rStyle', 'ContentsAuthor') +
  tag('w:rFonts', { 'w:hint': 'eastAsia', 'w:eastAsia': fontsOf(writer.flow).kai.eastAsia })

/** The zone that titles keep free for leader and number (TC-4), in em. */
const NUMBER_ZONE = 4

const lineBreaks = (block: ContentsBlock, writer: Writer): readonly number[] => {
  const { design } = writer.flow
  const style = design.styles[block.role]
  const measure = design.page.textWidth / style.size - NUMBER_ZONE
  const { first, over } = contentsIndent(block, design)
  const whole = block.text + authorText(block)
  // The author turns over whole where the title has room for itself alone.
  if (
    textEm(whole) > measure - first &&
    textEm(block.text) <= measure - first &&
    textEm(block.author ?? '') <= measure - over
  )
    return [block.text.length]
  return turnOver(whole, measure - first, measure - over)
}

/** Not in the style: a hanging indent is a tab stop too, and would catch the tab of a title shorter than it. */
const hangingIndent = (block: ContentsBlock, writer: Writer): string => {
  const { size } = writer.flow.design.styles[block.role]
  const { first, over } = contentsIndent(block, writer.flow.design)
  const left = emTwips(over, size)
  return tag('w:ind', { 'w:left': left, 'w:firstLineChars': 0, 'w:hanging': left - emTwips(first, size) })
}

/** Text that begins at `start` of the entry, in runs that are parted at the breaks. */
const brokenRuns = (text: string, start: number, breaks: readonly number[], properties = ''): string => {
  if (text === '') return ''
  const own = breaks.map(each => each - start).filter(each => each >= 0 && each < text.length)
  const edges = [0, ...own.filter(each => each > 0), text.length]
  return edges
    .slice(1)
    .map((end, index) => {
      const from = edges[index] ?? 0
      const piece = textRun(text.slice(from, end), properties)
      return own.includes(from) ? runXml('<w:br/>') + piece : piece
    })
    .join('')
}

/** Half an em between title, leader and number (TC-2). */
const CLEAR: string = textXml('  ')

/** A target without a number is a fault of ours: the page engine numbers every anchor. */
const numberOf = (block: ContentsBlock, writer: Writer): string => {
  const number = writer.numbers.get(block.target)
  if (number === undefined) throw new Error(`no page number for ${block.target}`)
  return runXml(`${CLEAR}<w:tab/>${CLEAR}`) + field(`PAGEREF ${block.target} \\h`, number)
}
