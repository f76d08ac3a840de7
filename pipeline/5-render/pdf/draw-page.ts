/** In: a page and the fonts of its faces. Out: its operators in the stream, what they use, and where links are. */
import type { FaceId } from '../../model/host.ts'
import type { GlyphRun, Page, PictureItem, PlacedBlock, PlacedItem } from '../../model/pages.ts'
import type { ContentStream } from './content-stream.ts'
import { drawGlyphs, startText, type TextState } from './draw-glyphs.ts'
import { drawPicture } from './draw-picture.ts'
import { drawRule } from './draw-rule.ts'
import type { DrawnFont } from './drawn-font.ts'
import type { EmbeddedPicture } from './embed-picture.ts'
import type { EmbeddedFont } from './pdfkit-file.ts'
import type { Box, Owner, StructureTree } from './structure-tree.ts'
import { utf16Text } from './utf16-text.ts'

/** What drawing a page needs besides the page. */
export interface PageDrawing {
  readonly stream: ContentStream
  readonly height: number
  readonly fonts: ReadonlyMap<FaceId, DrawnFont>
  readonly structure: StructureTree
  /** Puts a picture into the file when it is shown first. */
  readonly pictureOf: (item: PictureItem) => EmbeddedPicture
  /** True where a link leads somewhere. */
  readonly leads: (link: string) => boolean
}

/** Text that leads to one place, and its element in the structure. */
export interface DrawnLink {
  readonly link: string
  readonly element: Owner
  readonly leaf: number
  readonly items: GlyphRun[]
  /** As of its block. */
  readonly turned: boolean
}

export interface DrawnPage {
  /** Key of the page in the structure. */
  readonly structParents: number
  readonly fonts: ReadonlySet<EmbeddedFont>
  readonly pictures: ReadonlySet<EmbeddedPicture>
  readonly links: readonly DrawnLink[]
}

/**
 * Draws the items of all blocks in reading order. Everything is either marked as showing a leaf of the structure, or
 * as an artifact: running heads, folios, rules, leader dots (ISO 14289-1, 7.1).
 */
export const drawPage = (page: Page, drawing: PageDrawing): DrawnPage => {
  const { stream, structure } = drawing
  const structParents = structure.beginPage(page.index)
  turnDown(stream, drawing.height)
  const used = new Set<EmbeddedFont>()
  const pictures = new Set<EmbeddedPicture>()
  const opened: Opened = { links: [], ruby: 0 }
  const upright = startText()
  for (const block of page.blocks) {
    const state = block.turned ? { ...upright } : upright
    if (block.turned) turnRight(stream, drawing.height)
    for (const stretch of stretchesOf(block, drawing)) {
      beginMarked(stretch, block, drawing, opened)
      drawItems(stream, stretch.items, state, {
        font: item => {
          const font = fontOf(drawing.fonts, item.face)
          used.add(font.embedded)
          return font
        },
        picture: item => {
          const picture = drawing.pictureOf(item)
          pictures.add(picture)
          if (block.leaf !== undefined && item.alt === undefined)
            structure.setBox(block.leaf, boxOf(item, drawing.height, block.turned))
          return picture
        }
      })
      stream.write('EMC\n')
    }
    if (block.turned) stream.write('Q\n')
  }
  return { structParents, fonts: used, pictures, links: opened.links }
}

/** From here on the origin is at the upper left corner and y points down, as in the page model. */
const turnDown = (stream: ContentStream, height: number): void => {
  stream.write('1 0 0 -1 0 ')
  stream.number(height)
  stream.write('cm\n')
}

/** The origin is at the lower left corner, x goes up and y to the right, until the state is restored. */
const turnRight = (stream: ContentStream, height: number): void => {
  stream.write('q 0 -1 1 0 0 ')
  stream.number(height)
  stream.write('cm\n')
}

/** Items under one mark. */
interface Stretch {
  readonly isArtifact: boolean
  /** Empty where it leads nowhere. */
  readonly link: string
  readonly note: GlyphRun['note']
  readonly ruby: GlyphRun['ruby']
  /** A picture among words, which is alone under its mark. */
  readonly figure: PictureItem | null
  readonly items: PlacedItem[]
}

const stretchesOf = (block: PlacedBlock, { leads }: PageDrawing): Stretch[] => {
  const stretches: Stretch[] = []
  for (const item of block.items) {
    const link = item.kind === 'glyphs' && item.link !== undefined && leads(item.link) ? item.link : ''
    const isArtifact = block.leaf === undefined || isLeader(item)
    const ruby = item.kind === 'glyphs' ? item.ruby : undefined
    const note = item.kind === 'glyphs' ? item.note : undefined
    const figure = item.kind === 'picture' && item.alt !== undefined ? item : null
    const last = stretches.at(-1)
    const goesOn = last?.isArtifact === isArtifact && last.link === link && last.ruby === ruby
    if (goesOn && !figure && !last.figure) last.items.push(item)
    else stretches.push({ isArtifact, link, note, ruby, figure, items: [item] })
  }
  return stretches
}

