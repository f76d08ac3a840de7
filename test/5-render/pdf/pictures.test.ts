/**
 * Pages as pictures: drawn from the bytes of the PDF, glyph by glyph, and held against small references that were
 * looked at. `npm run update` draws them anew. Needs nothing but Node; texts of pages stay the first witnesses.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadFaces, typesetPages } from '../../../pipeline/4-typeset/index.ts'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import type { Faces } from '../../../pipeline/model/faces.ts'
import { type PdfObjects, readObjects } from '../../support/pdf-objects.ts'
import { pictureCases } from '../../support/picture-flows.ts'
import type { Canvas } from '../../support/raster/coverage.ts'
import { drawPdfPage } from '../../support/raster/draw-pdf-page.ts'
import { changeOf, pictureOf } from '../../support/raster/reference-picture.ts'

const folder = fileURLToPath(new URL('./pictures/', import.meta.url))
const updates = process.env.CHENGCE_UPDATE === 'yes'
/** At this many a character of 五号 is seven pixels high: its place is seen, its strokes are guessed. */
const DOTS_PER_INCH = 50
const LARGEST = 20 * 1024

let faces: Faces
beforeAll(async () => {
  const used = [
    'serif',
    'serif-bold',
    'serif-black',
    'sans',
    'sans-bold',
    'kai',
    'kai-bold',
    'fangsong',
    'xiaobiaosong'
  ]
  faces = await loadFaces(loadFont, used as Parameters<typeof loadFaces>[1])
}, 60_000)

const fileOf = async (name: string): Promise<PdfObjects> => {
  const { flow } = (pictureCases[name] as (typeof pictureCases)[string])()
  return readObjects(await renderPdf(typesetPages(flow, faces).pages, loadFont))
}

describe.each(Object.keys(pictureCases))('%s', name => {
  it('is drawn as it was when it was looked at', async () => {
    const pages = pictureCases[name]?.().pages ?? []
    const pdf = await fileOf(name)
    for (const page of pages) {
      const label = pages.length === 1 ? name : `${name}-${page + 1}`
      expect.soft(compare(label, drawPdfPage(pdf, page, DOTS_PER_INCH))).toBeNull()
    }
  })
})

const compare = (name: string, canvas: Canvas): string | null => {
  const path = `${folder}${name}.png`
  const png = pictureOf(canvas)
  expect(png.length).toBeLessThanOrEqual(LARGEST)
  if (updates) {
    mkdirSync(folder, { recursive: true })
    // What differs by noise only stays as it is.
    if (!existsSync(path) || changeOf(canvas, readFileSync(path)) !== null) writeFileSync(path, png)
    return null
  }
  const change = existsSync(path) ? changeOf(canvas, readFileSync(path)) : 'no reference'
  if (change === null) return null
  const drawn = join(tmpdir(), `chengce-${name}.png`)
  writeFileSync(drawn, png)
  return `${name}: ${change}; drawn as ${drawn}. If it is meant, look at it and run npm run update`
}

describe('a picture sees', () => {
  const reference = (): Buffer => readFileSync(`${folder}punctuation.png`)

  /** The content of the first page, rewritten. */
  const rewritten = (pdf: PdfObjects, rewrite: (content: string) => string): PdfObjects => {
    for (const object of pdf.objects.values()) {
      if (object === null || typeof object !== 'object' || !('data' in object)) continue
      const content = Buffer.from(object.data).toString('latin1')
      if (!/\bTm\b/.test(content)) continue
      object.data = new Uint8Array(Buffer.from(rewrite(content), 'latin1'))
      return pdf
    }
    throw new Error('No content')
  }

  it('nothing where nothing has changed', async () => {
    expect(changeOf(drawPdfPage(await fileOf('punctuation'), 0, DOTS_PER_INCH), reference())).toBeNull()
  })

  it.each<readonly [string, (content: string) => string]>([
    ['a page that is a quarter of a point lower', content => `1 0 0 1 0 -0.25 cm ${content}`],
    [
      'one line that is half a point to the right',
      content =>
        content.replace(
          /1 0 0 -1 (\S+) (\S+) Tm/,
          (_, x: string, y: string) => `1 0 0 -1 ${Number(x) + 0.5} ${y} Tm`
        )
    ],
    ['a mark that is a tenth of an em away', content => content.replace(/\]TJ/, ' 100 <0001>]TJ')],
    ['a stroke that is missing', content => content.replace(/\d\S* \S+ \S+ \S+ re f/, '')]
  ])('%s', async (_, rewrite) => {
    const pdf = rewritten(await fileOf('punctuation'), rewrite)
    expect(changeOf(drawPdfPage(pdf, 0, DOTS_PER_INCH), reference())).not.toBeNull()
  })
})
