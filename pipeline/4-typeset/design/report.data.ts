/** Profile `report` (design.md): as `book`, with 黑 for all headings and the folio in the middle. */
import { book } from './book.data.ts'
import { bookStyles } from './book-styles.data.ts'
import type { Profile } from './profile.ts'

export const report: Profile = {
  ...book,
  name: 'report',
  styles: {
    ...bookStyles,
    heading2: { ...bookStyles.heading2, face: 'sans-bold' },
    heading3: { ...bookStyles.heading3, face: 'sans-bold' },
    heading4: { ...bookStyles.heading4, face: 'sans' }
  },
  folio: { ...book.folio, place: 'centre' }
}
