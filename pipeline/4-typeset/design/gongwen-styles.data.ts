/**
 * The styles of profile `gongwen` (GB/T 9704—2012; typesetting.md part E), for a body of 三号, 15.75 pt (GW-8). Body and
 * headings stand on the grid line by line; only titles and what surrounds a piece take free lines.
 */
import type { Role } from '../../model/design.ts'
import { bookStyles } from './book-styles.data.ts'
import type { StyleRow } from './style-row.ts'

/** 三号, 四号 and 二号 on the standard's own grid. */
const THREE = 15.75
const FOUR = 14
const TWO = 22

/** A line of running text in 仿宋 (7.3.3). */
const text: StyleRow = { face: 'fangsong', size: THREE, leadingLines: 1 }

/** A heading is a paragraph of its own face: 一、 黑, （一） 楷, 1. and （1） 仿宋 (GW-18). */
const heading: StyleRow = { ...text, align: 'left', firstIndent: 2, keepWithNext: 2, display: true }

/** 二号小标宋, broken by sense, a free line above and below (GW-16). */
const title: StyleRow = {
  face: 'xiaobiaosong',
  size: TWO,
  leadingLines: 1.25,
  align: 'center',
  linesBefore: 1,
  linesAfter: 0.75,
  keepSpaceAtTop: true,
  keepWithNext: 2,
  display: true
}

const centred: StyleRow = { ...text, align: 'center', keepWithNext: 2, display: true }

export const gongwenStyles: Readonly<Record<Role, StyleRow>> = {
  coverTitle: { ...bookStyles.coverTitle, face: 'serif-bold', size: 36, leading: 54, tracking: 0.1 },
  coverSubtitle: bookStyles.coverSubtitle,
  coverEditor: { ...bookStyles.coverEditor, size: 16 },
  coverDate: { ...bookStyles.coverDate, face: 'fangsong', size: 16, leading: 24 },
  contentsTitle: { ...bookStyles.contentsTitle, size: TWO },
  contentsPart: { ...bookStyles.contentsPart, size: THREE },
  contentsArticle: { ...bookStyles.contentsArticle, face: 'fangsong', size: THREE },
  contentsHeading: { ...bookStyles.contentsHeading, face: 'fangsong', size: THREE },
  partNumber: { ...bookStyles.partNumber, size: THREE },
  partTitle: bookStyles.partTitle,
  collectionTitle: title,
  pieceTitle: { ...title, size: 18 },
  leadIn: { ...text, face: 'kai', firstIndent: 2, linesAfter: 1 },
  articleTitle: title,
  subtitle: { ...centred, face: 'kai' },
  documentNumber: centred,
  byline: { ...centred, face: 'kai', linesAfter: 1 },
  epigraph: { ...bookStyles.epigraph, size: THREE, leftIndent: 10 },
  epigraphSource: { ...bookStyles.epigraphSource, size: THREE, leftIndent: 10 },
  abstract: { ...bookStyles.abstract, size: FOUR },
  keywords: { ...bookStyles.keywords, size: FOUR },
  heading1: { ...heading, face: 'sans-bold' },
  heading2: { ...heading, face: 'kai-bold' },
  heading3: heading,
  heading4: heading,
  body: { ...text, firstIndent: 2 },
  quotation: { ...text, face: 'kai', leftIndent: 2, rightIndent: 2, linesBefore: 1, linesAfter: 1 },
  verse: { ...text, face: 'kai', align: 'left', leftIndent: 4, linesBefore: 1, linesAfter: 1 },
  listItem: { ...text, leftIndent: 2 },
  code: { ...text, size: FOUR, align: 'left', leftIndent: 2 },
  salutation: { ...text, align: 'left', keepWithNext: 2 },
  closing: { ...text, align: 'left', keepWithNext: 2 },
  signOff: { ...text, align: 'right', rightIndent: 2, linesBefore: 1, keepWithNext: 1 },
  dateline: { ...text, align: 'right', rightIndent: 2 },
  attachmentNote: { ...text, leftIndent: 2, linesBefore: 1 },
  attachment: { ...text, face: 'sans-bold', align: 'left', keepWithNext: 4 },
  attachmentTitle: { ...title, leadingLines: 1, linesBefore: 1, linesAfter: 1, keepSpaceAtTop: false },
  endnotesTitle: { ...text, face: 'sans-bold', size: FOUR, align: 'left', linesBefore: 1, keepWithNext: 2 },
  endnote: { face: 'fangsong', size: 12, leading: 18 },
  tableCaption: { ...bookStyles.tableCaption, size: FOUR },
  figureCaption: { ...bookStyles.figureCaption, size: FOUR },
  tableHead: { ...bookStyles.tableHead, size: FOUR, leading: 1.4 * FOUR },
  tableCell: { ...bookStyles.tableCell, face: 'fangsong', size: FOUR, leading: 1.4 * FOUR },
  tableNote: { face: 'fangsong', size: 12, leading: 16.8, linesAfter: 1 },
  footnote: { face: 'fangsong', size: 12, leading: 18, firstIndent: 2 },
  ornament: { ...bookStyles.ornament, size: THREE }
}
