/** In: a section of the flow and what frames its pages. Out: its `w:sectPr`: page, numbering, running heads, notes. */
import { columnWidth } from '../../model/column-width.ts'
import type { Design } from '../../model/design.ts'
import { ptToTwips } from '../../model/units.ts'
import { type FrameGeometry, frameGeometry, turnedMargin, WIDTH_SLACK } from './frame-geometry.ts'
import type { SectionFrame } from './running-heads.ts'
import type { PagedSection } from './sections-apart.ts'
import type { FlowFrame } from './writer.ts'
import { property, tag } from './xml.ts'

/** Children in the order of the schema. */
export const sectionProperties = (section: PagedSection, frame: SectionFrame, flow: FlowFrame): string =>
  tag(
    'w:sectPr',
    {},
    frame.references,
    FOOTNOTES,
    property('w:type', typeOf(section)),
    ...pageOf(section, flow),
    tag('w:pgNumType', {
      'w:start': section.pinnedTo ?? (section.restart ? 1 : undefined),
      'w:fmt': section.numbering === 'roman' ? 'lowerRoman' : 'decimal'
    }),
    columnsOf(section, flow),
    frame.firstDiffers ? property('w:titlePg') : '',
    gridOf(flow.design)
  )

/** A grid without a type is no grid; its pitch only fills an attribute that must be there. */
const gridOf = ({ pitch, page: { house } }: Design): string =>
  house?.gridPitch
    ? tag('w:docGrid', { 'w:type': 'lines', 'w:linePitch': house.gridPitch })
    : tag('w:docGrid', { 'w:linePitch': Math.round(pitch * 20) })

/** ①②③, afresh on each page. */
const FOOTNOTES: string = tag(
  'w:footnotePr',
  {},
  property('w:numFmt', 'decimalEnclosedCircle'),
  property('w:numRestart', 'eachPage')
)

/** A page that is numbered 1 stands on the right without being told; told so, LibreOffice mistakes its second page. */
const typeOf = (section: PagedSection): 'oddPage' | 'evenPage' | 'nextPage' | 'continuous' => {
  if (section.blankVerso) return 'evenPage'
  if (section.start === 'run-on') return 'continuous'
  return section.start === 'recto' && !section.restart ? 'oddPage' : 'nextPage'
}

const pageOf = (section: PagedSection, { design }: FlowFrame): readonly string[] => {
  const { page, margin: mirrored } = frameGeometry(design)
  const { house } = design.page
  const upright = section.kind === 'cover' && !house ? centred(mirrored) : mirrored
  const margin = section.turned ? turnedMargin(design) : upright
  return [
    section.turned
      ? tag('w:pgSz', { 'w:w': page.height, 'w:h': page.width, 'w:orient': 'landscape' })
      : tag('w:pgSz', { 'w:w': page.width, 'w:h': page.height, 'w:orient': 'portrait' }),
    tag('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': margin.header,
      'w:footer': margin.footer,
      'w:gutter': section.turned ? 0 : (house?.gutter ?? 0)
    }),
    house?.borders ?? ''
  ]
}

/** A cover stands in the middle of the paper, not of the text block. */
const centred = (margin: FrameGeometry['margin']): FrameGeometry['margin'] => {
  const left = Math.floor((margin.left + margin.right) / 2)
  return { ...margin, left, right: margin.left + margin.right - left }
}

/** Two of the same width. What a line has more than its characters need is in each of them as well. */
const columnsOf = ({ columns }: PagedSection, { design }: FlowFrame): string => {
  if (columns === undefined) return ''
  const gap = ptToTwips(design.page.textWidth) - 2 * ptToTwips(columnWidth(design))
  return tag('w:cols', { 'w:num': columns, 'w:space': gap - WIDTH_SLACK })
}
