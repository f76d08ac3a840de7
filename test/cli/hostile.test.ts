/** Texts that are made to hurt: each compiles, or gives one clear message; never a stack trace, never half a file. */
import { afterAll, describe, expect, test } from 'vitest'
import { type Ran, type Workplace, workplace } from '../support/command.ts'

const places: Workplace[] = []
const at = (files: Readonly<Record<string, string | Uint8Array>>): Workplace => {
  const place = workplace(files)
  places.push(place)
  return place
}
afterAll(() => {
  for (const place of places) place.remove()
})

const SENTENCE = '今天我们去图书馆借书，老师说每个人都要写一篇读书心得。大家很高兴，回来以后马上开始写。'
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

const unhurt = (ran: Ran): void => {
  expect(ran.stderr).not.toMatch(/\n\s+at |our-fault|heap out of memory|FATAL/)
}

const errorsOf = (ran: Ran): string[] =>
  ran.stderr
    .split('\n')
    .filter(line => /^ {2}(?:\d+:\d+ {2})?error {2}/.test(line))
    .map(line => line.split(/ {2}/).at(-1) ?? '')

// Side by side: one of them waits for the Markdown parser's deadline.
describe.concurrent('it compiles', () => {
  test.each<[string, () => Readonly<Record<string, string>>]>([
    ['a line of 50 MB', () => ({ 'sources/1.txt': SENTENCE.repeat(Math.ceil(50e6 / bytesOf(SENTENCE))) })],
    [
      '100,000 headings',
      () => ({
        'sources/1.txt': `总结\n\n${Array.from({ length: 100_000 }, (_, index) => `${index + 1}、标题\n正文内容。\n`).join('')}`
      })
    ],
    [
      'a thousand files',
      () =>
        Object.fromEntries(
          Array.from({ length: 1000 }, (_, index) => [`sources/${index}.txt`, `第${index}篇\n\n正文。\n`])
        )
    ],
    [
      'NULs, controls, direction marks, noncharacters, marks alone, endless words',
      () => ({
        'sources/1.txt': '春游\n\n今天\0去了\0公园。\n',
        'sources/2.txt': '春游\n\n今天\u001b[31m去了\u0007公园。\n',
        'sources/3.txt': '春游\n\n今天\u202e去了\u2066公园。\n',
        'sources/4.txt': '春游\n\n今天𠀀𪚥🎉\u{10FFFF}去了公园。\n',
        'sources/5.txt': '春游\n\n今天\uFFFE\uFFFF去了公园。\n',
        'sources/6.txt': '春游\n\n今天\u000b\u0001去了]]>&<公园。\n',
        'sources/7.txt': '。\n',
        'sources/8.txt': '\u0301\n',
        'sources/9.txt': `春游\n\n${'a'.repeat(100_000)}\n`
      })
    ]
  ])('%s', async (_, files) => {
    const place = at(files())
    const ran = await place.start([])
    unhurt(ran)
    expect(errorsOf(ran)).toEqual([])
    expect(ran.code).toBe(0)
    expect(ran.stderr).not.toContain('\u001b')
    expect(place.files('output')).toHaveLength(3)
  })

  test('a file whose damage is in the bytes', async () => {
    const bytes = new TextEncoder().encode('春游\n\n今天我们去了公园，大家都*很高兴。\n')
    const surrogate = Uint8Array.from(
      [...bytes].flatMap(byte => (byte === 0x2a ? [0xed, 0xa0, 0x80] : [byte]))
    )
    const place = at({ 'sources/1.txt': surrogate })
    const ran = await place.start([])
    unhurt(ran)
    expect(ran.stderr).toMatch(/3:13 {2}warning {2}1\.txt has .* that utf-8 cannot decode/)
    expect(ran.code).toBe(0)
    expect(place.files('output')).toHaveLength(3)
  })
})

describe.concurrent('it compiles, or one message says why not', () => {
  test.each([
    ['120 KB of **中', '**中'.repeat(24_000)],
    ['100,000 >', `${'>'.repeat(100_000)}中`]
  ])('%s', async (_, markdown) => {
    const place = at({ 'sources/1.md': `# 题目\n\n${markdown}\n`, 'sources/2.txt': `春游\n\n${SENTENCE}\n` })
    const ran = await place.start([])
    unhurt(ran)
    if (ran.code === 0) expect(place.files('output')).toHaveLength(3)
    else {
      expect(ran.code).toBe(3)
      expect(errorsOf(ran)).toEqual(['markdown-too-complex'])
      expect(place.files()).toEqual(['sources/1.md', 'sources/2.txt'])
    }
  })
})
