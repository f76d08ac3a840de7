/** TN-80, TN-82: what stands behind a number tells rows apart: 1、 over 1., 1. over 1）; a slip in one row does not. */
import { expect, test } from 'vitest'
import { outline } from './outline.ts'

const body = '办证时带上身份证到柜台办理，当天就能拿到证，丢了证的人先来说一声，三天以后再来补办。'
const heads = (lines: readonly string[]): readonly string[] => lines.filter(line => /^\d/.test(line))

const rows = (outer: (value: number) => string, inner: (value: number) => string): string =>
  [
    '图书室管理办法',
    `${outer(1)}借书`,
    `${inner(1)}办证`,
    body,
    `${inner(2)}选书`,
    body,
    `${outer(2)}还书`,
    `${inner(1)}检查`,
    body,
    `${inner(2)}盖章`,
    body,
    `${outer(3)}修补`,
    body
  ].join('\n')

const pause = (value: number): string => `${value}、`
const stop = (value: number): string => `${value}.`
const bracket = (value: number): string => `${value}）`

test.each([
  ['1. under 1、', pause, stop],
  ['1、 under 1.', stop, pause],
  ['1） under 1.', stop, bracket],
  ['1） under 1、', pause, bracket]
])('%s', async (_, outer, inner) => {
  expect(heads(await outline(rows(outer, inner)))).toEqual([
    `1 ${outer(1)}借书`,
    `2 ${inner(1)}办证`,
    `2 ${inner(2)}选书`,
    `1 ${outer(2)}还书`,
    `2 ${inner(1)}检查`,
    `2 ${inner(2)}盖章`,
    `1 ${outer(3)}修补`
  ])
})

test('the inner row may be a list', async () => {
  const text = rows(pause, value => `${value}.带上证件，不带的不能办；`).replaceAll(`${body}\n`, '')
  expect(heads(await outline(text))).toEqual(['1 1、借书', '1 2、还书', '1 3、修补'])
})

test.each([
  ['1、', '2.', '3、', '4、'],
  ['1.', '2、', '3、', '4.'],
  ['1.', '2.', '3、', '4.']
])('a slip of the sign does not part a row: %s %s %s %s', async (...signs) => {
  const names = ['借书', '还书', '修补', '值班']
  const lines = names.flatMap((name, index) => [`${signs[index]}${name}`, body])
  expect(heads(await outline(['图书室管理办法', ...lines].join('\n')))).toEqual(
    names.map((name, index) => `1 ${signs[index]}${name}`)
  )
})

const sections = (...marks: readonly string[]): string =>
  [
    '图书室管理办法',
    ...marks.flatMap((mark, index) => [`${mark}${['借书', '还书', '修补', '值班'][index]}`, body])
  ].join('\n')

test.each([
  [
    ['⑴', '①', '②', '⑵'],
    ['1 ⑴借书', '2 ①还书', '2 ②修补', '1 ⑵值班']
  ],
  [
    ['㈠', '⒈', '⒉', '㈡'],
    ['1 ㈠借书', '2 ⒈还书', '2 ⒉修补', '1 ㈡值班']
  ],
  [
    ['一 、', '二 、', '三 、', '四 ．'],
    ['1 一、借书', '1 二、还书', '1 三、修补', '1 四．值班']
  ]
])('%s', async (marks, expected) => {
  expect(heads(await outline(sections(...marks)))).toEqual(expected)
})
