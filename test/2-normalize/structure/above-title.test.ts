/** Lines above a title that name who wrote, of which class, who taught, or where it was printed: no title, and no site's. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { outline } from './outline.ts'

const body =
  '夏天的傍晚，我们几个人沿着河堤往下走，水面上的光一点一点暗下去，谁也不说话，只听见蛙声从对岸传过来。\n走到渡口的时候，船已经收了，我们就在石阶上坐下来，等着月亮从山后面升起。'

const read = async (
  base: string
): Promise<{ dropped: readonly string[]; doubts: string[]; title: string | null }> => {
  const file = new VFile({ path: 'a.txt' })
  const result = await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file)
  if (!result) throw new Error('the parser gave up')
  const doubts = file.messages.flatMap(({ ruleId }) => (ruleId?.includes('doubtful') ? [ruleId] : []))
  return { dropped: result.dropped, doubts, title: result.title }
}

describe('above the title', () => {
  test.each([
    '高二（5）班 林木生',
    '初三(2)班　何　秀',
    '四（1）中队 周小满',
    '四年级3班 周小满',
    '河湾中学 初二1班 周小满',
    '作者：初二（5）班 周小满',
    '指导教师：周小满',
    '班级：四年级一班  姓名：周小满',
    '供稿：后勤科',
    '文/林木生 图/周小满',
    '来源：厂报第8期',
    '摘自《河湾文艺》2021年第2期',
    '本报记者 周小满',
    '《河湾周刊》记者周小满报道',
    '附件3'
  ])('%s is none, and stays', async line => {
    expect(await read(`${line}\n渡口记\n${body}`)).toEqual({ dropped: [], doubts: [], title: '渡口记' })
  })

  test.each(['摘自一封家信', '文学社的夏天', '三年级 日记', '《渡口》作者周小满'])(
    '%s may be one',
    async line => {
      expect((await read(`${line}\n渡口记\n${body}`)).title).toBe(line)
    }
  )

  test('lines of a form lead to no title', async () => {
    expect((await read(`姓名：周小满\n性别：男\n一、经历\n${body}`)).title).not.toBe('性别：男')
  })

  test('a class and a name are who wrote, above and below', async () => {
    expect(await outline(`高二（5）班 林木生\n渡口记\n${body}`)).toContain('by 高二（5）班 林木生')
    expect(await outline(`渡口记\n初三（2）班　　何　秀\n${body}`)).toContain('by 初三（2）班　　何　秀')
    expect((await read(`渡口记\n${body}\n三（4）班全体同学\n2024年9月`)).doubts).toEqual([])
  })

  test('a counter of a site is one still', async () => {
    expect((await read(`渡口记\n${body}\n赞（108）  打赏\n上一篇：山中\n下一篇：河边`)).dropped).toContain(
      '赞（108）  打赏'
    )
  })
})

describe('who wrote it and in which book', () => {
  const head = '林木生《渡口集》'
  const centred = ' '.repeat(30)

  test('stand above a centred title', async () => {
    expect((await read(`${head}\n\n${centred}老　磨　坊〔１〕\n\n${body}\n${body}`)).title).toContain('老')
    expect((await read(`${head}\n\n${centred}渡口\n\n${body}\n${body}`)).title).toBe('渡口')
  })

  test('are the title over the text, over a number and over a name', async () => {
    for (const below of ['', `${centred}一\n`, `${centred}何秀英\n`])
      expect((await read(`${head}\n\n${below}${body}\n${body}`)).title).toBe(head)
  })
})

describe('an attachment below a notice', () => {
  const notice = (line: string): string =>
    `关于征订图书的通知\n各阅览室：\n现将今年图书征订工作有关事项通知如下，请各阅览室认真组织，按时上报有关数据。\n征订工作由馆长负责，务必在本月底以前完成。\n${line}\n2.征订单\n馆办公室\n2023年10月20日\n（联系人：孙女士，电话：020-7654321）\n`

  test.each(['附件: 1.图书目录', '附件：图书目录', '附件1：图书目录'])('%s is no doubt', async line => {
    expect((await read(notice(line))).doubts).not.toContain('doubtful-site-line')
  })

  test('one that can be downloaded may be the site’s', async () => {
    expect((await read(notice('附件：图书目录.doc（点击下载）'))).doubts).toEqual(['doubtful-site-line'])
  })
})
