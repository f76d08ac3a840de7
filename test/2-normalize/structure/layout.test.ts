/** TN-83: layout sets headings off, and what is set off alike is surer; what is cut does not depend on it. */
import { expect, test } from 'vitest'
import type { Recognition } from '../../../pipeline/model/article.ts'
import { normalized } from './outline.ts'
import { body } from './texts.ts'

const recognised = async (base: string): Promise<readonly Recognition[]> =>
  (await normalized(base)).tree.children.flatMap(node =>
    node.type === 'article'
      ? node.children.flatMap(child =>
          child.type === 'heading' && child.data?.recognition ? [child.data.recognition] : []
        )
      : []
  )

const text = (before: string, names: readonly string[]): string =>
  ['街巷手记', ...names.flatMap(name => [`${before}${name}`, `　　${body}`])].join('\n')

const plain = '　　'
const centred = `\n${'　'.repeat(14)}`
const numbered = ['一、早市', '二、夜市', '三、庙会']
const named = ['早市见闻', '夜市灯火', '庙会散记']

test.each([numbered, named])(
  'centred lines after blank ones are surer than lines like the text: %s',
  async (...names) => {
    const flat = await recognised(text(plain, names))
    const set = await recognised(text(centred, names))
    expect(flat).toHaveLength(3)
    expect(set).toHaveLength(3)
    for (const [index, one] of set.entries())
      expect(one.confidence).toBeGreaterThan(flat[index]?.confidence ?? 1)
    expect(set[0]?.reasons).toContain('centred as its siblings are')
  }
)

test('one that is not set off as its siblings are is less sure', async () => {
  const lines = [...numbered, '四、散市'].map(
    name => `${name === '二、夜市' ? plain : centred}${name}\n　　${body}`
  )
  const [first, second] = await recognised(`街巷手记\n${lines.join('\n')}`)
  expect(second?.confidence).toBeLessThan((first?.confidence ?? 0) - 0.1)
  expect(second?.reasons).toContain('not set off as the others are')
})

test('lines in the middle are headings whatever stands below them; one of them alone is not', async () => {
  const part = (name: string, place: string): string =>
    `${' '.repeat(12)}${name}\n    ${place}\n    ${body}\n    ${body}`
  const first = part('清早到河边去的人都说些什么', '在东头的茶馆里')
  const second = part('桥头的午后', '在桥上')
  expect(await recognised(`河湾三题\n    ${body}\n${first}\n${second}`)).toHaveLength(2)
  expect(await recognised(`河湾三题\n    ${body}\n${first}\n    ${body}`)).toHaveLength(0)
})

test('who took a picture is no heading; a signature at the right stands over one', async () => {
  const names = ['河边的早市', '桥头的夜市', '村口的庙会']
  const parts = names.map(name => `　　${name}\n　　${body}`)
  const text = [
    `　　${body}`,
    '　　本报记者 林间 摄',
    `　　${body}`,
    `${'　'.repeat(20)}——林间`,
    ...parts
  ].join('\n')
  expect(await recognised(text)).toHaveLength(3)
})
