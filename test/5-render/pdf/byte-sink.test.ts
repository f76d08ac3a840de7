import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteSink } from '../../../pipeline/5-render/pdf/byte-sink.ts'

it('gives back all pieces in order, texts as Latin-1', () => {
  const latin1 = fc.array(fc.nat(255)).map(codes => String.fromCharCode(...codes))
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.uint8Array(), latin1)), pieces => {
      const sink = new ByteSink()
      for (const piece of pieces)
        if (typeof piece === 'string') sink.appendLatin1(piece)
        else sink.append(piece)
      const expected = Buffer.concat(
        pieces.map(piece => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece))
      )
      expect(Buffer.compare(sink.joined(), expected)).toBe(0)
    })
  )
})

it('takes pieces that are larger than a block, and more than a block of small ones', () => {
  const sink = new ByteSink()
  sink.append(new Uint8Array(3_000_000).fill(1))
  for (let i = 0; i < 30_000; i++) sink.appendLatin1('\u0002'.repeat(50))
  const bytes = sink.joined()
  expect(bytes.length).toBe(4_500_000)
  expect([bytes[0], bytes[2_999_999], bytes[3_000_000], bytes[4_499_999]]).toEqual([1, 1, 2, 2])
  expect(bytes.constructor).toBe(Uint8Array)
})
