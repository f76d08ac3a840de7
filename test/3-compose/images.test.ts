/** Images of sources: which files are understood, what a page gets of them, what is said of those that cannot be placed. */
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readJpeg } from '../../pipeline/3-compose/images/jpeg.ts'
import { readPng } from '../../pipeline/3-compose/images/png.ts'
import { loadPictures, type VolumeText } from '../../pipeline/3-compose/index.ts'
import { pictureKey } from '../../pipeline/model/picture.ts'
import type { SourceText } from '../../pipeline/model/source.ts'
import { jpegOf, type PngFixture, pngOf } from '../support/png-fixtures.ts'

/** Samples as a viewer sees them: unpacked and without filters. */
const pixelsOf = (fixture: PngFixture): number[] => {
  const samples = readPng(pngOf(fixture))?.samples
  if (!samples || samples.filteredRows) throw new Error('rows are not laid open')
  return [...inflateSync(samples.data)]
}

describe('PNG', () => {
  it('opaque and in rows goes as it is', () => {
    const picture = readPng(pngOf({ width: 3, height: 2, type: 2, pixel: (x, y) => [x, y, 9] }))
    expect(picture).toMatchObject({ width: 3, height: 2, density: 96, format: 'png' })
    expect(picture?.samples).toMatchObject({ filter: 'flate', filteredRows: true, colours: 'rgb', bits: 8 })
  })

  it('with a palette keeps it', () => {
    const chunks = { PLTE: [255, 0, 0, 0, 0, 255] }
    const picture = readPng(pngOf({ width: 4, height: 1, type: 3, bits: 1, pixel: x => [x % 2], chunks }))
    expect(picture?.samples.colours).toEqual({ palette: Uint8Array.from(chunks.PLTE) })
  })

  it('says how large it wants to be', () => {
    const chunks = { pHYs: [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1] }
    expect(readPng(pngOf({ width: 1, height: 1, type: 0, pixel: () => [0], chunks }))?.density).toBeCloseTo(
      300,
      1
    )
  })

  it('is laid on white where it is transparent', () => {
    expect(pixelsOf({ width: 3, height: 1, type: 4, pixel: x => [0, [0, 51, 255][x] ?? 0] })).toEqual([
      255, 204, 0
    ])
    const chunks = { PLTE: [9, 9, 9, 1, 2, 3], tRNS: [0] }
    expect(pixelsOf({ width: 2, height: 1, type: 3, bits: 4, pixel: x => [x], chunks })).toEqual([
      255, 255, 255, 1, 2, 3
    ])
    const key = { tRNS: [0, 7] }
    expect(pixelsOf({ width: 2, height: 1, type: 0, pixel: x => [x * 7], chunks: key })).toEqual([0, 255])
  })

  it('gives every pixel its place, whatever its filters, passes and depth', () => {
    const sizes = fc.integer({ min: 1, max: 19 })
    fc.assert(
      fc.property(
        sizes,
        sizes,
        fc.boolean(),
        fc.constantFrom(8, 16),
        fc.nat(4),
        (width, height, interlaced, bits, filter) => {
          const most = 2 ** bits - 1
          const value = (x: number, y: number): number => (x * 37 + y * 101) % 256
          const scaled = (sample: number): number => (bits === 16 ? sample * 257 : sample)
          const pixel = (x: number, y: number): number[] => [
            scaled(value(x, y)),
            scaled(value(y, x)),
            0,
            most
          ]
          const pixels = pixelsOf({
            width,
            height,
            type: 6,
            bits: bits as 8 | 16,
            interlaced,
            pixel,
            filter: row => (row + filter) % 5
          })
          const wanted = Array.from({ length: width * height }, (_, at) => {
            const [x, y] = [at % width, Math.floor(at / width)]
            return [value(x, y), value(y, x), 0]
          })
          expect(pixels).toEqual(wanted.flat())
        }
      )
    )
  })

  it('that is cut short or no picture at all is refused', () => {
    const whole = pngOf({ width: 30, height: 30, type: 2, pixel: (x, y) => [x * y, x, y] })
    for (const length of [8, 20, 40, whole.length - 30]) expect(readPng(whole.slice(0, length))).toBeNull()
  })
})

describe('JPEG', () => {
  it('goes as it is', () => {
    expect(readJpeg(jpegOf(40, 30, 3, 150))).toMatchObject({
      width: 40,
      height: 30,
      density: 150,
      samples: { filter: 'dct', colours: 'rgb' }
    })
    expect(readJpeg(jpegOf(40, 30, 1))).toMatchObject({ density: 96, samples: { colours: 'gray' } })
  })

  it.each([
    ['II', 6, 90],
    ['MM', 8, 270],
    ['MM', 3, 180],
    ['II', 1, undefined]
  ])('is turned as its camera stood: %s %i', (order, orientation, turn) => {
    const picture = readJpeg(withOrientation(jpegOf(40, 30, 3), order, orientation))
    const upright = turn === undefined || turn === 180
    expect(picture).toMatchObject(upright ? { width: 40, height: 30 } : { width: 30, height: 40 })
    expect(picture === null || picture === 'cmyk' ? null : picture.turn).toBe(turn)
  })

  it('in four inks has no meaning in sRGB (ISO 19005-2, 6.2.4.3)', () => {
    expect(readJpeg(jpegOf(40, 30, 4))).toBe('cmyk')
    expect(readJpeg(jpegOf(40, 30, 3).slice(0, 30))).toBeNull()
  })
})

