/**
 * The styles of profile `book`, written for A4 with its body of 12 on 21 (design.md, second table).
 */
import type { Role } from '../../model/design.ts'
import type { StyleRow } from './style-row.ts'

export const bookStyles: Readonly<Record<Role, StyleRow>> = {
  coverTitle: { face: 'serif-black', size: 34, leading: 51, align: 'center', tracking: 0.18, display: true },
  coverSubtitle: { face: 'kai', size: 18, leading: 27, align: 'center', display: true },
  coverEditor: { face: 'kai', size: 15, leading: 24, align: 'center', display: true },
  coverDate: { face: 'serif', size: 12, leading: 21, align: 'center', display: true },
  contentsTitle: {
    face: 'serif-bold',
    size: 22,
    leadingLines: 1,
    align: 'center',
    tracking: 1.5,
    linesBefore: 1,
    linesAfter: 2,
    keepSpaceAtTop: true,
    keepWithNext: 2,
    display: true
  },
  contentsPart: {
    face: 'sans-bold',
    size: 12,
    leadingLines: 1,
    align: 'left',
    linesBefore: 0.5,
    keepWithNext: 1
  },
  contentsArticle: { face: 'serif', size: 12, leadingLines: 1, align: 'left', leftIndent: 1 },
  contentsHeading: { face: 'serif', size: 12, leadingLines: 1, align: 'left', leftIndent: 2 },
  partNumber: { face: 'kai', size: 16, leading: 42, align: 'center', tracking: 0.2, display: true },
  partTitle: { face: 'serif-bold', size: 26, leading: 42, align: 'center', display: true },
  collectionTitle: {
    face: 'serif-black',
    size: 22,
    leadingLines: 1.5,
    align: 'center',
    linesBefore: 1.75,
    linesAfter: 0.75,
    keepSpaceAtTop: true,
    keepWithNext: 2,
    display: true
  },
  pieceTitle: {
    face: 'serif-bold',
    size: 18,
    leadingLines: 1.5,
    align: 'center',
    linesBefore: 1.75,
    linesAfter: 0.75,
    keepSpaceAtTop: true,
    keepWithNext: 2,
    display: true
  },
  leadIn: {
    face: 'kai',
    size: 12,
    leadingLines: 1,
    firstIndent: 2,
    leftIndent: 2,
    rightIndent: 2,
    linesBefore: 1
  },
  articleTitle: {
    face: 'serif-bold',
    size: 22,
    leadingLines: 1.5,
    align: 'center',
    linesBefore: 1.75,
    linesAfter: 0.75,
    keepSpaceAtTop: true,
    keepWithNext: 2,
    display: true
  },
  subtitle: {
    face: 'kai',
    size: 15,
    leadingLines: 1,
    align: 'center',
    keepWithNext: 2,
    display: true
  },
  documentNumber: {
    face: 'serif',
    size: 12,
    leadingLines: 1,
    align: 'center',
    keepWithNext: 2,
    display: true
  },
  byline: {
    face: 'kai',
    size: 12,
    leadingLines: 1,
    align: 'center',
    linesAfter: 1,
    keepWithNext: 2,
    display: true
  },
  epigraph: { face: 'kai', size: 12, leadingLines: 1, leftIndent: 12, rightIndent: 2, keepWithNext: 2 },
  epigraphSource: {
    face: 'kai',
    size: 12,
    leadingLines: 1,
    align: 'right',
    leftIndent: 12,
    rightIndent: 2,
    linesAfter: 1
  },
  abstract: {
    face: 'kai',
    size: 11,
    leadingLines: 1,
    leftIndent: 2,
    rightIndent: 2,
    indentsOf: 'body',
    linesBefore: 1,
    linesAfter: 1
  },
  keywords: {
    face: 'kai',
    size: 11,
    leadingLines: 1,
    leftIndent: 2,
    rightIndent: 2,
    indentsOf: 'body',
    linesBefore: 1,
    linesAfter: 1
  },
  heading1: {
    face: 'sans-bold',
    size: 15,
    leadingLines: 1,
    align: 'left',
    linesBefore: 1.25,
    linesAfter: 0.75,
    keepWithNext: 3,
    display: true
  },
  heading2: {
    face: 'kai-bold',
    size: 13,
    leadingLines: 1,
    align: 'left',
    firstIndent: 2,
    linesBefore: 1,
    keepWithNext: 3,
    display: true
  },
  heading3: {
    face: 'sans-bold',
    size: 12,
    leadingLines: 1,
    align: 'left',
    firstIndent: 2,
    keepWithNext: 2,
    display: true
  },
  heading4: {
    face: 'kai',
    size: 12,
    leadingLines: 1,
    align: 'left',
    firstIndent: 2,
    keepWithNext: 2,
    display: true
  },
  body: { face: 'serif', size: 12, leadingLines: 1, firstIndent: 2 },
  quotation: {
    face: 'kai',
    size: 12,
    leadingLines: 1,
    leftIndent: 2,
    rightIndent: 2,
    linesBefore: 1,
    linesAfter: 1
  },
  verse: {
    face: 'kai',
    size: 12,
    leadingLines: 1,
    align: 'left',
    leftIndent: 4,
    linesBefore: 1,
    linesAfter: 1
  },
  listItem: { face: 'serif', size: 12, leadingLines: 1, leftIndent: 2 },
  code: { face: 'sans', size: 10.5, leadingLines: 1, align: 'left', leftIndent: 2 },
  salutation: { face: 'serif', size: 12, leadingLines: 1, align: 'left', keepWithNext: 2 },
  closing: { face: 'serif', size: 12, leadingLines: 1, align: 'left', keepWithNext: 2 },
  signOff: {
    face: 'serif',
    size: 12,
    leadingLines: 1,
    align: 'right',
    rightIndent: 2,
    linesBefore: 1,
    keepWithNext: 1
  },
  dateline: { face: 'serif', size: 12, leadingLines: 1, align: 'right', rightIndent: 2 },
  attachmentNote: {
    face: 'serif',
    size: 12,
    leadingLines: 1,
    leftIndent: 2,
    linesBefore: 1,
    linesAfter: 1
  },
  attachment: {
    face: 'sans-bold',
    size: 12,
    leadingLines: 1,
    align: 'left',
    keepWithNext: 4
  },
  attachmentTitle: {
    face: 'serif-bold',
    size: 16,
    leadingLines: 1,
    align: 'center',
    linesBefore: 1,
    linesAfter: 1,
    keepWithNext: 2,
    display: true
  },
  endnotesTitle: {
    face: 'sans-bold',
    size: 10.5,
    leadingLines: 1,
    align: 'left',
    linesBefore: 1,
    keepWithNext: 2
  },
  endnote: { face: 'serif', size: 9, leading: 14 },
  tableCaption: {
    face: 'sans-bold',
    size: 10.5,
    leadingLines: 1,
    align: 'center',
    keepWithNext: 2,
    display: true
  },
  figureCaption: { face: 'kai', size: 10.5, leadingLines: 1, align: 'center', linesAfter: 1, display: true },
  tableHead: { face: 'sans-bold', size: 10.5, leading: 14.7, align: 'left' },
  tableCell: { face: 'serif', size: 10.5, leading: 14.7, align: 'left' },
  tableNote: { face: 'serif', size: 9, leading: 12.6, linesAfter: 1 },
  footnote: { face: 'serif', size: 9, leading: 14, firstIndent: 2 },
  ornament: {
    face: 'serif',
    size: 12,
    leadingLines: 1,
    align: 'center',
    linesBefore: 1,
    linesAfter: 1,
    display: true
  }
}
