/** Profile `book` (design.md): written for A4 with its body of 12 on 21. */
import { bookStyles } from './book-styles.data.ts'
import type { Profile } from './profile.ts'

export const book: Profile = {
  name: 'book',
  body: 12,
  styles: bookStyles,
  runIn: ['sans'],
  lists: 'hanging',
  signOff: 'centred',
  runningHead: { shown: true, face: 'kai', size: 9, ruleWidth: 0.3, ruleBelow: 2.2, aboveText: 7 },
  folio: { face: 'serif', size: 10.5, below: 9, place: 'outside', form: 'plain', inset: 0 }
}
