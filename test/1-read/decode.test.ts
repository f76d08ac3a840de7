import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../pipeline/1-read/decode.ts'

const SIMPLIFIED = '今天我们去图书馆借书，老师说每个人都要写一篇读书心得。大家很高兴，回来以后马上开始写。'
const TRADITIONAL = '今天我們去圖書館借書，老師說每個人都要寫一篇讀書心得。大家很高興，回來以後馬上開始寫。'

const encoded = (text: string, encoding: string): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM: false }))

const read = async (bytes: Uint8Array, forced?: string) => {
  const decoded = await decode(bytes, forced)
  if (decoded.kind !== 'text') throw new Error(`not text: ${JSON.stringify(decoded)}`)
  return decoded
}

describe('encodings are told by the whole file (TN-1)', () => {
  const cases: [string, string][] = [
    ['utf-8', SIMPLIFIED],
    ['utf-8', TRADITIONAL],
    ['gb18030', SIMPLIFIED],
    ['gb18030', TRADITIONAL],
    ['big5', TRADITIONAL],
    ['utf-16le', SIMPLIFIED],
    ['utf-16be', TRADITIONAL]
  ]
  test.each(cases)('%s: %s', async (encoding, text) => {
    const bytes = encoded(text.repeat(8), encoding)
    expect(await read(bytes)).toEqual({
      kind: 'text',
      encoding,
      text: text.repeat(8),
      doubt: null,
      damage: null
    })
  })

  test.each(cases)('%s in eight bytes', async (encoding, text) => {
    const short = text.slice(3, encoding === 'utf-8' ? 6 : 7)
    expect((await read(encoded(short, encoding))).text).toBe(short)
  })

  test.each(cases)('%s with two broken bytes: still right, told with its place', async (encoding, text) => {
    const bytes = encoded(text.repeat(8), encoding)
    bytes[101] = 0xff
    bytes[202] = 0xff
    const decoded = await read(bytes)
    expect(decoded.encoding).toBe(encoding)
    if (!encoding.startsWith('utf-16')) expect(decoded.damage?.count).toBeGreaterThan(0)
    expect(decoded.text.slice(-40)).toBe(text.slice(-40))
  })

  test('the text after two million bytes of ASCII decides too', async () => {
    const decoded = await read(encoded(`${'a'.repeat(2_000_000)}\n${SIMPLIFIED}`, 'gb18030'))
    expect(decoded.encoding).toBe('gb18030')
    expect(decoded.text.endsWith(SIMPLIFIED)).toBe(true)
  })

  test('a famous pair of GBK words that is almost UTF-8', async () => {
    expect((await read(encoded('联通', 'gb18030'))).text).toBe('联通')
  })

  test('Latin in UTF-8 stays Latin', async () => {
    expect(await read(encoded('Café crème', 'utf-8'))).toMatchObject({
      encoding: 'utf-8',
      text: 'Café crème'
    })
  })

  test('English in UTF-16 without a mark', async () => {
    expect(await read(encoded('A plain letter.', 'utf-16le'))).toMatchObject({ text: 'A plain letter.' })
  })

  test('Japanese goes to the second opinion and is called doubtful', async () => {
    const text = 'こんにちは、世界の皆さん。今日はいい天気ですね。公園へ行きましょう。'
    const decoded = await read(encoded(text, 'shift_jis'))
    expect(decoded).toMatchObject({ encoding: 'shift_jis', text })
    expect(decoded.doubt).not.toBeNull()
  })
})

describe('byte-order marks', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s: taken off', async encoding => {
    const bytes = new Uint8Array(iconv.encode(SIMPLIFIED, encoding, { addBOM: true }))
    expect(await read(bytes)).toMatchObject({ encoding, text: SIMPLIFIED, damage: null })
  })

  test('only one is taken off', async () => {
    expect((await read(encoded('\uFEFF\uFEFF春', 'utf-8'))).text).toBe('\uFEFF春')
  })

  test('lone surrogates of UTF-16 are damage, not a crash', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x2d, 0x4e])
    expect(await read(bytes)).toMatchObject({ text: '\uFFFD中', damage: { offset: 0, count: 1 } })
  })
})

describe('the user’s word', () => {
  test('beats detection', async () => {
    expect(await read(encoded(SIMPLIFIED, 'gb18030'), 'GBK')).toMatchObject({
      encoding: 'gb18030',
      text: SIMPLIFIED
    })
  })

  test('is refused where it names nothing', async () => {
    expect(await decode(encoded('春', 'utf-8'), 'klingon')).toEqual({ kind: 'unknown-encoding' })
  })
})

describe('what is no text', () => {
  test.each([
    ['ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['OLE', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00]],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]
  ])('%s is known by its first bytes', async (name, bytes) => {
    const decoded = await decode(Uint8Array.from(bytes))
    expect(decoded.kind).toBe('binary')
    if (decoded.kind === 'binary') expect(decoded.looksLike).toContain(name)
  })

  test('bytes that mean nothing are not text', async () => {
    let seed = 7
    const bytes = Uint8Array.from({ length: 4096 }, () => {
      seed = (seed * 1103515245 + 12345) % 0x80000000
      return (seed >> 16) & 0xff
    })
    expect((await decode(bytes)).kind).toBe('binary')
  })

  test('a few NULs are damage of a text, which the normalizer reports', async () => {
    expect((await read(encoded(`${SIMPLIFIED}\0${SIMPLIFIED}`, 'utf-8'))).text).toContain('\0')
  })
})
