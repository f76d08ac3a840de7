/** In: the lines of what is quoted. Out: the same with who said it apart: what stands after a dash at the end. */
import type { Run, TextBlock } from '../../model/flow.ts'

/** What is quoted, and the line under it at the right, where there is one. */
export interface Quoted {
  readonly text: readonly TextBlock[]
  readonly source: TextBlock | null
}

/**
 * The source stands on a line of its own or at the end of the last one.
 *
 * @param isSure whether a last line after a dash is the source however long it is, and if it ends in a stop: under an
 * epigraph. In a quotation it may be what the next speaker says: ——我不去。
 * @example “水是最好的。——泰勒斯”
 */
export const withSource = (lines: readonly TextBlock[], isSure: boolean): Quoted => {
  const last = lines.at(-1)
  if (!last) return { text: lines, source: null }
  const isWhole = lines.length > 1 && isSource(textOf(last.runs), isSure)
  const [words, source] = isWhole ? [null, last.runs] : (lineBelow(last.runs) ?? sourceCut(last.runs))
  if (source.length === 0) return { text: lines, source: null }
  const above = lines.slice(0, -1)
  return {
    text: words === null ? above : [...above, { ...last, runs: words }],
    source: { ...last, role: 'epigraphSource', runs: source }
  }
}

/** Longer ones are text. */
const LONGEST = 30

const dash = /^(?:——|――|──|--|⸺|[—―─⸺-])/u

const isSource = (text: string, isSure: boolean): boolean =>
  dash.test(text) && (isSure || (text.length <= LONGEST && !/[。！？；]/u.test(text)))

const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

type Cut = readonly [text: readonly Run[], source: readonly Run[]]

/** Of a paragraph that was broken by hand before its last line. */
const lineBelow = (runs: readonly Run[]): Cut | null => {
  const at = runs.findLastIndex(run => run.breakBefore === true)
  const below = runs.slice(at).map(({ breakBefore: _, ...run }) => run)
  if (at < 1 || !isSource(textOf(below), false)) return null
  return [runs.slice(0, at), below.filter(run => run.text !== '')]
}

/** “……”——题记: what stands before the last dash, and the dash with what follows; nothing where it is not at an end. */
const sourceCut = (runs: readonly Run[]): Cut => {
  const last = runs.at(-1)
  const found = /^(.*[。！？…”」』])\s*((?:——|――|──|--|⸺|―)\s*[^。！？；，：]{1,30})$/su.exec(
    last?.text ?? ''
  )
  if (!last || !found) return [runs, []]
  const [, before = '', source = ''] = found
  return [[...runs.slice(0, -1), { ...last, text: before }], [{ ...last, text: source }]]
}
