/** Which paragraph style carries a role: built-in ones under the names the applications know them by, else our own. */
import type { Role } from '../../../model/design.ts'

/** `next`: the style of the paragraph that a user types after it. */
export interface RoleStyle {
  readonly id: string
  /** As Word writes it in styles.xml; built-in names are lower case there and localised in its menus. */
  readonly name: string
  readonly basedOn: string
  readonly next?: string
}

const own = (id: string, name: string, basedOn = 'Normal'): RoleStyle => ({ id, name, basedOn })

/** Titles and headings that stand in the outline get `Heading 1` … instead; see heading-styles.ts. */
export const roleStyles: Readonly<Record<Role, RoleStyle>> = {
  coverTitle: { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Subtitle' },
  coverSubtitle: { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal' },
  coverEditor: own('CoverEditor', 'Cover Editor'),
  coverDate: own('CoverDate', 'Cover Date'),
  contentsTitle: own('TOCHeading', 'TOC Heading'),
  contentsPart: own('ContentsPart', 'Contents Part'),
  contentsArticle: own('ContentsArticle', 'Contents Article'),
  contentsHeading: own('ContentsHeading', 'Contents Heading'),
  partNumber: own('PartNumber', 'Part Number'),
  partTitle: own('PartTitle', 'Part Title'),
  collectionTitle: own('CollectionTitle', 'Collection Title'),
  leadIn: own('LeadIn', 'Lead-in', 'BodyText'),
  articleTitle: { id: 'ArticleTitle', name: 'Article Title', basedOn: 'Normal', next: 'BodyText' },
  pieceTitle: { id: 'PieceTitle', name: 'Piece Title', basedOn: 'Normal', next: 'BodyText' },
  subtitle: { id: 'ArticleSubtitle', name: 'Article Subtitle', basedOn: 'Normal', next: 'BodyText' },
  byline: { id: 'Byline', name: 'Byline', basedOn: 'Normal', next: 'BodyText' },
  documentNumber: { id: 'DocumentNumber', name: 'Document Number', basedOn: 'Normal', next: 'BodyText' },
  epigraph: { id: 'Epigraph', name: 'Epigraph', basedOn: 'Normal', next: 'EpigraphSource' },
  epigraphSource: { id: 'EpigraphSource', name: 'Epigraph Source', basedOn: 'Epigraph', next: 'BodyText' },
  abstract: { id: 'Abstract', name: 'Abstract', basedOn: 'Normal', next: 'Keywords' },
  keywords: { id: 'Keywords', name: 'Keywords', basedOn: 'Abstract', next: 'BodyText' },
  heading1: { id: 'SectionHeading1', name: 'Section Heading 1', basedOn: 'Normal', next: 'BodyText' },
  heading2: { id: 'SectionHeading2', name: 'Section Heading 2', basedOn: 'Normal', next: 'BodyText' },
  heading3: { id: 'SectionHeading3', name: 'Section Heading 3', basedOn: 'Normal', next: 'BodyText' },
  heading4: { id: 'SectionHeading4', name: 'Section Heading 4', basedOn: 'Normal', next: 'BodyText' },
  body: own('BodyText', 'Body Text'),
  quotation: own('Quote', 'Quote'),
  verse: own('Verse', 'Verse'),
  listItem: own('ListParagraph', 'List Paragraph'),
  code: own('HTMLPreformatted', 'HTML Preformatted'),
  salutation: { id: 'Salutation', name: 'Salutation', basedOn: 'Normal', next: 'BodyText' },
  closing: { id: 'Closing', name: 'Closing', basedOn: 'Normal', next: 'Signature' },
  signOff: own('Signature', 'Signature'),
  dateline: own('Date', 'Date'),
  attachmentNote: own('AttachmentNote', 'Attachment Note'),
  attachment: {
    id: 'AttachmentNumber',
    name: 'Attachment Number',
    basedOn: 'Normal',
    next: 'AttachmentTitle'
  },
  attachmentTitle: { id: 'AttachmentTitle', name: 'Attachment Title', basedOn: 'Normal', next: 'BodyText' },
  endnotesTitle: { id: 'EndnotesTitle', name: 'Endnotes Title', basedOn: 'Normal', next: 'EndnoteText' },
  endnote: own('EndnoteText', 'endnote text'),
  tableCaption: own('Caption', 'caption'),
  figureCaption: own('FigureCaption', 'Figure Caption'),
  tableHead: own('TableHead', 'Table Head', 'TableCell'),
  tableCell: own('TableCell', 'Table Cell'),
  tableNote: own('TableNote', 'Table Note'),
  footnote: own('FootnoteText', 'footnote text'),
  ornament: own('Ornament', 'Ornament')
}
