import { describe, expect, test } from 'vitest'
import { normalized } from '../outline.ts'
import { body } from '../texts.ts'
import { partsOf } from './parts-of.ts'

const letter = (...closing: string[]): string =>
  ['给老师的信', '林老师：', body, ...closing, '学生　周小河', '二〇二六年八月三日'].join('\n')

describe('wishes above who signs', () => {
  test.each([
    ['祝', '夏安'],
    ['敬頌', '教安'],
    ['順頌', '時祺'],
    ['專此', '敬禮']
  ])('%s / %s is a closing, the line below it the signer', async (above, wish) => {
    expect(await partsOf(letter(above, wish))).toEqual([
      'salutation 林老师：',
      `closing ${above} | ${wish}`,
      'signOff 学生　周小河',
      'dateline 二〇二六年八月三日'
    ])
  })

  test('敬頌教安 in one line is one; a sentence with 顺颂 is none', async () => {
    expect(await partsOf(letter('敬頌教安'))).toContain('closing 敬頌教安')
    const other = await partsOf(letter('顺颂的话不必多说，心意到了就好。'))
    expect(other.some(part => part.startsWith('closing'))).toBe(false)
  })

  test('two names over the date have no wish above them', async () => {
    const signed = (await partsOf(letter('读书小组'))).filter(part => part.startsWith('signOff'))
    expect(signed).toEqual(['signOff 读书小组', 'signOff 学生　周小河'])
  })
})

describe('far in at the right', () => {
  const wrapped = [
    '    今年三月以来，社区在街道的统一安排下，对十四个楼栋的楼道',
    '进行了集中清理。清理以前，我们挨家挨户地走访，共发出告知书三百',
    '二十六份，收回意见表二百零八份，其中同意清理的占了九成以上，还',
    '有一些人家自己先动手把旧物搬走了。'
  ]

  test('name and date of a wrapped text are two lines, whatever stands before them (TN-15)', async () => {
    const right = ' '.repeat(34)
    const text = [
      '清理楼道的报告',
      '',
      ...wrapped,
      '    特此报告。',
      '',
      `${right}青藤社区居委会`,
      `${right}2026年3月28日`
    ]
    expect(await partsOf(text.join('\n'))).toEqual(['signOff 青藤社区居委会', 'dateline 2026年3月28日'])
  })

  test('a quotation set far in, its lines longer than their indent, is still joined', async () => {
    const quoted = [
      '楼道是大家的路，谁家的旧物都不该占住它，夜',
      '里有人回来，老人扶着墙慢慢走，孩子跑上跑下',
      '，都要从这里过，所以请各家把门口收拾干净。'
    ]
    const text = [...wrapped, '', ...quoted.map(line => ' '.repeat(20) + line)].join('\n')
    const { tree } = await normalized(['清理楼道的报告', '', text].join('\n'), 'text')
    const piece = tree.children.find(node => node.type === 'article')
    expect(piece?.children).toHaveLength(2)
  })

  test('a date with its place under a name', async () => {
    const right = '　'.repeat(20)
    const text = [
      '一封来信',
      `　　${body}`,
      '',
      `${right}一个老读者　周小河`,
      '',
      `${right}二〇二六年八月，于河湾`
    ]
    expect(await partsOf(text.join('\n'))).toEqual([
      'signOff 一个老读者　周小河',
      'dateline 二〇二六年八月，于河湾'
    ])
  })
})
