/** In: a page that is numbered. Out: its running head and folio. */
import type { FlowSection } from '../../model/flow.ts'
import type { PlacedBlock } from '../../model/pages.ts'
import { em } from '../../model/units.ts'
import { setOneLine } from '../lines/index.ts'
import type { SetLine } from '../lines/line.ts'
import { baselineOf, placeLine, ruleAt } from './place-line.ts'
import type { Setting } from './setting.ts'

/** Volume on the left of even pages, piece on the right of odd ones, a rule below; none on opening pages (PG-13). */
export const placeRunningHead = (
  section: FlowSection,
  recto: boolean,
  left: number,
  setting: Setting
): PlacedBlock[] => {
  const { runningHead, page } = setting.design
  const text = recto ? section.runningHead.odd : section.runningHead.even
  if (text === '') return []
  const line = fitted(text, page.textWidth, setting)
  const rule = page.headMargin - runningHead.aboveText
  const middle = rule - runningHead.ruleBelow - runningHead.size / 2
  const x = recto ? left + page.textWidth - line.right : left
  return [
    {
      tag: 'artifact',
      block: -1,
      items: [
        ...placeLine(line, x, baselineOf(middle, runningHead.size)),
        ruleAt(left, rule, page.textWidth, runningHead.ruleWidth)
      ]
    }
  ]
}

/** A running head in one line; a longer one is cut and ends in ……. */
const fitted = (text: string, width: number, setting: Setting): SetLine => {
  const { face, size } = setting.design.runningHead
  const style = { face, size, tracking: em(0) }
  const whole = setOneLine([{ text }], style, setting.lines)
  if (whole.right <= width) return whole
  const characters = [...text].slice(0, Math.max(1, Math.floor(width / size) - 2))
  return setOneLine([{ text: `${characters.join('')}……` }], style, setting.lines)
}

/** The printed page number, at the outside or in the middle (PG-12). */
export const placeFolio = (label: string, recto: boolean, left: number, setting: Setting): PlacedBlock[] => {
  const { folio, page, pitch, bodySize } = setting.design
  const line = setOneLine(
    [{ text: folio.form === 'dashes' ? `— ${label} —` : label }],
    { face: folio.face, size: folio.size, tracking: em(0) },
    setting.lines
  )
  const bottom = page.headMargin + (page.linesPerPage - 1) * pitch + bodySize
  const space = page.textWidth - line.right
  const x = left + (folio.place === 'centre' ? space / 2 : recto ? space - folio.inset : folio.inset)
  const baseline = baselineOf(bottom + folio.belowText + folio.size / 2, folio.size)
  return [{ tag: 'artifact', block: -1, items: placeLine(line, x, baseline) }]
}
