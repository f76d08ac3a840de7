/** A byte lost or put in shifts all of UTF-16 behind it; what is in no known encoding is not taken for UTF-16 (TN-1). */
import { expect, test } from 'vitest'
import { decode } from '../../pipeline/1-read/decode.ts'

const text = `学校读书活动总结\n\n${'今年四月，我们学校开展了读书活动，老师和同学都来了，大家十分高兴。\n'.repeat(4)}`
const bytesOf = (endian: 'le' | 'be'): number[] =>
  Array.from(text).flatMap(char => {
    const code = char.charCodeAt(0)
    return endian === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })

test.each([
  ['le', 0],
  ['le', 1],
  ['be', 0],
  ['be', 1]
] as const)('utf-16%s: a byte put in, and one lost, at an offset with remainder %i', async (endian, odd) => {
  for (const change of ['in', 'out'] as const) {
    const bytes = bytesOf(endian)
    if (change === 'in') bytes.splice(60 + odd, 0, 0x9f)
    else bytes.splice(60 + odd, 1)
    const decoded = await decode(Uint8Array.from(bytes))
    if (decoded.kind !== 'text') throw new Error(decoded.kind)
    expect(decoded.encoding).toBe(`utf-16${endian}`)
    expect(decoded.damage?.count).toBeLessThanOrEqual(2)
    expect(decoded.text.slice(0, 28)).toBe(text.slice(0, 28))
    expect(decoded.text.slice(-100)).toBe(text.slice(-100))
  }
})

test('characters of Hong Kong in Big5, which are not known here, do not become UTF-16', async () => {
  // 佢哋喺嗰度，啲嘢好食。我哋去飲茶。
  const bytes = 'ca5c925d9df69df5abd7a1419df89dcfa66eadb9a143a7da925da568b6bcaff9a143'
  const pairs = Uint8Array.from(bytes.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
  expect((await decode(pairs)).kind).not.toBe('text')
})