/** A JPEG file with the one tag that says how it stands. */
const withOrientation = (jpeg: Uint8Array, order: string, orientation: number): Uint8Array => {
  const tiff = new DataView(new ArrayBuffer(26))
  const little = order === 'II'
  tiff.setUint8(0, order.charCodeAt(0))
  tiff.setUint8(1, order.charCodeAt(1))
  tiff.setUint16(2, 42, little)
  tiff.setUint32(4, 8, little)
  tiff.setUint16(8, 1, little)
  tiff.setUint16(10, 0x0112, little)
  tiff.setUint16(12, 3, little)
  tiff.setUint32(14, 1, little)
  tiff.setUint16(18, orientation, little)
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...new Uint8Array(tiff.buffer)]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...jpeg.slice(2)])
}

const small = pngOf({ width: 2, height: 2, type: 0, pixel: () => [0] })
const image = (url: string, alt = '') => ({ type: 'image', url, alt })
const textOf = (children: readonly object[], more: Partial<SourceText> = {}): VolumeText => {
  const source: SourceText = { file: '甲/1.md', format: 'markdown', encoding: 'utf-8', base: '', ...more }
  const tree = { type: 'root', children: [{ type: 'article', children }] } as unknown as Root
  const text = { source, tree, script: 'hans', title: null, text: '', changes: [], dropped: [] } as never
  return { entry: { file: source.file }, text, file: new VFile() }
}
const load = async (text: VolumeText, files: Readonly<Record<string, Uint8Array>> = {}) => {
  const pictures = await loadPictures({ prefaces: new Map(), parts: [[text]] }, async path => {
    const bytes = files[path]
    if (!bytes) throw new Error('ENOENT')
    return bytes
  })
  return { pictures, said: text.file.messages.map(message => message.reason) }
}
const paragraph = (...children: object[]): object => ({ type: 'paragraph', children })

describe('images of a text', () => {
  it('are found beside their source, each file once', async () => {
    const text = textOf([
      paragraph(image('图/a%20b.png')),
      paragraph(image('图/a b.png')),
      paragraph(image('../c.jpg'))
    ])
    const { pictures, said } = await load(text, { '甲/图/a b.png': small, '甲/../c.jpg': jpegOf(4, 4, 3) })
    expect(said).toEqual([])
    expect([...pictures.values()].map(picture => picture.id)).toEqual(['i1', 'i1', 'i2'])
    expect(pictures.get(pictureKey('甲/1.md', '../c.jpg'))?.format).toBe('jpeg')
  })

  it('may stand in the address itself or in the source', async () => {
    const url = `data:image/png;base64,${Buffer.from(small).toString('base64')}`
    expect((await load(textOf([paragraph(image(url))]))).pictures.size).toBe(1)
    const pictures = new Map([['word/media/image1.png', small]])
    const packed = textOf([paragraph(image('word/media/image1.png'))], { format: 'docx', pictures })
    expect((await load(packed)).pictures.size).toBe(1)
  })

  it.each([
    ['https://a.cn/a.png', 'is on the web'],
    ['b.png', 'no such file'],
    ['c.gif', 'neither PNG nor JPEG'],
    ['d.png', 'damaged'],
    ['e.jpg', 'CMYK']
  ])('%s is reported: %s', async (url, why) => {
    const files = {
      '甲/c.gif': Uint8Array.from([71, 73, 70]),
      '甲/d.png': small.slice(0, 30),
      '甲/e.jpg': jpegOf(1, 1, 4)
    }
    const { pictures, said } = await load(textOf([paragraph(image(url, '甲'))]), files)
    expect(pictures.size).toBe(0)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(why)
    expect(said[0]).toContain('printed «甲»')
  })

  it('are set in cells of tables, not in headings and notes, nor read from Word 97 files', async () => {
    const heading = { type: 'heading', depth: 1, children: [image('a.png')] }
    const cell = {
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [image('b.png')] }] }]
    }
    const { pictures, said } = await load(textOf([heading, cell]), { '甲/a.png': small, '甲/b.png': small })
    expect(pictures.size).toBe(1)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('where images are not set')
    const old = await load(textOf([paragraph(image('picture-1'))], { format: 'doc' }))
    expect(old.said[0]).toContain('Word 97')
  })
})
