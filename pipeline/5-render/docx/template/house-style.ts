/** In: a style of a template with all it is based on. Out: how the page engine is to set a role with it, and whether that is sure. */
import type { FaceId } from '../../../model/host.ts'
import type { HouseFont, HousePage, HouseStyle } from '../../../model/house.ts'
import { em, pt } from '../../../model/units.ts'
import type { Resolved, StyleTable } from './style-table.ts'
import { type Element, numberOf } from './tree.ts'

export interface ReadStyle {
  readonly style: HouseStyle
  readonly font: HouseFont | null
  /** False where a program may make lines or spaces of it as it likes. */
  readonly isSure: boolean
}

/** Half-points of a document that says no size. */
const USUAL_HALF_POINTS = 20

export const readHouseStyle = (resolved: Resolved, page: HousePage, table: StyleTable): ReadStyle => {
  const { paragraph, text } = resolved
  const size = (numberOf(text.get('w:sz')?.attributes['w:val']) ?? USUAL_HALF_POINTS) / 2
  const spacing = paragraph.get('w:spacing')?.attributes ?? {}
  const indent = paragraph.get('w:ind')?.attributes ?? {}
  const tracking = numberOf(text.get('w:spacing')?.attributes['w:val']) ?? 0
  const font = fontOf(text.get('w:rFonts')?.attributes ?? {}, table)
  const first = inEm(indent, 'firstLine', size) || -inEm(indent, 'hanging', size)
  return {
    style: {
      face: faceOf(font?.eastAsia ?? '', isOn(text.get('w:b'), false)),
      size: pt(size),
      leading: pt(
        leadingOf(spacing, size, isOn(paragraph.get('w:snapToGrid'), true) ? page.gridPitch : null)
      ),
      before: pt(spaceOf(spacing, 'before', page)),
      after: pt(spaceOf(spacing, 'after', page)),
      align: alignments[paragraph.get('w:jc')?.attributes['w:val'] ?? ''] ?? 'left',
      firstIndent: em(first),
      leftIndent: em(inEm(indent, 'left', size) || inEm(indent, 'start', size)),
      rightIndent: em(inEm(indent, 'right', size) || inEm(indent, 'end', size)),
      tracking: em(tracking / 20 / size),
      keepNext: isOn(paragraph.get('w:keepNext'), false),
      widowControl: isOn(paragraph.get('w:widowControl'), true)
    },
    font,
    isSure: isSure(spacing, paragraph)
  }
}

const alignments: Readonly<Record<string, HouseStyle['align']>> = {
  both: 'justify',
  distribute: 'justify',
  center: 'center',
  right: 'right',
  end: 'right'
}

const isOn = (element: Element | undefined, otherwise: boolean): boolean =>
  element === undefined ? otherwise : !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '1')

/** Indents in characters beat those in twips (ISO/IEC 29500-1, 17.3.1.12). */
const inEm = (indent: Readonly<Record<string, string>>, side: string, size: number): number => {
  const characters = numberOf(indent[`w:${side}Chars`])
  if (characters !== undefined && characters !== 0) return characters / 100
  return (numberOf(indent[`w:${side}`]) ?? 0) / 20 / size
}

/** What single spacing of a Chinese font comes to, in em: as 宋体 has it in Word. */
const SINGLE = 1.3

/** 240 parts are one line. */
const WHOLE_LINE = 240

/** In points. */
const leadingOf = (spacing: Readonly<Record<string, string>>, size: number, grid: number | null): number => {
  const line = numberOf(spacing['w:line'])
  const rule = spacing['w:lineRule'] ?? 'auto'
  if (rule === 'exact' && line !== undefined && line > 0) return line / 20
  const natural = size * SINGLE
  if (rule === 'atLeast') return Math.max((line ?? 0) / 20, natural)
  const single = grid === null ? natural : Math.ceil(natural / (grid / 20)) * (grid / 20)
  return (single * (line ?? WHOLE_LINE)) / WHOLE_LINE
}

/** Twips that Word puts for automatic spacing. */
const AUTOMATIC = 280

/** In points; a hundredth of a line is that of the grid. */
const spaceOf = (
  spacing: Readonly<Record<string, string>>,
  side: 'before' | 'after',
  page: HousePage
): number => {
  if (isAutomatic(spacing, side)) return AUTOMATIC / 20
  const lines = numberOf(spacing[`w:${side}Lines`])
  if (lines !== undefined && lines !== 0) return ((lines / 100) * (page.gridPitch ?? WHOLE_LINE)) / 20
  return (numberOf(spacing[`w:${side}`]) ?? 0) / 20
}

const isAutomatic = (spacing: Readonly<Record<string, string>>, side: string): boolean =>
  /^(?:1|true|on)$/.test(spacing[`w:${side}Autospacing`] ?? '')

const isSure = (spacing: Readonly<Record<string, string>>, paragraph: Resolved['paragraph']): boolean =>
  spacing['w:lineRule'] === 'exact' &&
  !isAutomatic(spacing, 'before') &&
  !isAutomatic(spacing, 'after') &&
  !isOn(paragraph.get('w:contextualSpacing'), false)

const fontOf = (fonts: Readonly<Record<string, string>>, table: StyleTable): HouseFont | null => {
  const named = (slot: string): string | undefined => {
    const theme = fonts[`w:${slot}Theme`]
    return (theme === undefined ? undefined : table.fontOfTheme(theme)) ?? fonts[`w:${slot}`]
  }
  const eastAsia = named('eastAsia')
  const latin = named('ascii')
  if (eastAsia === undefined) return null
  return { eastAsia, ...(latin === undefined ? {} : { latin }) }
}

const faces: readonly (readonly [RegExp, FaceId, FaceId])[] = [
  [/小标宋|小標宋|XBS/i, 'xiaobiaosong', 'xiaobiaosong'],
  [/仿宋|fang ?song/i, 'fangsong', 'fangsong'],
  [/楷|kai/i, 'kai', 'kai-bold'],
  [/黑|hei|gothic|sans|等线|deng ?xian|圆|圓|幼/i, 'sans', 'sans-bold']
]

/** The face of ours that is nearest to a font, by its name. */
const faceOf = (name: string, bold: boolean): FaceId => {
  const [, plain, heavy] = faces.find(([pattern]) => pattern.test(name)) ?? [null, 'serif', 'serif-bold']
  return bold ? heavy : plain
}
