/** In: a role. Out: what the file's structure calls its blocks. */
import type { Role } from '../../model/design.ts'
import type { BlockTag } from '../../model/pages.ts'

const tags: Readonly<Record<Role, BlockTag>> = {
  coverTitle: 'title',
  coverSubtitle: 'paragraph',
  coverEditor: 'paragraph',
  coverDate: 'paragraph',
  contentsTitle: 'heading',
  contentsPart: 'contents',
  contentsArticle: 'contents',
  contentsHeading: 'contents',
  partNumber: 'paragraph',
  partTitle: 'heading',
  collectionTitle: 'heading',
  leadIn: 'paragraph',
  articleTitle: 'heading',
  pieceTitle: 'heading',
  byline: 'paragraph',
  heading1: 'heading',
  heading2: 'heading',
  heading3: 'heading',
  heading4: 'heading',
  body: 'paragraph',
  quotation: 'quotation',
  listItem: 'listItem',
  code: 'paragraph',
  salutation: 'paragraph',
  signOff: 'paragraph',
  dateline: 'paragraph',
  tableCaption: 'caption',
  tableHead: 'cell',
  tableCell: 'cell',
  footnote: 'note',
  ornament: 'artifact'
}

export const tagOf = (role: Role): BlockTag => tags[role]
