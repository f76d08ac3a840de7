import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContentStream } from '../../../pipeline/5-render/pdf/content-stream.ts'

const written = (write: (stream: ContentStream) => void): string => {
  const stream = new ContentStream()
  write(stream)
  return Buffer.from(stream.take()).toString('latin1')
}
const number = (value: number): string => written(stream => stream.number(value))

describe('numbers', () => {
  it.each([
    [0, '0 '],
    [-0, '0 '],
    [-0.0001, '0 '],
    [12, '12 '],
    [12.5, '12.5 '],
    [0.05, '0.05 '],
    [-0.007, '-0.007 '],
    [841.89, '841.89 '],
    [10.0004, '10 '],
    [1234567.891, '1234567.891 ']
  ])('%f is written as «%s»', (value, text) => {
    expect(number(value)).toBe(text)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e10])('%f is a fault in the program', value => {
    expect(() => number(value)).toThrow(RangeError)
  })

  it('read back within half a thousandth, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), value => {
        expect(number(value)).toMatch(/^-?\d+(\.\d{1,3})? $/)
        expect(Math.abs(Number(number(value)) - value)).toBeLessThan(0.000501)
      })
    )
  })
})

describe('strings of glyphs', () => {
  /** As a reader takes a literal string (ISO 32000-1, 7.3.4.2). */
  const unescaped = (literal: string): string =>
    literal
      .slice(1, -1)
      .replace(/\\(.)|\r\n?/gs, (_, escaped: string | undefined) =>
        escaped === 'r' ? '\r' : (escaped ?? '\n')
      )

  it('read back as the codes that went in, whatever their bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0x280d, 0x0d0a, 0x5c29, 0x0d0d))),
        cids => {
          const literal = written(stream => {
            stream.openString()
            for (const cid of cids) stream.glyph(cid)
            stream.closeString()
          })
          const bytes = Buffer.from(unescaped(literal), 'latin1')
          expect(Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16BE(2 * i))).toEqual(cids)
        }
      )
    )
  })

  it('may be longer than the first buffer', () => {
    const long = written(stream => {
      for (let i = 0; i < 100_000; i++) stream.glyph(0x4142)
    })
    expect(long).toBe('AB'.repeat(100_000))
  })
})

describe('a stream', () => {
  it('is empty again after clear, and what was taken stays', () => {
    const stream = new ContentStream()
    stream.write('first')
    const first = stream.take()
    stream.clear()
    stream.write('other')
    expect(Buffer.from(first).toString()).toBe('first')
    expect(Buffer.from(stream.take()).toString()).toBe('other')
  })
})
