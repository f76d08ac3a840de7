/** Lines that a page or a screen put between two halves of a sentence, or between a heading and its paragraph (TN-15, TN-16). */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const half = '　　阅览室每天开放八个小时，来的人有老有少，有人看报，有人写字，有人只是坐着听'
const rest = '雨，谁也不打扰谁，日子就这样一页一页翻过去了。'
const body = half + rest

test('a sentence over a page is one paragraph of one piece, and the number is told of', async () => {
  const { text, dropped, tree } = await normalized(
    `听雨\n${body}\n${half}\n— 12 —\n\n${rest}\n${body}\n— 13 —\n`
  )
  expect(text).toContain(`坐着听${rest}`)
  expect(dropped).toEqual(['— 12 —', '— 13 —'])
  expect(JSON.stringify(tree)).not.toContain('aside')
})

test('a heading stands over its paragraph where a page ended between the two', async () => {
  const plain = `听雨\n开馆\n${body}\n${body}\n借书\n${body}\n还书\n${body}\n`
  const paged = `听雨\n开馆\n${body}\n${body}\n借书\n\n— 3 —\n${body}\n还书\n${body}\n\n— 4 —\n`
  expect(await outline(paged)).toEqual(await outline(plain))
})

test('a form feed in the middle of a sentence', async () => {
  expect((await normalized(`听雨\n${half}\n\f${rest}\n`)).text).toContain(`坐着听${rest}`)
})

test('a line that begins with a comma or a full stop goes on', async () => {
  expect((await normalized(`听雨\n${half}\n，${rest}\n`)).text).toContain('坐着听，雨')
})

test.each([
  ['不计其数.　　“好', '不计其数。\n“好'],
  ['从此荒废.1958年重修', '荒废。1958年'],
  ['过境约1.7万担.1958年通车', '万担。1958年'],
  ['误差可能超过3℃. 其他条件不变', '3℃。其他']
])('Latin stops of %s', async (line, wanted) => {
  const many = `${body.slice(2)}　　`.repeat(3)
  expect(
    (await normalized(`听雨\n${wanted.includes('\n') ? many : ''}这件事${line}，大家都知道。\n`)).text
  ).toContain(wanted)
})

test('straight quotation marks side by side', async () => {
  const { text } = await normalized('听雨\n他说："来了就坐，别客气。""坐下吧"，她也说。\n')
  expect(text).toContain('他说：“来了就坐，别客气。”“坐下吧”，她也说。')
})

describe('two numbers are enough', () => {
  const page = `${body}\n`
  const far = '　'.repeat(12)

  test.each([
    ['in the middle of a sentence', `${half}\n３\n${rest}\n　　第二天${half.trim()}\n４\n${rest}\n`],
    ['in the middle of their lines, the first of them not 1', `${page}${far}３\n${page}${far}４\n${page}`],
    ['a page’s text between them, the first of them not 1', `${page}12\n${page}${page}13\n${page}`]
  ])('%s', async (_name, text) => {
    expect((await normalized(`听雨\n${text}`)).text).not.toMatch(/^\d+$/m)
  })

  test('1 and 2 over the parts of a text stay', async () => {
    const { text } = await normalized(`听雨\n${far}１\n${page}${far}２\n${page}`)
    expect(text.match(/^\d$/gm)).toEqual(['1', '2'])
  })
})

test('three short pages of wrapped rules: numbers and heads go, and the sentence that the first of them cut is whole', async () => {
  const rules = [
    '河湾阅览室守则',
    '第一条 为了让大家都有书看，都有地方坐，馆里商量之后定下本',
    '守则。',
    '第二条 本守则管到阅览室里外和门前的走廊，来看书的人和',
    '                    1',
    '河湾阅览室守则',
    '馆里做事的人都应当照着做，看见不照着做的要轻轻地说一',
    '声。',
    '第三条 书看完了放回原来的架子上。',
    '                    2',
    '河湾阅览室守则',
    '第四条 本守则从下个月起施行。'
  ]
  const { text, dropped } = await normalized(rules.join('\n'))
  expect(text).toContain('来看书的人和馆里做事的人')
  expect(dropped).toEqual(['1', '河湾阅览室守则', '2', '河湾阅览室守则'])
})

test('numbers over the parts of a poem stay: no sentence goes on over them', async () => {
  const lines = [
    '河湾',
    '1',
    '天亮了，河上有船，',
    '船上有人唱歌',
    '2',
    '天黑了，河上有灯，',
    '灯下有人算账',
    '3',
    '天又亮了'
  ]
  expect((await normalized(lines.join('\n'))).dropped).toEqual([])
})

test('a line that is typed twice, one right below the other, is no running head', async () => {
  expect((await normalized(`听雨\n${body}\n${half}\n来访的人\n来访的人\n${rest}\n`)).dropped).toEqual([])
  const page = (number: number): string => `${half}\n— ${number} —\n河湾馆志\n${rest}\n`
  const { dropped } = await normalized(`听雨\n${body}\n${page(3)}${page(4)}`)
  expect(dropped.filter(line => line === '河湾馆志')).toHaveLength(2)
})

test.each([
  [
    'below a number of its own line',
    (page: number) => `                    - ${page} -\n河湾图书馆${' '.repeat(46)}读书会材料`
  ],
  ['with the number in it', (page: number) => `河湾图书馆读书会材料${' '.repeat(46)}${page}`]
])('a head whose two sides stand far apart, %s, goes from the middle of sentences', async (_, headOf) => {
  const pages = [1, 2, 3].map(
    page => `${body}\n${half}\n${headOf(page)}\n雨，第${'一二三'.charAt(page - 1)}天也不打扰谁。`
  )
  const { text, dropped } = await normalized(`听雨\n${pages.join('\n')}\n`)
  expect(text.match(/坐着听雨，第.天/g)).toHaveLength(3)
  expect(text).not.toContain('读书会材料')
  expect(dropped.join(' ')).toContain('读书会材料')
})
