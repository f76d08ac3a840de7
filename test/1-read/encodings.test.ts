/**
 * The same text in every encoding that can hold it is the same text again: whole, in its first 200 bytes, and with two bytes
 * replaced (TN-1). Over the texts of test/recovery and sources/, and over CHENGCE_CORPUS where that is set.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { decode } from '../../pipeline/1-read/decode.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'

const root = join(import.meta.dirname, '..', '..')
const corpus = process.env.CHENGCE_CORPUS

const casesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => join(folder, entry.name))
    : []

const folders = [
  ...casesOf(join(root, 'test', 'recovery')),
  ...(corpus ? casesOf(join(corpus, 'cases')) : [])
]

/** Texts beyond ASCII: those within it are the same bytes in most encodings. */
const texts = folders.flatMap(folder => {
  const name = readdirSync(folder).find(file => /^source\.(?:txt|md)$/.test(file))
  if (!name) return []
  const { encoding } = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { encoding: string }
  const text = new TextDecoder(encoding).decode(readFileSync(join(folder, name)))
  return /[^\x00-\x7F]/.test(text) ? [{ id: folder.split(/[\\/]/).at(-1) ?? '', text }] : []
})

const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

const encoded = (text: string, encoding: string, addBOM = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }))

const holds = (encoding: string, text: string): boolean =>
  iconv.decode(Buffer.from(encoded(text, encoding)), encoding) === text

/** As much of the text as fits, in whole characters. */
const inBytes = (text: string, encoding: string, most: number): string => {
  const characters: string[] = []
  let bytes = 0
  for (const char of text) {
    bytes += encoded(char, encoding).length
    if (bytes > most) break
    characters.push(char)
  }
  return characters.join('')
}

const read = async (bytes: Uint8Array): Promise<{ encoding: string; text: string; isTold: boolean }> => {
  const decoded = await decode(bytes)
  if (decoded.kind !== 'text') return { encoding: decoded.kind, text: '', isTold: true }
  return { encoding: decoded.encoding, text: decoded.text, isTold: decoded.damage !== null }
}

