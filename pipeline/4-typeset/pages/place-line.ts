/** In: set lines and a place. Out: items with their positions on the page. */
import type { GlyphRun, PlacedItem } from '../../model/pages.ts'
import { type Points, pt } from '../../model/units.ts'
import type { LineGlyphs, SetLine } from '../lines/line.ts'

/** What the mark of a note shows, once its page is known, and where it leads. */
export interface PlacedMark {
  readonly text: string
  readonly link: string
}

/** The mark of a note, by its index in its block; null where it is not shown: in a head that is shown again. */
export type MarkOf = (note: number) => PlacedMark | null

const noMarks: MarkOf = () => null

/** Baseline below the middle of the em box, in em (PG-6: 0.88 below its top). */
const BASELINE = 0.38

/** The baseline of text of a size whose em box has its middle at `middle`. */
export const baselineOf = (middle: number, size: number): number => middle + BASELINE * size

/**
 * Items of a line whose paragraph begins at `left`. Positions are moved in place where `copy` is false: a line is
 * placed once, but for the head rows of tables.
 */
export const placeLine = (
  line: SetLine,
  left: number,
  baseline: number,
  markOf: MarkOf = noMarks,
  copy = false
): PlacedItem[] => {
  const items: PlacedItem[] = []
  const addPictures = (read: number): void => {
    for (const { after, picture, alt, x, y, width, height } of line.pictures ?? [])
      if (after === read)
        items.push({ kind: 'picture', picture, alt, x: pt(x + left), y: pt(baseline + y), width, height })
  }
  for (const [index, glyphs] of line.glyphs.entries()) {
    if (line.pictures) addPictures(index)
    const mark = glyphs.note === undefined ? null : markOf(glyphs.note)
    if (glyphs.note !== undefined && !mark) continue
    const xs = copy ? glyphs.xs.slice() : glyphs.xs
    for (let at = 0; at < xs.length; at++) xs[at] = (xs[at] as number) + left
    const run: GlyphRun = {
      kind: 'glyphs',
      face: glyphs.face,
      size: glyphs.size,
      baseline: pt(baseline + glyphs.shift),
      text: mark?.text ?? glyphs.text,
      xs,
      right: pt(glyphs.right + left)
    }
    // Nearly all are plain: they are not copied.
    if (!mark && isPlain(glyphs)) items.push(run)
    else
      items.push({
        ...run,
        ...(mark
          ? { link: mark.link, note: 'mark' as const }
          : glyphs.link === undefined
            ? {}
            : { link: glyphs.link }),
        ...(glyphs.invisible ? { invisible: true } : {}),
        ...(glyphs.language === undefined ? {} : { language: glyphs.language }),
        ...(glyphs.says === undefined ? {} : { says: glyphs.says }),
        ...(glyphs.ruby === undefined ? {} : { ruby: glyphs.ruby })
      })
  }
  addPictures(line.glyphs.length)
  for (const rule of line.rules) {
    items.push({
      kind: 'rule',
      x: pt(rule.x + left),
      y: pt(baseline + rule.y),
      width: rule.width,
      height: rule.height,
      ...(rule.dots === undefined ? {} : { dots: rule.dots }),
      ...(rule.wave === undefined ? {} : { wave: rule.wave })
    })
  }
  return items
}

const isPlain = ({ link, invisible, language, says, ruby }: LineGlyphs): boolean =>
  link === undefined && !invisible && language === undefined && says === undefined && ruby === undefined

/** A horizontal rule whose middle is at `y`. */
export const ruleAt = (x: number, y: number, width: number, thickness: Points): PlacedItem => ({
  kind: 'rule',
  x: pt(x),
  y: pt(y - thickness / 2),
  width: pt(width),
  height: thickness
})
