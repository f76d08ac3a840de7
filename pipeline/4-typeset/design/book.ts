/** In: a paper size. Out: the design of profile `book` on it (design.md, «Profile book»). */
import type { Design, Role, Style } from '../../model/design.ts'
import type { PaperName } from '../../model/manifest.ts'
import { em, mm, mmToPt, type Points, pt } from '../../model/units.ts'
import { type BookPaper, bookPapers } from './book-papers.data.ts'
import { bookStyles } from './book-styles.data.ts'

/** Body size of the style table, which is written for A4. */
const TABLE_BODY = 12

/** Profile `book` on one of its papers. Sizes of the table are taken in proportion to the body size, on the paper's own grid. */
export const bookDesign = (name: PaperName): Design => {
  const paper = bookPapers[name]
  const scale = paper.body / TABLE_BODY
  const size = (points: number): Points => pt(Math.round(points * scale * 2) / 2)
  return {
    name: 'book',
    page: pageOf(paper),
    bodySize: pt(paper.body),
    pitch: pt(paper.pitch),
    styles: stylesOf(paper, size),
    runningHead: {
      face: 'kai',
      size: size(9),
      ruleWidth: pt(0.3),
      ruleBelow: mmToPt(mm(2.2 * scale)),
      aboveText: mmToPt(mm(7 * scale))
    },
    folio: { face: 'serif', size: size(10.5), belowText: mmToPt(mm(9 * scale)), place: 'outside' },
    footnote: { ruleLength: mmToPt(mm(33 * scale)), ruleWidth: pt(0.4), gap: size(7) },
    table: { outerRule: pt(0.9), headRule: pt(0.4), rowPitch: pt(paper.pitch), padding: em(0.75) },
    cover: {
      titleMiddle: 0.3,
      ruleLength: mmToPt(mm(64 * scale)),
      thick: pt(1),
      thin: pt(0.3),
      ruleGap: pt(3),
      ruleBelowTitle: mmToPt(mm(9 * scale)),
      editorAboveFoot: mmToPt(mm(46 * scale))
    },
    partMiddle: 0.36
  }
}

const pageOf = (paper: BookPaper): Design['page'] => ({
  width: mmToPt(mm(paper.width)),
  height: mmToPt(mm(paper.height)),
  textWidth: pt(paper.body * paper.characters),
  linesPerPage: paper.lines,
  headMargin: mmToPt(mm(paper.head)),
  insideMargin: mmToPt(mm(paper.inside)),
  outsideMargin: pt(mmToPt(mm(paper.width - paper.inside)) - paper.body * paper.characters)
})

const stylesOf = (paper: BookPaper, size: (points: number) => Points): Readonly<Record<Role, Style>> => {
  const styleOf = (role: Role): Style => {
    const row = bookStyles[role]
    return {
      face: row.face,
      size: size(row.size),
      leading: pt(row.leadingLines ? row.leadingLines * paper.pitch : size(row.leading ?? 0)),
      align: row.align ?? 'justify',
      firstIndent: em(row.firstIndent ?? 0),
      leftIndent: em(row.leftIndent ?? 0),
      rightIndent: em(row.rightIndent ?? 0),
      tracking: em(row.tracking ?? 0),
      linesBefore: row.linesBefore ?? 0,
      linesAfter: row.linesAfter ?? 0,
      keepSpaceAtTop: row.keepSpaceAtTop ?? false,
      keepWithNext: row.keepWithNext ?? 0,
      display: row.display ?? false
    }
  }
  const roles = Object.keys(bookStyles) as Role[]
  return Object.fromEntries(roles.map(role => [role, styleOf(role)])) as Record<Role, Style>
}
