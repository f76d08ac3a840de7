/** `measure`: our own files break nothing; each breach that is planted into good pages is seen, and nothing else with it. */
import '../support/transfer-array-buffer.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measureDocument } from '../../pipeline/measure/measure-document.ts'
import type { Measurement } from '../../pipeline/measure/measurement.ts'
import type { ProfileName } from '../../pipeline/model/manifest.ts'
import { compileStages } from '../support/compile-stages.ts'
import { type DrawnLine, type DrawnPages, drawn } from '../support/standard-pages.ts'

const measured = async (bytes: Uint8Array, profile: ProfileName = 'gongwen'): Promise<Measurement> => {
  const found = await measureDocument(bytes, profile)
  if (typeof found === 'string') throw new Error(found)
  return found
}

const breaches = ({ rules }: Measurement): string[] =>
  rules.filter(({ verdict }) => verdict === 'breach').map(({ rule, what }) => `${rule} ${what}`)

const rowOf = ({ rules }: Measurement, what: string) => rules.find(rule => rule.what === what)

describe('our own files', () => {
  it.each(['gongwen', 'book', 'report'] as const)('%s: no breach', async profile => {
    const found = await measured((await compileStages('sources', { profile })).pdf, profile)
    expect(breaches(found)).toEqual([])
    expect(found.bodyPages).toBeGreaterThan(20)
    expect(found.lines).toBeGreaterThan(400)
  })

  it('what is set in one profile does not pass as another', async () => {
    const { pdf } = await compileStages('sources', { profile: 'book' })
    expect(breaches(await measured(pdf, 'gongwen'))).toEqual(
      expect.arrayContaining(['GW-2 binding-margin', 'GW-3 body-face', 'GW-9 pitch', 'GW-29 folio-form'])
    )
  })
})

describe('pages by the standard', () => {
  it('keep every rule; a face that stands in for 仿宋 is no breach', async () => {
    const found = await measured(await drawn())
    expect(breaches(found)).toEqual([])
    expect(found).toMatchObject({ pages: 4, bodyPages: 4, lines: 88, bodySize: 15.75 })
    expect(rowOf(found, 'body-face')?.verdict).toMatch(/kept|substituted/)
    const { kept, substituted } = found.counts
    expect(kept + substituted).toBeGreaterThan(25)
  })

  it('every rule of part E has a row, measured or with its reason', async () => {
    const found = await measured(await drawn())
    const numbers = Array.from({ length: 32 }, (_, index) => `GW-${index + 1}`)
    expect(numbers.filter(id => !found.rules.some(({ rule }) => rule === id))).toEqual([])
    for (const { verdict, reason } of found.rules)
      expect(reason !== undefined).toBe(verdict === 'not-measured')
  })
})

const at = ({ lines }: DrawnPages, page: number, row: number): DrawnLine => {
  const line = lines.find(each => each.page === page && each.row === row)
  if (!line) throw new Error('no such line')
  return line
}

type Spoil = (pages: DrawnPages) => void

/** Puts a mark in the place of a line's first, or last, character. */
const begin =
  (page: number, row: number, mark: string): Spoil =>
  pages => {
    const line = at(pages, page, row)
    line.text = mark + line.text.slice(1)
  }
const end =
  (page: number, row: number, mark: string): Spoil =>
  pages => {
    const line = at(pages, page, row)
    line.text = line.text.slice(0, -1) + mark
  }
const change =
  (page: number, row: number, what: Partial<DrawnLine>): Spoil =>
  pages => {
    Object.assign(at(pages, page, row), what)
  }
const shorten =
  (page: number, row: number, by: number): Spoil =>
  pages => {
    const line = at(pages, page, row)
    line.text = line.text.slice(0, -by)
  }
const folio =
  (page: number, what: Partial<DrawnPages['folios'][number]>): Spoil =>
  pages => {
    Object.assign(pages.folios[page] ?? {}, what)
  }
const both =
  (...spoils: readonly Spoil[]): Spoil =>
  pages => {
    for (const spoil of spoils) spoil(pages)
  }

/** The width of the block, pt. */
const BLOCK = 28 * 15.75

