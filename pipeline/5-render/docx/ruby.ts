/** In: a word and its reading. Out: the element that sets one above the other (ECMA-376, 17.3.3.25). */
import type { Run } from '../../model/flow.ts'
import type { Points } from '../../model/units.ts'
import { textRun } from './run-xml.ts'
import { halfPoints } from './twips.ts'
import { property, tag } from './xml.ts'

/** What stands in a run. The reading is half as large as its word, as in the PDF. */
export const rubyXml = (run: Run, reading: string, size: Points, language: string): string =>
  tag(
    'w:ruby',
    {},
    tag(
      'w:rubyPr',
      {},
      property('w:rubyAlign', 'center'),
      property('w:hps', Math.round(size)),
      property('w:hpsRaise', halfPoints(size) - 2),
      property('w:hpsBaseText', halfPoints(size)),
      property('w:lid', language)
    ),
    tag('w:rt', {}, textRun(reading, property('w:sz', Math.round(size)))),
    tag('w:rubyBase', {}, textRun(run.text))
  )
