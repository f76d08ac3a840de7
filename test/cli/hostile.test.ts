/** Texts that are made to hurt: each compiles, or gives one clear message; never a stack trace, never half a file. */
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type Ran, type Workplace, workplace } from '../support/command.ts'

let place: Workplace
const places: Workplace[] = []
afterEach(() => place?.remove())
afterAll(() => {
  for (const each of places) each.remove()
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

describe('it compiles', () => {
  test('a line of 50 MB', () => {
    place = workplace({ 'sources/1.txt': SENTENCE.repeat(Math.ceil(50e6 / bytesOf(SENTENCE))) })
    const ran = place.run([])
    unhurt(ran)
    expect(ran.code).toBe(0)
    expect(place.files('output')).toHaveLength(3)
  })

  test('100,000 headings', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `${index + 1}、标题\n正文内容。\n`).join('')
    place = workplace({ 'sources/1.txt': `总结\n\n${text}` })
    const ran = place.run([])
    unhurt(ran)
    expect(ran.code).toBe(0)
    expect(place.files('output')).toHaveLength(3)
  })

  test('a thousand files', () => {
    const files = Array.from(
      { length: 1000 },
      (_, index) => [`sources/${index}.txt`, `第${index}篇\n\n正文。\n`] as const
    )
    place = workplace(Object.fromEntries(files))
    const ran = place.run(['-f', 'pdf'])
    unhurt(ran)
    expect(ran.code).toBe(0)
  })
})

// The parser's deadline is 20 s: these wait side by side.
describe.concurrent('it compiles, or one message says why not', () => {
  test.each([
    ['120 KB of **中', '**中'.repeat(24_000)],
    ['100,000 >', `${'>'.repeat(100_000)}中`],
    ['100,000 [', '['.repeat(100_000)],
    [
      '50,000 nested lists',
      Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}- 中\n`).join('')
    ],
    [
      '100,000 Markdown headings',
      Array.from({ length: 100_000 }, (_, index) => `# 标题${index}\n\n正文。\n\n`).join('')
    ],
    ['100,000 backticks', `${'`'.repeat(50_000)}中${'`'.repeat(49_999)}`],
    [
      'a table of 20,000 columns',
      `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n|${'中|'.repeat(20_000)}\n`
    ]
  ])('%s', async (_, markdown) => {
    const place = workplace({
      'sources/1.md': `# 题目\n\n${markdown}\n`,
      'sources/2.txt': `春游\n\n${SENTENCE}\n`
    })
    places.push(place)
    const ran = await place.start([])
    unhurt(ran)
    if (ran.code === 0) expect(place.files('output')).toHaveLength(3)
    else {
      expect(ran.code).toBe(3)
      expect(errorsOf(ran)).toHaveLength(1)
      expect(place.files()).toEqual(['sources/1.md', 'sources/2.txt'])
    }
  })
})

describe('damage is reported and the text goes on', () => {
  test.each([
    ['NULs', '春游\n\n今天\0去了\0公园。\n'],
    ['control characters and escapes', '春游\n\n今天\u001b[31m去了\u0007公园。\n'],
    ['direction marks', '春游\n\n今天\u202e去了\u2066公园。\n'],
    ['characters of all planes', '春游\n\n今天𠀀𪚥🎉\u{10FFFF}去了公园。\n'],
    ['noncharacters', '春游\n\n今天\uFFFE\uFFFF去了公园。\n'],
    ['XML forbids it', '春游\n\n今天\u000b\u0001去了]]>&<公园。\n'],
    ['a mark alone', '。\n'],
    ['a combining mark alone', '\u0301\n'],
    ['a very long word', `春游\n\n${'a'.repeat(100_000)}\n`]
  ])('%s', (_, text) => {
    place = workplace({ 'sources/1.txt': text })
    const ran = place.run([])
    unhurt(ran)
    expect(ran.code).toBe(0)
    expect(ran.stderr).not.toContain('\u001b')
    expect(place.files('output')).toHaveLength(3)
  })
})
