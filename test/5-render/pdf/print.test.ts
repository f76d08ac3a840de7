/** What a print shop asks of the file: bleed, crop marks, sheets to fold. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import '../../support/transfer-array-buffer.ts'
import { getDocumentProxy } from 'unpdf'
import { loadFaces, typesetPages } from '../../../pipeline/4-typeset/index.ts'
import { imposition } from '../../../pipeline/5-render/pdf/imposition.ts'
import { renderPdf, renderPrint } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import { noPrint, type PrintSetting } from '../../../pipeline/model/print.ts'
import { mm, mmToPt, pt } from '../../../pipeline/model/units.ts'
import { volumeFlow } from '../../support/flow-fixtures.ts'
import { glyphs, page, volume } from '../../support/hand-made-pages.ts'
import { breachesOf } from '../../support/pdf-conformance.ts'
import { type PdfObject, readObjects } from '../../support/pdf-objects.ts'
import { hasTool, runTool, withTool } from '../../support/tool.ts'

const bleed = mmToPt(mm(3))
const shop: PrintSetting = { ...noPrint, bleed, cropMarks: true }
const [width, height] = [pt(400), pt(600)]

const numbered = (count: number) =>
  volume(
    Array.from({ length: count }, (_, index) => page(index, [glyphs(`第${index + 1}页`, 50, 100)])),
    { width, height }
  )

/** Numbers in an array of the file, rounded to tenths. */
const box = (value: PdfObject | undefined): number[] =>
  Array.isArray(value) ? value.map(side => Math.round(Number(side) * 10) / 10) : []

const pagesOf = (bytes: Uint8Array): Map<string, PdfObject>[] =>
  [...readObjects(bytes).objects.values()].flatMap(object => {
    if (object === null || typeof object !== 'object' || !('dictionary' in object)) return []
    const type = object.dictionary.get('Type')
    return type !== null && typeof type === 'object' && 'name' in type && type.name === 'Page'
      ? [object.dictionary]
      : []
  })

const checked = async (bytes: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'chengce-'))
  try {
    const path = join(folder, 'file.pdf')
    await writeFile(path, bytes)
    return runTool('qpdf', ['--check', path])
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('bleed and crop marks', () => {
  it('give every page a larger sheet, its trimmed size and its bleed', async () => {
    const pages = pagesOf((await renderPrint(numbered(3), loadFont, shop)).volume)
    expect(pages).toHaveLength(3)
    for (const each of pages) {
      expect(box(each.get('TrimBox'))).toEqual([0, 0, 400, 600])
      expect(box(each.get('BleedBox'))).toEqual([-8.5, -8.5, 408.5, 608.5])
      // 3 mm of bleed, 5 mm of marks, 2 mm beyond.
      expect(box(each.get('MediaBox'))).toEqual([-28.3, -28.3, 428.3, 628.3])
    }
  })

  it('leave a sheet of the bleed alone where there are no marks', async () => {
    const [first] = pagesOf((await renderPrint(numbered(1), loadFont, { ...noPrint, bleed })).volume)
    expect(box(first?.get('MediaBox'))).toEqual(box(first?.get('BleedBox')))
  })

  it('change nothing where nothing is asked for', async () => {
    const bytes = await renderPdf(numbered(2), loadFont)
    expect((await renderPrint(numbered(2), loadFont, noPrint)).volume).toEqual(bytes)
    expect(pagesOf(bytes)[0]?.has('TrimBox')).toBe(false)
  })

  it('draw eight marks, none of them within the bleed, as an artifact', async () => {
    const { objects } = readObjects((await renderPrint(numbered(1), loadFont, shop)).volume)
    const streams = [...objects.values()].flatMap(object =>
      object !== null && typeof object === 'object' && 'data' in object
        ? [Buffer.from(object.data).toString('latin1')]
        : []
    )
    const marks = streams
      .find(stream => stream.includes('/Artifact<</Type/Page>>BDC'))
      ?.split('/Artifact<</Type/Page>>')[1]
    const rules = [...(marks ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re f/g)].map(match =>
      match.slice(1).map(Number)
    )
    expect(rules).toHaveLength(8)
    for (const [x = 0, y = 0, wide = 0, high = 0] of rules) {
      const outside = x + wide <= -8.5 || x >= 408.5 || y + high <= -8.5 || y >= 608.5
      expect(outside, `${x} ${y} ${wide} ${high}`).toBe(true)
    }
  })

  it.skipIf(!hasTool('qpdf'))(
    withTool('qpdf', 'keep PDF/A-2a and PDF/UA-1 as far as our checker sees'),
    async () => {
      const faces = ['serif', 'serif-bold', 'serif-black', 'sans', 'sans-bold', 'kai', 'kai-bold'] as const
      const { pages } = typesetPages(volumeFlow(), await loadFaces(loadFont, faces))
      const { volume: bytes } = await renderPrint(pages, loadFont, shop)
      expect(breachesOf(readObjects(bytes))).toEqual([])
      expect(await checked(bytes)).toContain('No syntax or stream encoding errors found')
    }
  )
})

describe('imposition', () => {
  it('lays eight pages on two sheets, the outermost first', () => {
    expect(imposition(8, null)).toEqual([
      { left: 7, right: 0, depth: 0 },
      { left: 1, right: 6, depth: 0 },
      { left: 5, right: 2, depth: 1 },
      { left: 3, right: 4, depth: 1 }
    ])
  })

  it('fills up to a multiple of four at the end', () => {
    expect(imposition(5, null)).toEqual([
      { left: null, right: 0, depth: 0 },
      { left: 1, right: null, depth: 0 },
      { left: null, right: 2, depth: 1 },
      { left: 3, right: 4, depth: 1 }
    ])
  })

  it('is read in order when the sheets are folded: every page once, rectos at the right of outer sides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.option(fc.integer({ min: 1, max: 12 })),
        (count, most) => {
          const sides = imposition(count, most)
          expect(sides).toHaveLength(2 * Math.ceil(count / 4))
          const read: (number | null)[] = []
          for (let start = 0; start < sides.length; ) {
            const sheets = Math.min(most ?? Number.POSITIVE_INFINITY, (sides.length - start) / 2)
            const own = sides.slice(start, start + 2 * sheets)
            start += 2 * sheets
            // Into the fold: the right half of each outer side, then the left of its inner side; and out again.
            for (let at = 0; at < own.length; at += 2)
              read.push(own[at]?.right ?? null, own[at + 1]?.left ?? null)
            for (let at = own.length - 2; at >= 0; at -= 2)
              read.push(own[at + 1]?.right ?? null, own[at]?.left ?? null)
          }
          expect(read.filter(each => each !== null)).toEqual(
            Array.from({ length: count }, (_, index) => index)
          )
          expect(read.slice(0, count).includes(null)).toBe(false)
        }
      )
    )
  })
})

