/** What sharing sites and offices’ pages set over a text, and titles said again in front of it: TN-86, G.7. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import type { NormalizedText } from '../../../pipeline/model/normalized.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { outlineOf } from './outline.ts'

const read = async (...lines: string[]): Promise<NormalizedText> => {
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base: lines.join('\n') } as const
  const result = await normalize(source, new VFile({ path: 'a.txt' }), usualRepairs)
  if (!result) throw new Error('the parser gave up')
  return result
}

const linesOf = ({ text }: NormalizedText): string[] => text.trimEnd().split('\n')

const opening = '河湾水库每年汛前都要检查闸门和水尺，今年的检查从四月一日开始，由各站自己先查一遍。'
const body = [
  opening,
  '查出来的问题当天记在本子上，能修的马上修，修不了的报到管理所，由所里统一安排人手和材料。'
]

describe('cards of sharing sites', () => {
  const pages = [
    '河湾水库汛前检查方案_第1页',
    '河湾水库汛前检查方案_第2页',
    '已阅读2页，还剩8页未读 继续免费阅读'
  ]
  const notice = '版权说明:本文档由用户提供并上传,收益归属内容提供方,若内容存在侵权,请进行举报或认领'

  test('name the text, whose line begins with its name', async () => {
    const found = await read(...pages, notice, '文档简介', `河湾水库汛前检查方案${opening}`, ...body.slice(1))
    expect(found.title).toBe('河湾水库汛前检查方案')
    expect(linesOf(found)).toEqual(['河湾水库汛前检查方案', ...body])
  })

  test('name it no further than its sentence goes on: 方案的……', async () => {
    const sentence = `河湾水库汛前检查方案的第一条写明，${opening}`
    const found = await read(...pages, sentence, ...body.slice(1))
    expect(linesOf(found)).toEqual([sentence, ...body.slice(1)])
  })

  test('and who shared it', async () => {
    const found = await read(
      '汛前检查方案 1.docx',
      '- 文档编号:20135',
      '- 格式:DOCX',
      '《汛前检查方案 1.docx》由会员分享,可在线阅读,更多相关《汛前检查方案 1.docx(9页珍藏版)》请搜索。',
      '汛前检查方案1',
      ...body
    )
    expect(linesOf(found)).toEqual(['汛前检查方案1', ...body])
  })

  test('what stands for the rest of a text that has to be paid for', async () => {
    const found = await read('汛前检查方案', ...body, '此处隐藏2318个字。VIP会员可见')
    expect(linesOf(found)).toEqual(['汛前检查方案', ...body])
    const told = '老站长说，石碑背面隐藏二十三个字，只有会员单位的人才见过拓片。'
    expect(linesOf(await read('汛前检查方案', ...body, told))).toContain(told)
  })
})

describe('cards of offices', () => {
  test('with a label a line, values below or none: up to the last label, whose value may be the title', async () => {
    const card = ['• 索引号:', '6107/2024-0', '• 主题分类:', '• 发文机构:', '县水务局网站', '• 内容概述:']
    const found = await read(...card, '河湾水库汛前检查方案', ...body)
    expect(linesOf(found)).toEqual(['河湾水库汛前检查方案', ...body])
  })

  test('a form with three blanks of its own stays', async () => {
    const form = ['姓名:', '发文机构:', '备注:', '水尺编号:']
    for (const line of form)
      expect((await read('河湾水库汛前检查表', ...form, ...body)).text).toContain(line.slice(0, -1))
  })
})

describe('a title said again', () => {
  test.each([
    ['twice and more in one line', [`河湾水库汛前检查方案河湾水库汛前检查方案${opening}`]],
    ['in front of a blank, a blank within', ['河湾水库汛前检查方案', `河湾水库汛前 检查方案 ${opening}`]],
    ['below its file’s name', ['河湾水库汛前检查方案.docx', `河湾水库汛前检查方案 ${opening}`]],
    ['as a file’s name only', ['河湾水库汛前检查方案.docx', opening]]
  ])('%s stands once', async (_, head) => {
    const found = await read(...head, ...body.slice(1))
    expect(linesOf(found)).toEqual(['河湾水库汛前检查方案', ...body])
  })

  test('at the head of a sentence it stays', async () => {
    const sentence = `河湾水库汛前检查方案已经印发，${opening}`
    expect(linesOf(await read('河湾水库汛前检查方案', sentence, ...body))).toContain(sentence)
  })

  test('by a button under it, which is none of its words', async () => {
    const found = await read('河湾水库汛前检查方案的说明与附带的图纸目录和清单', 'VIP专免', ...body)
    expect(found.title).toBe('河湾水库汛前检查方案的说明与附带的图纸目录和清单')
  })
})

describe('a number without a second', () => {
  test('is a heading below a lone one that stands between blank lines', async () => {
    const found = await read(
      '汛前检查方案',
      ...body,
      '',
      '一、检查闸门',
      '',
      ...body,
      '',
      '（一）先查启闭机',
      '',
      ...body
    )
    expect(outlineOf(found)).toEqual(['T 汛前检查方案', 'A', '1 一、检查闸门', '2 （一）先查启闭机'])
  })

  test('is none over a list or with blanks to fill in', async () => {
    const found = await read(
      '汛前检查表',
      ...body,
      '一、闸门编号____负责人____',
      ...body,
      '一、带手电',
      '二寸铁钉'
    )
    expect(outlineOf(found)).toEqual(['T 汛前检查表', 'A'])
  })
})

test('the numbers of pieces go though the text has numbers with another mark', async () => {
  const [, second = ''] = body
  const found = await read(
    `1、汛前检查方案 ${opening}应该注意以下几个方面：1.闸门能不能开到顶，关的时候有没有声音，具体包`,
    `2、括哪些闸门由各站自己定，${second}2.水尺上的字还看不看得清，看不清的要重新描过，描的时候要拿`,
    `3、尺子比着，${second}`
  )
  expect(found.text).toContain('具体包括哪些闸门')
  expect(found.text).toContain('要拿尺子比着')
})
