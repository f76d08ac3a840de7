/** Pages of running text as GB/T 9704 wants them, made by hand, and a way to spoil them: what a measurer must see. */
import { renderPdf } from '../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../pipeline/host/fonts.ts'
import type { FaceId } from '../../pipeline/model/host.ts'
import { mm, mmToPt, pt } from '../../pipeline/model/units.ts'
import { glyphs, page, volume } from './hand-made-pages.ts'

/** A line of the running text; `start` in em from the block's left edge, `row` from 0. */
export interface DrawnLine {
  readonly page: number
  row: number
  text: string
  start: number
  /** Points that it stands off its place. */
  dx: number
  dy: number
  /** Points from one character to the next, where they are spread. */
  step?: number
}

/** Everything that a test may spoil. Lengths in points. */
export interface DrawnPages {
  lines: DrawnLine[]
  folios: { page: number; text: string; dx: number; dy: number; size: number }[]
  face: FaceId
  size: number
  pitch: number
  head: number
  inside: number
  width: number
  height: number
}

const ROWS = 22
const CHARACTERS = 28
const PAGES = 4
/** Advance of a dash in the face of the folios, em. */
const DASH = 0.89
/** The paragraph that is set again and again: 26, 28, 28, 28 and 11 characters. */
const TEXT = '春雨过后院子里的石榴树发了新芽邻居们都出来看说今年的花一定开得早'

/** Four pages of 22 lines of 28 characters, in paragraphs of five lines, numbered — 1 — to — 4 —. */
export const standardPages = (): DrawnPages => ({
  face: 'fangsong',
  size: 15.75,
  pitch: (mmToPt(mm(225)) - 15.75) / 21,
  head: mmToPt(mm(37)),
  inside: mmToPt(mm(28)),
  width: mmToPt(mm(210)),
  height: mmToPt(mm(297)),
  lines: Array.from({ length: PAGES * ROWS }, (_, index) => ({
    page: Math.floor(index / ROWS),
    row: index % ROWS,
    dx: 0,
    dy: 0,
    ...lineOf(index)
  })),
  folios: Array.from({ length: PAGES }, (_, index) => ({
    page: index,
    text: `— ${index + 1} —`,
    dx: 0,
    dy: 0,
    size: 14
  }))
})

/** Paragraphs of five lines, and one of four where the second and the fourth page end. */
const lineOf = (index: number): { text: string; start: number } => {
  const within = index % (2 * ROWS)
  const place = within < 40 ? within % 5 : within - 40
  if (place === 0) return { text: characters(index, CHARACTERS - 2), start: 2 }
  const isLast = place === (within < 40 ? 4 : 3)
  return { text: isLast ? `${characters(index, 10)}。` : characters(index, CHARACTERS), start: 0 }
}

const characters = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => TEXT[(from * 7 + at) % TEXT.length]).join('')

/** @example await drawn(pages => { pages.pitch = 28 }) */
export const drawn = (spoil: (pages: DrawnPages) => void = () => undefined): Promise<Uint8Array> => {
  const all = standardPages()
  spoil(all)
  const pages = Array.from({ length: PAGES }, (_, index) => page(index, itemsOf(all, index)))
  return renderPdf(volume(pages, { width: pt(all.width), height: pt(all.height) }), loadFont)
}

const itemsOf = (all: DrawnPages, index: number) => {
  const { size, pitch, head, inside } = all
  const measure = CHARACTERS * 15.75
  const left = index % 2 === 0 ? inside : all.width - inside - measure
  const foot = head + 21 * pitch + size
  const lines = all.lines
    .filter(line => line.page === index)
    .map(({ text, start, row, dx, dy, step }) =>
      glyphs(text, left + start * size + dx, head + 0.88 * size + row * pitch + dy, {
        size: pt(size),
        face: all.face,
        ...(step === undefined ? {} : { pitch: step })
      })
    )
  const folios = all.folios
    .filter(folio => folio.page === index)
    .map(folio => {
      const step = folio.size * 0.6
      const width = step * (folio.text.length - 1) + DASH * folio.size
      const x = index % 2 === 0 ? left + measure - folio.size - width : left + folio.size
      const middle = foot + mmToPt(mm(7))
      return glyphs(folio.text, x + folio.dx, middle + 0.38 * folio.size + folio.dy, {
        size: pt(folio.size),
        pitch: step
      })
    })
  return [...lines, ...folios]
}
