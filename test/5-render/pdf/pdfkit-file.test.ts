import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type FilePage, openFile, type PdfFile, pdfText } from '../../../pipeline/5-render/pdf/pdfkit-file.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'

const facts = { title: '集', language: 'zh-CN', epochSeconds: 0 }
const identity = Uint8Array.from({ length: 16 }, (_, i) => i)
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const blank = (file: PdfFile, content = '', more: Partial<FilePage> = {}): void => {
  let index = 0
  while (file.pageAt(index)) index++
  file.addPage({
    index,
    width: 100,
    height: 200,
    content: Buffer.from(content),
    fonts: [],
    annotations: [],
    structParents: index,
    ...more
  })
}

/** What pipeline/5-render/pdf/pdfkit-file.ts presumes of the insides of pdfkit and fontkit. */
describe('pdfkit still', () => {
  it('opens a font as a subset that starts with the missing glyph and gives each new glyph the next code', async () => {
    const font = openFile(facts).font(await loadFont('serif'))
    expect(font.subset.glyphs).toEqual([0])
    expect([font.widths.length, font.unicode.length]).toEqual([1, 1])
    const glyph = font.font.glyphForCodePoint(0x4e00)
    expect(font.subset.includeGlyph(glyph.id)).toBe(1)
    expect(font.subset.includeGlyph(glyph.id)).toBe(1)
    expect(font.subset.glyphs).toEqual([0, glyph.id])
    expect(font.font.hasGlyphForCodePoint(0x10ffff)).toBe(false)
  })

  it('has advances in a table that agrees with each glyph', async () => {
    const { font } = openFile(facts).font(await loadFont('serif'))
    const { metrics } = font.hmtx
    for (const codePoint of [0x20, 0x41, 0x67, 0xb7, 0x2014, 0x3002, 0x4e00, 0x9fa5]) {
      const glyph = font.glyphForCodePoint(codePoint) as {
        readonly id: number
        readonly advanceWidth: number
      }
      expect(metrics.get(Math.min(glyph.id, metrics.length - 1)).advance).toBe(glyph.advanceWidth)
    }
  })

  it('gives one font for one font file, whoever asks for it', async () => {
    const file = openFile(facts)
    const kai = await loadFont('kai')
    expect(file.font({ ...kai, standsInFor: 'fangsong' }) === file.font(kai)).toBe(true)
  })

  it('makes the object of a font program and then asks what stands in it', async () => {
    const file = openFile(facts)
    const font = file.font(await loadFont('serif'))
    const program = font.subset.encode()
    blank(file, '', { fonts: [font] })
    const bytes = latin(await file.finish(identity))
    const object = /\/FontFile2 (\d+) 0 R/.exec(bytes)?.[1]
    const start = bytes.indexOf(`\n${object} 0 obj\n`)
    expect(
      bytes.slice(start).match(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/)?.index
    ).toBeLessThan(40)
    const stream = bytes.slice(bytes.indexOf('stream\n', start) + 7, bytes.indexOf('\nendstream', start))
    expect(inflateSync(Buffer.from(stream, 'latin1')).equals(program)).toBe(true)
  })

  it('writes pages of the size asked for, their content compressed', async () => {
    const file = openFile(facts)
    blank(file, '%drawn')
    expect([0, 1].map(index => file.pageAt(index) !== undefined)).toEqual([true, false])
    const bytes = latin(await file.finish(identity))
    expect(bytes).toContain('/MediaBox [0 0 100 200]')
    expect(bytes).not.toContain('%drawn')
  })

  it('writes the identity it is given, at the end', async () => {
    const file = openFile(facts)
    blank(file)
    const bytes = latin(await file.finish(identity))
    expect(bytes).toMatch(/^%PDF-1\.7\n/)
    expect(bytes).toContain('/ID [<000102030405060708090a0b0c0d0e0f> <000102030405060708090a0b0c0d0e0f>]')
    expect(bytes.trimEnd()).toMatch(/%%EOF$/)
  })

  it('writes catalogue entries that are added, and our metadata instead of its own', async () => {
    const file = openFile({ ...facts, title: 'A & B' })
    blank(file)
    file.catalog.Extra = { Names: ['Plain', pdfText('(text)'), 1.5, null, true] }
    const bytes = latin(await file.finish(identity))
    expect(bytes).toContain('/Extra <<\n/Names [/Plain (\\(text\\)) 1.5 null true]\n>>')
    expect(bytes).toContain('/Lang (zh-CN)')
    expect(bytes).toContain('/DisplayDocTitle true')
    expect(bytes.match(/\/Type \/Metadata/g)).toHaveLength(1)
    expect(bytes).toContain('>A &amp; B</rdf:li>')
  })

  it('loads no standard font that nobody asked for', async () => {
    const file = openFile(facts)
    blank(file)
    expect(latin(await file.finish(identity))).not.toContain('Helvetica')
  })
})
