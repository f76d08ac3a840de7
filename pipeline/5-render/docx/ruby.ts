/** In: a word and its reading. Out: the element that sets one above the other (ECMA-376, 17.3.3.25). */
import type { XmlComponent } from 'docx'
import type { Run } from '../../model/flow.ts'
import type { Points } from '../../model/units.ts'
import { element, textElement, textRun } from './elements.ts'
import { halfPoints } from './twips.ts'

/** What stands in a run. The reading is half as large as its word, as in the PDF. */
export const rubyElement = (run: Run, reading: string, size: Points, language: string): XmlComponent =>
  element('w:ruby', {}, [
    element('w:rubyPr', {}, [
      element('w:rubyAlign', { 'w:val': 'center' }),
      element('w:hps', { 'w:val': Math.round(size) }),
      element('w:hpsRaise', { 'w:val': halfPoints(size) - 2 }),
      element('w:hpsBaseText', { 'w:val': halfPoints(size) }),
      element('w:lid', { 'w:val': language })
    ]),
    element('w:rt', {}, [smallRun(reading, size)]),
    element('w:rubyBase', {}, [textRun(run.text)])
  ])

const smallRun = (text: string, size: Points): XmlComponent => {
  const properties = element('w:rPr', {}, [element('w:sz', { 'w:val': Math.round(size) })])
  return element('w:r', {}, [properties, textElement(text)])
}