/** Characters of the text that are not in the result, in order. */
const lostIn = (text: string, found: string): number => {
  let head = 0
  while (head < Math.min(text.length, found.length) && text[head] === found[head]) head++
  let tail = 0
  while (
    tail < Math.min(text.length, found.length) - head &&
    text[text.length - 1 - tail] === found[found.length - 1 - tail]
  )
    tail++
  const [a, b] = [text.slice(head, text.length - tail), found.slice(head, found.length - tail)]
  if (a.length > 500) return a.length
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const char of a) {
    const next = [0]
    for (let at = 0; at < b.length; at++)
      next.push(char === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return a.length - (row[b.length] ?? 0)
}

describe.each(encodings)('%s', encoding => {
  const own = texts.filter(({ text }) => holds(encoding, text))

  test('holds some of the texts', () => {
    expect(own.length).toBeGreaterThan(2)
  })

  test.each(own)('$id: whole and in 200 bytes, with and without a byte-order mark', async ({ text }) => {
    for (const part of [text, inBytes(text, encoding, 200)]) {
      if (part.trim() === '') continue
      const isPlain = !/[^\x00-\x7F]/.test(part)
      expect(await read(encoded(part, encoding))).toEqual({
        encoding: isPlain ? expect.any(String) : encoding,
        text: part,
        isTold: false
      })
      if (encoding === 'gb18030' || encoding === 'big5') continue
      expect(await read(encoded(part, encoding, true))).toEqual({ encoding, text: part, isTold: false })
    }
  })

  test.each(own)('$id: two bytes replaced, side by side', async ({ text }) => {
    for (const part of [text, inBytes(text, encoding, 200)]) {
      if (!/[^\x00-\x7F]/.test(part)) continue
      for (const shift of [0, 1, 2]) {
        const bytes = encoded(part, encoding)
        const at = (bytes.length >> 1) + shift
        bytes.set([0xff, 0xff], at)
        const { encoding: found, text: now, isTold } = await read(bytes)
        expect(found).toBe(encoding)
        expect(lostIn(part, now)).toBeLessThanOrEqual(4)
        // Half of one UTF-16 unit and half of the next are two other characters, and nobody can see it.
        if (!encoding.startsWith('utf-16') || at % 2 === 0) expect(isTold).toBe(true)
      }
    }
  })

  test.each(own)('$id: two bytes replaced, apart from one another', async ({ text }) => {
    if (encoding === 'big5' || encoding === 'gb18030') return
    for (const part of [text, inBytes(text, encoding, 200)]) {
      const bytes = encoded(part, encoding)
      const at = bytes.length >> 1
      bytes[at] = 0x3f
      bytes[Math.min(bytes.length - 1, at + 21)] = 0x3f
      const { encoding: found, text: now } = await read(bytes)
      if (/[^\x00-\x7F]/.test(part)) expect(found).toBe(encoding)
      expect(lostIn(part, now)).toBeLessThanOrEqual(4)
    }
  })
})

describe('pairs of bytes that were shifted', () => {
  const line = '今天我们去图书馆借书，老师说每个人都要写一篇读书心得。大家很高兴，回来以后马上开始写。'

  test('are found again after a lost byte, to the end of the line', async () => {
    const bytes = encoded(line.repeat(4), 'gb18030')
    bytes[60] = 0x3f
    const { text, isTold } = await read(bytes)
    expect(lostIn(line.repeat(4), text)).toBeLessThanOrEqual(2)
    expect(isTold).toBe(true)
  })

  test('rare characters in a row are left as they are', async () => {
    const names = '喆祎赟昉珺玥翀骢堃犇骉麤鑫淼焱垚猋羴毳掱'
    const text = `${line}\n${names}、${names}\n${line}`
    expect(await read(encoded(text, 'gb18030'))).toEqual({ encoding: 'gb18030', text, isTold: false })
    const bytes = encoded(text, 'gb18030')
    bytes[20] = 0xff
    expect((await read(bytes)).text).toContain(`\n${names}、${names}\n`)
  })

  test.each([
    ['a blank to fill in', `承租人：${'＿'.repeat(40)}`],
    ['a blank right behind a word', `房屋坐落${'＿'.repeat(60)}，面积${'＿'.repeat(9)}平方米。`],
    ['a frame', `┌${'─'.repeat(30)}┬${'─'.repeat(9)}┐`],
    ['a rule', '※'.repeat(50)]
  ])('%s is left as it is, and beside damage too', async (_name, row) => {
    const text = `${line}\n${row}\n${line}`
    for (const encoding of ['gb18030', 'big5'] as const) {
      if (!holds(encoding, text)) continue
      expect(await read(encoded(text, encoding))).toEqual({ encoding, text, isTold: false })
    }
    const bytes = encoded(`${line}${row}\n${line}`, 'gb18030')
    bytes[21] = 0xff
    expect((await read(bytes)).text).toContain(row.slice(-20))
  })

  test('one lost character of UTF-8 is one U+FFFD', async () => {
    const bytes = encoded(line.repeat(2), 'utf-8')
    bytes[31] = 0xff
    expect((await read(bytes)).text).toBe(`${line.slice(0, 10)}\uFFFD${line.slice(11)}${line}`)
  })
})

test('a text is the same tree whatever it was encoded in', async () => {
  const [first] = texts
  const treeOf = async (base: string) =>
    (
      await normalize(
        { file: 'a.txt', format: 'text', encoding: 'utf-8', base },
        new VFile({ path: 'a.txt' })
      )
    )?.tree
  const wanted = await treeOf(first?.text ?? '')
  for (const encoding of encodings) {
    if (!holds(encoding, first?.text ?? '')) continue
    const { text } = await read(encoded(first?.text ?? '', encoding))
    expect(await treeOf(text)).toEqual(wanted)
  }
})
