/** The runs of a paragraph go in; its text as one string, cut into looks and forced lines, comes out. */
import type { LinePicture, Run } from '../../../model/flow.ts'
import type { FaceId } from '../../../model/host.ts'
import { SUPERSCRIPT_SIZE } from './superscript.ts'

/** Stands for a note mark in the joined text; drawn as ① until the page is known. */
export const NOTE_PLACEHOLDER = '\uFFFC'

/** Stands for a picture in the joined text; lines end beside it as beside a Chinese character. */
export const PICTURE_PLACEHOLDER = '〓'

/** A stretch of one look. */
export interface Look {
  readonly start: number
  readonly end: number
  readonly face: FaceId
  /** Of the paragraph's size. */
  readonly scale: number
  readonly level?: 'super' | 'sub'
  readonly link?: string
  readonly note?: number
  readonly emphasisMark?: Run['emphasisMark']
  readonly underline?: Run['underline']
  readonly ruby?: string
  readonly picture?: LinePicture
  readonly language?: string
}

export interface JoinedText {
  readonly text: string
  /** Without gaps, in order; empty for an empty text. */
  readonly looks: readonly Look[]
  /** Where a forced line begins, besides 0. */
  readonly forced: readonly number[]
  /** True where some look has dots, lines or readings, which are drawn beside the characters, or is a picture. */
  readonly decorated: boolean
}

const bold: Readonly<Partial<Record<FaceId, FaceId>>> = {
  serif: 'serif-bold',
  sans: 'sans-bold',
  kai: 'kai-bold'
}

/** The face of a run in a paragraph of a face: strong is bolder, emphasis 楷 (宋 within 楷), code 黑. */
export const faceOfRun = (run: Run, paragraphFace: FaceId): FaceId => {
  const face = run.face ?? paragraphFace
  if (run.emphasis === 'strong') return bold[face] ?? face
  if (run.emphasis === 'emphasis') return face.startsWith('kai') ? 'serif' : 'kai'
  return run.emphasis === 'code' ? 'sans' : face
}

export const joinRuns = (runs: readonly Run[], paragraphFace: FaceId): JoinedText => {
  const looks: Look[] = []
  const forced: number[] = []
  const pieces: string[] = []
  let decorated = false
  let at = 0
  for (const run of runs) {
    const text = run.picture ? PICTURE_PLACEHOLDER : run.note === undefined ? run.text : NOTE_PLACEHOLDER
    if (run.breakBefore === true && at > 0 && forced.at(-1) !== at) forced.push(at)
    if (text === '') continue
    looks.push(lookOf(run, at, at + text.length, paragraphFace))
    pieces.push(text)
    at += text.length
    decorated ||= run.emphasisMark !== undefined || run.underline !== undefined || run.ruby !== undefined
    decorated ||= run.picture !== undefined
  }
  return { text: pieces.join(''), looks, forced: forced.filter(offset => offset < at), decorated }
}

const lookOf = (run: Run, start: number, end: number, paragraphFace: FaceId): Look => ({
  start,
  end,
  face: faceOfRun(run, paragraphFace),
  scale: run.script === 'super' || run.level !== undefined || run.note !== undefined ? SUPERSCRIPT_SIZE : 1,
  ...(run.level === undefined ? {} : { level: run.level }),
  ...(run.link === undefined ? {} : { link: run.link }),
  ...(run.note === undefined ? {} : { note: run.note }),
  ...(run.emphasisMark === undefined ? {} : { emphasisMark: run.emphasisMark }),
  ...(run.underline === undefined ? {} : { underline: run.underline }),
  ...(run.ruby === undefined || run.ruby === '' ? {} : { ruby: run.ruby }),
  ...(run.picture === undefined ? {} : { picture: run.picture }),
  ...(run.language === undefined ? {} : { language: run.language })
})

/** Index of the look that an offset lies in; the number of looks where it lies behind them all. */
export const lookIndexAt = (looks: readonly Look[], offset: number): number => {
  let low = 0
  let high = looks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((looks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
