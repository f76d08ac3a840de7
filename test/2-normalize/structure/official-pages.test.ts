/** Notices, rules and laws as they come from the pages of offices. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

describe('rules numbered 一、 through all chapters, in one line', () => {
  const rules = (third: string, fifth: string): string =>
    `青石市工作规则第一章　总　则一、本市依法制定工作规则，各部门都要遵守。二、工作人员要勤于学习，做好表率，不得懈怠。第二章　组成人员职责${third}、本市由下列人员组成，各司其职。四、市长负责全面工作，副市长协助。第三章　会议制度${fifth}、本市实行例会制度，每周一次，会后有纪要。六、会议由市长主持，人员不得缺席。`

  test('are no headings, their chapters are (TN-86)', async () => {
    expect(await outline(rules('三', '五'))).toEqual([
      'T 青石市工作规则',
      'A',
      '1 第一章　总　则',
      '1 第二章　组成人员职责',
      '1 第三章　会议制度'
    ])
  })

  test('while 一、 that begins again under every chapter stands under it', async () => {
    const section = (unit: string): string =>
      `第${unit}章　某事\n一、清扫水池\n${body}\n二、检查管道\n${body}\n`
    const lines = await outline(`青石市水务志\n${section('一')}${section('二')}`)
    expect(lines.filter(line => line.startsWith('2 '))).toHaveLength(4)
  })
})

describe('what stands around the title', () => {
  test('a column of buttons, its bracket broken, and a list of links that is empty', async () => {
    const buttons = '下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】\n'
    const { title, text } = await normalized(
      `${buttons}青石市工作报告\n各位代表：\n${body}\n${body}\n相关报道：\n`
    )
    expect(title).toBe('青石市工作报告')
    expect(text).not.toMatch(/全屏|减小|相关报道/)
  })

  test('收藏 and 全屏 over what they speak of stay', async () => {
    const { text } = await normalized(
      `相机说明\n全屏\n全屏以后看得更清楚。${body}\n收藏\n收藏的照片在这里。${body}\n`
    )
    expect(text).toMatch(/全屏\n全屏/)
  })

  test('the day, the source and the size of the type in one line, below a sentence for old machines', async () => {
    const head =
      '您的浏览器不支持视频，请升级后再看本页的全部内容。\n2016年9月7日 07:02 来源：水务局 【字体：大 中 小】'
    const { text } = await normalized(`青石市召开会议\n${head}\n${body}${body}\n${body}\n`)
    expect(text).not.toMatch(/浏览器|来源/)
  })

  test('in one line with blanks as wide as only a page leaves them', async () => {
    const { title, text } = await normalized(
      `青石市召开水务会议            您的浏览器不支持视频，请升级后再看。         青石市召开水务会议   2016年9月7日 07:02 来源：水务局 【字体：大 中 小】     　　${body}${body}　　${body}　　${body}　　${body}`
    )
    expect(title).toBe('青石市召开水务会议')
    expect(text).not.toContain('07:02')
  })

  test('blanks between the letters of a title part nothing', async () => {
    const { text } = await normalized(
      `园　　　　艺　　　　志　　　　　${body}${body}　　${body}　　${body}　　${body}`
    )
    expect(text.split('\n')[0]).toMatch(/^园\s*艺\s*志/)
  })
})

describe('a title of two lines', () => {
  test('says whom an office answers', async () => {
    const lines = await outline(`青石市水务局对第三届居民大会\n第八号建议的答复\n王小禾等代表：\n${body}\n`)
    expect(lines[0]).toBe('T 青石市水务局对第三届居民大会第八号建议的答复')
  })

  test('where nobody answers anybody the second line is no part of it', async () => {
    const lines = await outline(`妈妈对我\n一件小事的报告\n${body}\n${body}\n`)
    expect(lines[0]).not.toContain('妈妈对我一件')
  })
})

describe('a law in columns', () => {
  const law = (row: string): string =>
    `貨物條例\t中華民國 35 年 7 月 30 日\t制定16條\t中華民國 35 年 8 月 16 日公布\n中華民國 45 年 7 月 30 日\t修正第4條\t民國45年8月16日(現行條文)\t立法理由\t立法紀錄\t第一章  總則\t第一條\t本條例所稱貨物，依本條例之規定。\n${row}\n\t\t第三條\t${body}\n`

  test('is no table; its chapters are headings, the links of its page go', async () => {
    const { tree, text } = await normalized(law('第二章  稅率\t第二條\t（刪除）'))
    expect(tree.children.filter(node => node.type === 'table')).toEqual([])
    expect(text).not.toContain('立法紀錄')
    expect(await outline(law('第二章  稅率\t第二條\t（刪除）'))).toContain('1 第二章  稅率')
  })
})
