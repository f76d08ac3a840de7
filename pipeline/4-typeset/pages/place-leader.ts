/** In: a contents line without its end. Out: leader dots and the page number. */
import type { PlacedItem } from '../../model/pages.ts'
import { pt } from '../../model/units.ts'
import { setOneLine } from '../lines/index.ts'
import type { PagePlace } from './place-filled.ts'
import { baselineOf, placeLine } from './place-line.ts'
import type { Leader } from './strip.ts'
import { tabularDigits } from './tabular-digits.ts'

/** Diameter of a dot and pitch of the dots' grid, in em (TC-2). */
const DOT = 0.075
const PITCH = 0.5

/** Clear space between title and leader, and from the leader to the column of the numbers' left edge, in em. */
const CLEAR = 0.5
const NUMBER_COLUMN = 2.5

/**
 * Dots on a grid counted from the text block's right edge, so that they stand in columns all over the contents;
 * the number at the right edge (TC-3). The leader ends in one column whatever the number's width.
 */
export const placeLeader = (leader: Leader, middle: number, size: number, place: PagePlace): PlacedItem[] => {
  const right = place.left + place.setting.design.page.textWidth
  const number = place.numbers.get(leader.target) ?? ''
  const style = place.setting.design.styles.contentsArticle
  const line = tabularDigits(
    setOneLine([{ text: number, link: `#${leader.target}` }], style, place.setting.lines),
    'left'
  )
  const items: PlacedItem[] = dots(
    place.left + leader.from + CLEAR * size,
    right - NUMBER_COLUMN * size,
    right,
    middle,
    size
  )
  items.push(...placeLine(line, right - line.right, baselineOf(middle, size)))
  return items
}

/** Dots between two places; none where there is room for less than a few. */
const dots = (from: number, to: number, right: number, middle: number, size: number): PlacedItem[] => {
  const pitch = PITCH * size
  const diameter = DOT * size
  const first = Math.ceil((right - to) / pitch)
  const last = Math.ceil((right - diameter - from) / pitch) - 1
  const count = last - first + 1
  if (count * pitch < size) return []
  return [
    {
      kind: 'rule',
      x: pt(right - last * pitch - diameter),
      y: pt(middle - diameter / 2),
      width: pt((count - 1) * pitch + diameter),
      height: pt(diameter),
      dots: pt(pitch)
    }
  ]
}