/** Rows 0 to 4 of a page's beginning are one paragraph on the first page; a row is counted from 0, a page too. */
const plants: readonly (readonly [breach: string, page: number | 'all', spoil: Spoil])[] = [
  ['LB-1 line-starts', 1, begin(0, 2, '，')],
  ['LB-1 line-starts', 1, begin(0, 2, '”')],
  ['LB-1 line-starts', 2, begin(1, 1, '、')],
  ['LB-2 line-ends', 1, end(0, 1, '《')],
  ['LB-2 line-ends', 3, end(2, 3, '（')],
  ['LB-4 split-units', 1, both(end(0, 1, '—'), begin(0, 2, '—'))],
  ['LB-7 cut-numbers', 1, both(end(0, 1, '2'), change(0, 1, { step: BLOCK / 27.5 }), begin(0, 2, '0'))],
  ['JU-1 full-lines', 1, shorten(0, 2, 1)],
  ['JU-1 full-lines', 3, shorten(2, 2, 5)],
  ['JU-9 gaps', 1, both(shorten(0, 2, 8), change(0, 2, { step: (BLOCK - 15.75) / 19 }))],
  ['PG-2 lone-characters', 1, change(0, 4, { text: '早。' })],
  ['PU-21 marks-at-line-ends', 1, end(0, 2, '，')],
  ['PG-1 first-indent', 1, change(0, 5, { start: 1.5 })],
  ['PG-5 grid', 2, change(1, 9, { dy: 3 })],
  ['GW-3 body-face', 'all', pages => Object.assign(pages, { face: 'sans' })],
  ['GW-9 pitch', 'all', pages => Object.assign(pages, { pitch: 28 })],
  ['GW-2 head-margin', 'all', pages => Object.assign(pages, { head: pages.head - 8 })],
  ['GW-2 binding-margin', 'all', pages => Object.assign(pages, { inside: pages.inside + 6 })],
  [
    'GW-2 binding-margin',
    3,
    pages => {
      for (const line of pages.lines) if (line.page === 2) line.dx = 4
    }
  ],
  ['GW-1 page-size', 'all', pages => Object.assign(pages, { height: pages.height - 12 })],
  ['GW-4 lines-a-page', 1, pages => pages.lines.push({ ...at(pages, 0, 20), row: 22 })],
  ['GW-29 folio-form', 3, folio(2, { text: '3' })],
  ['GW-29 folio-form', 4, pages => pages.folios.pop()],
  ['GW-29 folio-height', 2, folio(1, { dy: 9 })],
  ['GW-29 folio-place', 2, folio(1, { dx: 200 })],
  ['GW-29 folio-size', 1, folio(0, { size: 10.5 })],
  ['PG-12 folio-order', 4, folio(3, { text: '— 7 —' })]
]

describe('a planted breach is seen on its page', () => {
  it.each(plants)('%s, page %s', async (breach, page, spoil) => {
    const found = await measured(await drawn(spoil))
    expect(breaches(found)).toContain(breach)
    const row = found.rules.find(({ rule, what }) => `${rule} ${what}` === breach)
    expect(row?.pages).toEqual(page === 'all' ? expect.arrayContaining([1]) : [page])
  })

  it('PG-3: a first line alone at the foot and a last line alone at the head', async () => {
    const found = await measured(
      await drawn(pages => {
        // The paragraph that goes over the page is moved by its lines: 21 is its first, 0 of the next page its last.
        Object.assign(at(pages, 0, 20), { text: `${'晴'.repeat(9)}。`, start: 0 })
        Object.assign(at(pages, 0, 21), { text: '春'.repeat(26), start: 2 })
        Object.assign(at(pages, 1, 0), { text: '夏'.repeat(6), start: 0 })
        Object.assign(at(pages, 1, 1), { text: '秋'.repeat(26), start: 2 })
      })
    )
    expect(rowOf(found, 'widows')).toMatchObject({ verdict: 'breach', measured: '2', pages: [1, 2] })
  })

  it('a ragged page is told line by line', async () => {
    const found = await measured(
      await drawn(pages => {
        for (const line of pages.lines)
          if (line.page === 1 && line.row % 5 !== 1 && line.text.length === 28)
            line.text = line.text.slice(0, 27 - (line.row % 2))
      })
    )
    expect(Number(rowOf(found, 'full-lines')?.measured)).toBeGreaterThan(5)
  })
})

it('PG-14: a heading that is broken by sense over two lines is not ragged', async () => {
  const found = await measured(
    await drawn(pages => {
      Object.assign(at(pages, 0, 5), { text: '在院子里种下第一批石榴树、', start: 2 })
      Object.assign(at(pages, 0, 6), { text: '照看邻居们留下的花', start: 0 })
      for (const [row, start] of [
        [7, 2],
        [8, 0]
      ] as const)
        Object.assign(at(pages, 0, row), { text: '晴'.repeat(28 - start), start })
    })
  )
  expect(rowOf(found, 'full-lines')?.verdict).toBe('kept')
})

describe('files that cannot be measured', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  it.each([
    ['not-pdf', ''],
    ['not-pdf', '春游\n\n今天去了公园。\n'],
    ['damaged', '%PDF-1.7\n'],
    ['damaged', '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer<</Root 1 0 R>>\n']
  ])('%s', async (refusal, text) => {
    expect(await measureDocument(bytes(text), 'book')).toBe(refusal)
  })

  it('a file that was cut short is damaged, or read as far as it goes', async () => {
    const whole = await drawn()
    const found = await measureDocument(whole.subarray(0, whole.length >> 1), 'gongwen')
    expect(typeof found === 'string' ? found : 'damaged').toMatch(/damaged|no-text/)
  })

  it('no text', async () => {
    const found = await measureDocument(
      await drawn(pages => {
        pages.lines = []
        pages.folios = []
      }),
      'gongwen'
    )
    expect(found).toBe('no-text')
  })
})

it('the license file is no PDF', async () => {
  expect(await measureDocument(readFileSync('LICENSE'), 'book')).toBe('not-pdf')
})
