/** Size must cost in proportion: nothing here is quadratic, deep, or spread over the stack. Limits are wide. */
import { expect, test } from 'vitest'
import { normalized } from './outline.ts'
import { body } from './texts.ts'

const seconds = 30_000

test(
  '20,000 headings with a paragraph each',
  async () => {
    const base = Array.from({ length: 20_000 }, (_, index) => `第${index + 1}章 题\n${body}`).join('\n')
    const { tree } = await normalized(base)
    const [article] = tree.children
    const headings =
      article?.type === 'article' ? article.children.filter(node => node.type === 'heading') : []
    expect(headings).toHaveLength(20_000)
  },
  seconds
)

test(
  'one line of 10,000,000 characters',
  async () => {
    const base = body.repeat(Math.ceil(10_000_000 / body.length))
    expect((await normalized(base)).text).toBe(`${base}\n`)
  },
  seconds
)

test(
  '60,000 ordinals in one line',
  async () => {
    const base = '一、甲。（一）乙。1、丙。'.repeat(20_000)
    expect((await normalized(base)).text.length).toBeGreaterThan(base.length - 1)
  },
  seconds
)

test(
  'a million blanks',
  async () => {
    expect((await normalized(`甲${' \u3000'.repeat(500_000)}乙`)).dropped).toEqual([])
  },
  seconds
)

test(
  'a title said 140,000 times in one line',
  async () => {
    expect((await normalized('http://'.repeat(140_000))).dropped.length).toBeGreaterThan(100_000)
  },
  seconds
)
