/** Faces and colour: the running text's, the title's, the headings' (GW-3, GW-6, GW-16, GW-18; PG-5 of the other profiles). */
import type { Design } from '../../model/design.ts'
import type { FaceId } from '../../model/host.ts'
import { type BodyLine, isFlush } from '../body-pages.ts'
import { fontKind, serves, wantedKind } from '../font-kind.ts'
import type { FontKind } from '../font-kinds.data.ts'
import type { Glyph, Line } from '../glyph.ts'
import { isHan } from '../line-edges.ts'
import type { MeasuredText } from '../measured-text.ts'
import type { MeasuredFace, MeasuredRule, Verdict } from '../measurement.ts'
import { type Place, points, row, unmeasured } from './row.ts'

export const faceRules = (text: MeasuredText, design: Design): MeasuredRule[] => {
  const body = bodyFace(text, design)
  return design.name === 'gongwen' ? [body, colour(text), title(text, design), headings(text)] : [body]
}

/** By how much each is used, the most used first. */
export const facesOf = ({ lines }: MeasuredText): MeasuredFace[] => {
  const counts = countBy(lines.flat().flatMap(line => line.glyphs))
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => ({
      name,
      kind: fontKind(name) ?? '',
      share: Math.round((count / all) * 1e4) / 1e4
    }))
}

const countBy = (glyphs: readonly Glyph[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { font } of glyphs) counts.set(font, (counts.get(font) ?? 0) + 1)
  return counts
}

/** The font that most Chinese characters of the lines are in. */
const mainFont = (lines: readonly Line[]): string | null => {
  const counts = countBy(lines.flatMap(line => line.glyphs.filter(glyph => isHan(glyph.text))))
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null
}

const bodyFace = ({ body }: MeasuredText, design: Design): MeasuredRule => {
  const rule = design.name === 'gongwen' ? 'GW-3' : 'PG-5'
  const wanted = bodyKind(design)
  if (wanted === null) return unmeasured(rule, 'body-face', 'name-tells-nothing')
  const font = mainFont(body.flatMap(({ lines }) => lines.map(({ line }) => line)))
  if (font === null) return unmeasured(rule, 'body-face', 'no-body', wanted)
  return judged(
    rule,
    'body-face',
    wanted,
    font,
    body.map(({ index }) => ({ page: index }))
  )
}

/** Of a family of the user's own what its name tells. */
const bodyKind = ({ styles, families }: Design): FontKind | null => {
  const own = families?.[styles.body.face]
  return own === undefined ? wantedKind(styles.body.face, false) : fontKind(own)
}

const judged = (
  rule: string,
  what: 'body-face' | 'title',
  wanted: FontKind,
  font: string,
  places: readonly Place[]
): MeasuredRule => {
  const kind = fontKind(font)
  const verdict = serves(kind, wanted)
  if (verdict === 'unknown')
    return { ...unmeasured(rule, what, 'name-tells-nothing', wanted), measured: font }
  return row(rule, what, wanted, `${kind} (${font})`, verdict === 'breach' ? places : [], verdict)
}

/** GW-6: black throughout, but for what the standard wants red. */
const colour = ({ lines }: MeasuredText): MeasuredRule => {
  const coloured = lines.flat().filter(line => line.glyphs.some(glyph => !glyph.black))
  const places = coloured.map(line => ({ page: line.page, text: line.text.slice(0, 12) }))
  return row('GW-6', 'colour', '0', String(coloured.length), places)
}

/** 二号, with the sizes that programs have for it (typesetting.md, Font sizes). */
const TITLE_SIZES = [20.9, 22.1] as const

/** GW-16: lines of 二号 are titles: in 小标宋, and in the middle of the block. */
const title = ({ document, width, lines, block }: MeasuredText, design: Design): MeasuredRule => {
  const wanted = wantedKind(design.styles.articleTitle.face, true)
  const isTitle = ({ size, text }: Line): boolean =>
    size >= TITLE_SIZES[0] && size <= TITLE_SIZES[1] && [...text].filter(isHan).length > 2
  const titles = lines.flat().filter(isTitle)
  const font = mainFont(titles)
  if (font === null || block === null) return unmeasured('GW-16', 'title', 'none-there', wanted)
  const isTurned = ({ page }: Line): boolean => Math.abs((document.pages[page]?.width ?? width) - width) > 3
  const off = titles.filter(line => !isTurned(line) && Math.abs(offCentre(line, block.sides)) > line.size)
  const face = judged(
    'GW-16',
    'title',
    wanted,
    font,
    titles.map(line => ({ page: line.page }))
  )
  if (off.length === 0) return face
  const places = off.map(line => ({ page: line.page, text: line.text.slice(0, 12) }))
  return row(
    'GW-16',
    'title',
    wanted,
    `${face.measured}, ${points(offCentre(off[0] ?? titles[0], block.sides))}`,
    places
  )
}

const offCentre = (
  line: Line | undefined,
  sides: readonly [{ left: number; right: number }, { left: number; right: number }]
): number => {
  if (!line) return 0
  const { left, right } = sides[line.page % 2 === 0 ? 0 : 1]
  return (line.left + line.right - left - right) / 2
}

/** GW-18: the first two levels, on lines of their own; what lists number so ends in a full stop or a semicolon. */
const LEVELS: readonly (readonly [RegExp, FaceId])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, 'sans-bold'],
  [/^（[一二三四五六七八九十]{1,3}）/, 'kai-bold']
]

const headings = ({ body }: MeasuredText): MeasuredRule => {
  const all = body.flatMap(({ index, lines }) => lines.flatMap(each => headingOf(each, index)))
  if (all.length === 0) return unmeasured('GW-18', 'headings', 'none-there', '黑 / 楷')
  const verdicts = all.map(({ verdict }) => verdict)
  const wrong = all.filter(({ verdict }) => verdict === 'breach')
  const verdict: Verdict =
    wrong.length > 0 ? 'breach' : verdicts.includes('unknown') ? 'not-measured' : 'kept'
  const kinds = [...new Set(all.map(({ kind }) => kind ?? '?'))].join(' / ')
  const rule = row('GW-18', 'headings', '黑 / 楷', kinds, wrong, verdict)
  return verdict === 'not-measured' ? { ...rule, reason: 'name-tells-nothing' } : rule
}

const headingOf = ({ line, continues, start }: BodyLine, page: number) => {
  const level = LEVELS.find(([pattern]) => pattern.test(line.text))
  if (!level || continues || isFlush({ line, continues, start, end: null }) || /[。；，：]$/.test(line.text))
    return []
  const font = line.glyphs.find(glyph => isHan(glyph.text))?.font ?? ''
  const kind = fontKind(font)
  return [{ page, text: line.text.slice(0, 12), kind, verdict: serves(kind, wantedKind(level[1], false)) }]
}