const isLeader = (item: PlacedItem): boolean => item.kind === 'rule' && item.dots !== undefined

const beginMarked = (
  stretch: Stretch,
  { leaf, turned }: PlacedBlock,
  { stream, structure, height }: PageDrawing,
  opened: Opened
): void => {
  if (leaf === undefined || stretch.isArtifact) {
    stream.write('/Artifact BMC\n')
    return
  }
  let owner: Owner = leaf
  if (stretch.link !== '') {
    const { element, items } = linkFor(stretch, leaf, turned === true, structure, opened.links)
    for (const item of stretch.items) if (item.kind === 'glyphs') items.push(item)
    owner = element
  }
  if (stretch.ruby === 'word') {
    opened.ruby = structure.begin('Ruby', owner)
    owner = structure.begin('RB', opened.ruby)
  } else if (stretch.ruby === 'reading') owner = structure.begin('RT', opened.ruby)
  if (stretch.figure) {
    const { alt = '' } = stretch.figure
    owner = structure.begin('Figure', owner, { alt, box: boxOf(stretch.figure, height, turned) })
  }
  const plain = stretch.figure ? 'Figure' : stretch.link === '' ? 'P' : 'Link'
  const tag = stretch.ruby ? rubyTags[stretch.ruby] : plain
  stream.write(`/${tag}<</MCID ${structure.mark(owner)}>>BDC\n`)
}

const rubyTags = { word: 'RB', reading: 'RT' } as const

/** Elements within leaves that what follows may belong to. */
interface Opened {
  readonly links: DrawnLink[]
  ruby: Owner
}

/**
 * Title and number of a contents line are one link, though dots stand between them. The mark of a note is a reference,
 * the number in front of the note its label (ISO 32000-1, 14.8.4.4).
 */
const linkFor = (
  { link, note }: Stretch,
  leaf: number,
  turned: boolean,
  structure: StructureTree,
  links: DrawnLink[]
): DrawnLink => {
  const last = links.at(-1)
  if (last?.link === link && last.leaf === leaf) return last
  const around = note === undefined ? leaf : structure.begin(note === 'mark' ? 'Reference' : 'Lbl', leaf)
  const begun: DrawnLink = { link, element: structure.begin('Link', around), leaf, items: [], turned }
  links.push(begun)
  return begun
}

const drawItems = (
  stream: ContentStream,
  items: readonly PlacedItem[],
  state: TextState,
  means: {
    readonly font: (run: GlyphRun) => DrawnFont
    readonly picture: (item: PictureItem) => EmbeddedPicture
  }
): void => {
  let inText = false
  const setText = (wanted: boolean): void => {
    if (inText !== wanted) stream.write(wanted ? 'BT\n' : 'ET\n')
    inText = wanted
  }
  let spoken: string | undefined
  // A change of language is marked around text objects, not within them (ISO 32000-1, 14.9.2.2).
  const speak = (language: string | undefined): void => {
    if (language === spoken) return
    setText(false)
    if (spoken !== undefined) stream.write('EMC\n')
    if (language !== undefined) stream.write(`/Span<</Lang(${language})>>BDC\n`)
    spoken = language
  }
  for (const item of items) {
    speak(item.kind === 'glyphs' ? item.language : undefined)
    setText(item.kind === 'glyphs')
    if (item.kind === 'rule') drawRule(stream, item)
    else if (item.kind === 'picture') drawPicture(stream, item, means.picture(item))
    else {
      // Where glyphs differ from characters (ISO 32000-1, 14.9.4).
      if (item.says !== undefined) stream.write(`/Span<</ActualText ${utf16Text(item.says)}>>BDC\n`)
      drawGlyphs(stream, state, item, means.font(item))
      if (item.says !== undefined) stream.write('EMC\n')
    }
  }
  speak(undefined)
  setText(false)
}

/** Left, lower, right and upper edge, from the foot of the page. */
const boxOf = ({ x, y, width, height }: PictureItem, page: number, turned: boolean | undefined): Box =>
  turned ? [y, x, y + height, x + width] : [x, page - y - height, x + width, page - y]

const fontOf = (fonts: ReadonlyMap<FaceId, DrawnFont>, face: FaceId): DrawnFont => {
  const font = fonts.get(face)
  if (!font) throw new RangeError(`Face ${face} is drawn but was not opened`)
  return font
}
