/** What sites put around a text's own title: their lines between it and the title said again, the way to the page, the day. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'

const body = [
  '同志们：',
  '今天我们开一个短会，主要是把冬季防火的事情再安排一遍，请大家记下来，回去以后马上照办。',
  '一、检查电线',
  '每家每户都要看一遍，老房子尤其要看仔细，发现破损的线路当天就要换掉。',
  '二、清理楼道',
  '楼道里的纸箱和旧家具这个星期之内全部清走，留出通道来。'
]

const read = async (
  ...head: string[]
): Promise<{ title: string | null; text: string; dropped: readonly string[] }> => {
  const base = [...head, ...body].join('\n')
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  const result = await normalize(source, new VFile({ path: 'a.txt' }), usualRepairs)
  if (!result) throw new Error('the parser gave up')
  return result
}

const title = '在冬季防火动员会上的讲话'

describe('the title stands once', () => {
  test('and lines of the site between it and its second time are gone', async () => {
    const found = await read(title, '会员专享', '512+', '18 页', '海报', '在冬季防火动员 会上的讲话')
    expect(found.title).toBe(title)
    expect(found.text.trimEnd().split('\n')).toEqual([title, ...body])
  })

  test('a date between stays', async () =>
    expect((await read(title, '2025-11-03', '512+', title)).text).toContain('2025-11-03'))

  test('a sentence between is content, and so is what stands around it', async () => {
    const told = '本文根据录音整理，未经本人审阅，文中提到的日期都是农历。'
    const { text } = await read(title, '会场外的话', told, '动员会的由来')
    for (const line of ['会场外的话', told, '动员会的由来']) expect(text).toContain(line)
  })
})

describe('the title is the text’s own', () => {
  test.each([
    ['the way to the page', `首页 讲话稿 ${title}`],
    ['its number and its name', `河政发〔2025〕20号《${title}》`],
    ['the day on which it was set', '2025年11月3日 星期一']
  ])('below %s', async (_, above) => {
    const found = await read(above, title)
    expect(found.title).toBe(title)
  })

  test('關于, as converters by character write it, joins a title over two lines', async () => {
    const found = await read('河灣鎮人民政府關于', '進一步做好冬季防火工作的意見')
    expect(found.title).toBe('河灣鎮人民政府關于進一步做好冬季防火工作的意見')
  })
})

describe('bullets on lines of their own', () => {
  test('stand before their items', async () => {
    const { text } = await read(title, '要带的东西：', '-', '手电筒', '-', '灭火毯', '-', '值班名册')
    expect(text).toContain('\n- 手电筒\n- 灭火毯\n- 值班名册\n')
  })

  test('a single one stays as it is', async () =>
    expect((await read(title, '要带的东西：', '-', '手电筒')).text).toContain('\n-\n手电筒\n'))
})

describe('a line that a site put into the head goes', () => {
  test.each([
    ['a number of readers in tens of thousands', '演讲稿 阅读(1.28W)'],
    ['the same page for another screen', '2019-12-08 08:15:02演讲稿访问手机版']
  ])('%s', async (_, line) => {
    const found = await read('当前位置:秋水文库>演讲稿>演讲稿范文>', title, line)
    expect(found.text.trimEnd().split('\n')).toEqual([title, ...body])
  })

  test('and a label with nothing behind it, over a sentence; over a salutation it is left', async () => {
    const sentence = '这是去年冬天在村里开动员会时的记录，写下来留给后来的人看。'
    const path = '当前位置:秋水文库>演讲稿>演讲稿范文>'
    expect((await read(path, title, '时间:', sentence)).text).not.toContain('时间')
    expect((await read(path, title, '时间:')).text).toContain('时间')
  })

  test('and an advertisement with its button is no title', async () =>
    expect((await read('公文助手,写材料的好帮手! 立即了解', title)).title).toBe(title))

  test('but 阅读（2）, an exercise, and a call of the text’s own stay', async () => {
    const { text } = await read(title, '阅读（2）', '大家都来看一看！立即行动')
    for (const line of ['阅读（2）', '大家都来看一看！立即行动']) expect(text).toContain(line)
  })

  test('the title for the third time is no verse where lines of a site stand between', async () => {
    const site = '作者:山里文库 时间:2024-07-22 18:21:41  浏览:9436'
    const found = await read('收藏本站| 设为首页| 首页', title, site, title, '河湾镇人民政府', title)
    expect(found.text.trimEnd().split('\n')).toEqual([title, '河湾镇人民政府', ...body])
  })
})

test('a long title that asks ends no head: the menu for sharing below it goes, whatever surname its first item has', async () => {
  const asking = '三年修成一座小桥，两岸的人家从此不用再绕五里路，谁在等它？'
  const menu = ['举报', '分享到：', '易信', '微信', 'QQ空间', '微博', '更多']
  const found = await read(asking, '2019-09-08 00:20:15　来源: 河湾日报', ...menu)
  expect(found.text.trimEnd().split('\n')).toEqual([asking, ...body])
})

test('what a site says of its copies goes, numbered or not, with the fields of the file above it', async () => {
  const notes = [
    '1.本站所有资源如无特殊说明，都需要本地电脑安装办公软件，图纸类资源请自备阅读软件。',
    '2.本站的文档不包含任何第三方提供的附件，如需附件请联系上传者。',
    '3.下载前请仔细预览内容，确认后再行付费；如有侵权请与客服联系。'
  ]
  const found = await read('格式：DOC', '页数：14', '上传时间：2021-03-16', ...notes, title)
  expect(found.title).toBe(title)
  expect(found.text.trimEnd().split('\n')).toEqual([title, ...body])
})

test('what who buys a copy should know goes with its button and the title said again', async () => {
  const title = '冬季防火动员会交流材料'
  const head = [
    '合集下载',
    '1. 1、下载文档前请自行查看内容是否完整，平台不提供修改服务。',
    '2. 2、“仅部分预览”的文档，看不到的部分有缺页的可以申请退款。',
    '3. 3、如文档侵犯您的权益，请联系客服处理。'
  ]
  const found = await read(title, ...head, title)
  expect(found.title).toBe(title)
  expect(found.dropped).toEqual([...head, title])
})

test('what sites set over texts that they recommend and over papers goes', async () => {
  const title = '冬季防火动员会上的讲话'
  const links = ['- 冬季防火讲话 推荐度：', '- 夏季防火讲话 推荐度：★★★']
  expect((await read(...links, title)).dropped).toEqual(links)
  expect((await read('论文部分内容阅读', title)).title).toBe(title)
})

test('the title again below an editor’s note goes; below any other paragraph it may stand over the text', async () => {
  const title = '冬季防火与夏季防火的分别在哪里'
  const note = '【编者按】去年冬天防火的事情大家讨论了很久，今天登出老站长的一篇文章，作个小结。'
  expect((await read(title, note, title)).dropped).toEqual([title])
  expect((await read(title, note.replace('【编者按】', ''), title)).dropped).toEqual([])
})

describe('the title is whole', () => {
  test('where its line break parts a word', async () => {
    const { title: found } = await read('河湾镇二〇二五年度冬季防火动员大会交流材', '料汇编(含名单)')
    expect(found).toBe('河湾镇二〇二五年度冬季防火动员大会交流材料汇编（含名单）')
  })

  test('but not where two words meet', async () =>
    expect((await read('冬季防火', '动员会材料')).title).not.toContain('冬季防火动员会'))

  test('where the kind of text and a colon stand before its own words', async () => {
    const glued =
      '冬季防火心得体会范文:把灶台守好 把灶台守好是一句老话,村里人人会说,可是真正做到的没有几家,去年腊月的那场火就是从灶台上烧起来的。'
    const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base: glued } as const
    const found = await normalize(source, new VFile({ path: 'a.txt' }), usualRepairs)
    expect(found?.title).toBe('冬季防火心得体会范文：把灶台守好')
  })
})
