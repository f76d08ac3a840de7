/** In: a set line. Out: the same with all its digits as wide as one another, so that numbers stand in columns (TC-3). */
import { pt } from '../../model/units.ts'
import type { LineGlyphs, SetLine } from '../lines/line.ts'

/** Width of a digit, in em: the widest of the face's own. */
const DIGIT = 0.555

/** Digits are centred in cells of one width; what follows them moves along, or what is before them where the right end is fixed. */
export const tabularDigits = (line: SetLine, fixed: 'left' | 'right'): SetLine => {
  let shift = fixed === 'left' ? 0 : -grownBy(line)
  const glyphs = line.glyphs.map((run): LineGlyphs => {
    const set = inCells(run, shift)
    shift += set.grown
    return set.run
  })
  return { ...line, glyphs, right: pt(line.right + shift) }
}

const grownBy = (line: SetLine): number => line.glyphs.reduce((sum, run) => sum + inCells(run, 0).grown, 0)

const inCells = (run: LineGlyphs, start: number): { readonly run: LineGlyphs; readonly grown: number } => {
  const characters = [...run.text]
  const xs = new Float64Array(run.xs.length)
  let shift = start
  characters.forEach((character, index) => {
    const x = run.xs[index] ?? 0
    const spare = /\d/u.test(character) ? DIGIT * run.size - ((run.xs[index + 1] ?? run.right) - x) : 0
    xs[index] = x + shift + spare / 2
    shift += spare
  })
  return { run: { ...run, xs, right: pt(run.right + shift) }, grown: shift - start }
}