describe('a booklet', () => {
  const asked: PrintSetting = { ...noPrint, booklet: { thickness: pt(2), sheets: null } }
  let sheets: Uint8Array
  beforeAll(async () => {
    sheets = (await renderPrint(numbered(10), loadFont, asked)).booklet ?? new Uint8Array()
  }, 60_000)

  /** What stands on the left and on the right of a side, with where it begins. */
  const halves = async (bytes: Uint8Array) => {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    return Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const { items } = await (await document.getPage(index + 1)).getTextContent()
        const texts = items.flatMap(item =>
          'str' in item && item.str.trim() !== '' ? [{ text: item.str, x: Number(item.transform[4]) }] : []
        )
        const half = (wanted: boolean) => texts.filter(({ x }) => x < width === wanted)
        const text = (wanted: boolean): string =>
          half(wanted)
            .map(each => each.text)
            .join('')
            .replaceAll(' ', '')
        return { left: text(true), right: text(false), xs: [half(true)[0]?.x, half(false)[0]?.x] }
      })
    )
  }

  it('has the pages of a volume of ten on three sheets, two of them empty, each half read back', async () => {
    const sides = await halves(sheets)
    expect(sides.map(({ left, right }) => [left, right])).toEqual([
      ['', '第1页'],
      ['第2页', ''],
      ['第10页', '第3页'],
      ['第4页', '第9页'],
      ['第8页', '第5页'],
      ['第6页', '第7页']
    ])
  })

  it('moves what is on inner sheets to the fold, by the thickness of the paper around them', async () => {
    const sides = await halves(sheets)
    expect(sides.map(({ xs }) => xs)).toEqual([
      [undefined, 450],
      [50, undefined],
      [52, 448],
      [52, 448],
      [54, 446],
      [54, 446]
    ])
  })

  it('is on sheets of twice the width, as PDF/A-2u, asked to be printed on both sides', () => {
    const pages = pagesOf(sheets)
    expect(pages).toHaveLength(6)
    for (const each of pages) expect(box(each.get('MediaBox'))).toEqual([0, 0, 800, 600])
    const text = Buffer.from(sheets).toString('latin1')
    expect(text).toContain('<pdfaid:conformance>U</pdfaid:conformance>')
    expect(text).not.toContain('pdfuaid:part')
    expect(text).toContain('/DuplexFlipShortEdge')
  })

  it('has crop and fold marks on request', async () => {
    const { booklet } = await renderPrint(numbered(4), loadFont, { ...asked, cropMarks: true, bleed })
    const [first] = pagesOf(booklet ?? new Uint8Array())
    expect(box(first?.get('TrimBox'))).toEqual([0, 0, 800, 600])
    expect(box(first?.get('MediaBox'))).toEqual([-28.3, -28.3, 828.3, 628.3])
  })

  it('is the same bytes for the same pages, and leaves those of the volume as they are', async () => {
    const again = await renderPrint(numbered(10), loadFont, asked)
    expect(again.booklet).toEqual(sheets)
    expect(again.volume).toEqual(await renderPdf(numbered(10), loadFont))
  })

  it.skipIf(!hasTool('qpdf'))(withTool('qpdf', 'finds no fault in it'), async () => {
    expect(await checked(sheets)).toContain('No syntax or stream encoding errors found')
  })
})
