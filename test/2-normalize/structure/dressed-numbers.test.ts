/** Numbers in documents whose levels are dressed by turns: what they count beats how they look (TN-82). */
import type { Paragraph, Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { type Dress, textOf } from '../../../pipeline/model/article.ts'

type Line = string | readonly [string, Dress]

const headingsOf = async (lines: readonly Line[]): Promise<string[]> => {
  let at = 0
  const children = lines.map((line): Paragraph => {
    const [value, dress] = typeof line === 'string' ? [line, undefined] : line
    const trace = { value, start: at, end: at + value.length, edits: [] }
    at += value.length + 1
    return {
      type: 'paragraph',
      children: [{ type: 'text', value, data: { trace } }],
      data: { line: { indent: 0, blankLinesBefore: 0, ...(dress ? { dress } : {}) } }
    }
  })
  const base = lines.map(line => `${typeof line === 'string' ? line : line[0]}\n`).join('')
  const tree: Root = { type: 'root', children, data: { inline: [] } }
  const file = new VFile({ path: 'a.docx' })
  const found = await normalize({ file: 'a.docx', format: 'docx', encoding: 'utf-8', base, tree }, file)
  return (found?.tree.children ?? []).flatMap(article =>
    article.type === 'article'
      ? article.children.flatMap(node => (node.type === 'heading' ? [`${node.depth} ${textOf(node)}`] : []))
      : []
  )
}

const P = '渡口的闸门每天早晨六点打开，由当班的人先看水位，再看缆绳，然后才放第一班船过去。'
const bold = (text: string): Line => [text, { bold: true }]

describe('一、 and 1. are bold', () => {
  test('and （一） between them is not: 1. stands below it', async () =>
    expect(
      await headingsOf([
        ...[
          bold('一、闸门管理'),
          P,
          '（一）开闸',
          P,
          '（二）关闸',
          P,
          bold('1. 平时'),
          P,
          bold('2. 汛期'),
          P
        ],
        ...[bold('二、船只管理'), P, '（一）登记', P, '（二）检修', P, bold('三、人员管理'), P]
      ])
    ).toEqual([
      '1 一、闸门管理',
      '2 （一）开闸',
      '2 （二）关闸',
      '3 1. 平时',
      '3 2. 汛期',
      '1 二、船只管理',
      '2 （一）登记',
      '2 （二）检修',
      '1 三、人员管理'
    ]))

  test('and nothing stands between them: 1. is right below 一、', async () =>
    expect(
      await headingsOf([
        ...[bold('一、闸门管理'), P, bold('1. 平时'), P, bold('2. 汛期'), P],
        ...[bold('二、船只管理'), P, bold('1. 登记'), P, bold('2. 检修'), P]
      ])
    ).toEqual(['1 一、闸门管理', '2 1. 平时', '2 2. 汛期', '1 二、船只管理', '2 1. 登记', '2 2. 检修']))
})
