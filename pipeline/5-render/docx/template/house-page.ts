/** In: a template. Out: its page set-up, in twips; A4 with Word's margins where it says nothing. */
import type { HousePage } from '../../../model/house.ts'
import type { Template } from './open-template.ts'
import { childAt, numberOf, xmlOf } from './tree.ts'

const WORD: Readonly<Record<string, number>> = {
  w: 11906,
  h: 16838,
  top: 1440,
  bottom: 1440,
  left: 1800,
  right: 1800,
  header: 851,
  footer: 992,
  gutter: 0
}

export const housePage = ({ section }: Template): HousePage => {
  const size = childAt(section, 'w:pgSz')?.attributes ?? {}
  const margins = childAt(section, 'w:pgMar')?.attributes ?? {}
  // A margin below nought is one that a high head may not push away.
  const of = (from: Readonly<Record<string, string>>, key: string): number =>
    Math.abs(numberOf(from[`w:${key}`]) ?? WORD[key] ?? 0)
  const grid = childAt(section, 'w:docGrid')?.attributes ?? {}
  const pitch = numberOf(grid['w:linePitch']) ?? 0
  const borders = childAt(section, 'w:pgBorders')
  return {
    width: of(size, 'w'),
    height: of(size, 'h'),
    top: of(margins, 'top'),
    bottom: of(margins, 'bottom'),
    left: of(margins, 'left'),
    right: of(margins, 'right'),
    gutter: of(margins, 'gutter'),
    header: of(margins, 'header'),
    footer: of(margins, 'footer'),
    gridPitch: /^(?:lines|linesAndChars|snapToChars)$/.test(grid['w:type'] ?? '') && pitch > 0 ? pitch : null,
    borders: borders === undefined ? '' : xmlOf(borders)
  }
}

/** True where characters stand on a grid too, which programs read so differently that it is not taken over. */
export const hasCharacterGrid = ({ section }: Template): boolean =>
  /^(?:linesAndChars|snapToChars)$/.test(childAt(section, 'w:docGrid')?.attributes['w:type'] ?? '')
