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

  test('below the text the link to its explanation, and the call to see more, glued to the last sentence too', async () => {
    const { text } = await normalized(`青石市工作报告\n${body}\n${body}\n政策解读链接\n`)
    expect(text).not.toContain('链接')
    const calls = '更多信息请关注官方微信“青石水务”'
    expect((await normalized(`青石市工作报告\n${body}\n${body}${calls}\n`)).text).not.toContain('关注')
    expect((await normalized(`青石市工作报告\n${body}${calls}\n${body}\n${body}\n`)).text).toContain(calls)
    const told = '请大家多提意见，更多信息请关注官方微信“青石水务”'
    expect((await normalized(`青石市工作报告\n${body}\n${body}${told}\n`)).text).toContain(told)
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

  test('of three, and of two in one line, the second spaced out', async () => {
    const three = '青石市水务局办公室\n关于河湾镇在局长考察清淤工作时\n所提建议办理情况的函\n'
    expect((await normalized(`${three}河湾镇水务所：\n${body}\n${body}\n`)).title).toBe(
      three.replaceAll('\n', '')
    )
    const two = '青石市水务局关于清淤、绿化挂钩奖励　　几 个 问 题 的 通 知　　'
    const { title } = await normalized(`${two}各水厂：　　${body}　　${body}　　${body}`)
    expect(title?.replace(/\s/g, '')).toBe('青石市水务局关于清淤、绿化挂钩奖励几个问题的通知')
  })

  test('an author between two lines is no part of them', async () => {
    const { title } = await normalized(`关于我们的读书活动\n王小禾\n三年级活动总结\n${body}\n${body}\n`)
    expect(title).not.toContain('王小禾')
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

describe('a report', () => {
  const said = `现在，我代表市人民政府向大会报告工作，请予审议。${body}${body}`

  test.each([
    ['2026年青石市政府工作报告', '——2026年1月26日在青石市第十四届居民大会上市长 王小禾'],
    ['青石市政府工作报告', '（2026年1月26日在青石市第十四届居民大会上）市长 王小禾'],
    ['在青石市水务工作会议上的讲话', '（2026年1月26日）王小禾']
  ])('in one line: its title ends before the day: %s', async (title, occasion) => {
    expect((await normalized(`${title}${occasion}各位代表：${said}`)).title).toBe(title)
  })

  test('a day in brackets that ends the line stays with its title', async () => {
    const { title } = await normalized(`青石市水务管理规定（2026年1月26日）\n${body}\n${body}\n`)
    expect(title).toMatch(/^青石市水务管理规定/)
  })

  const numbered = (sentences: readonly string[]): string =>
    `青石市工作报告　　${body}${sentences.map((one, at) => `（${'一二三四'.charAt(at)}）${one}${body}${body}`).join('')}`

  test('sentences that begin and end alike are headings, however much longer one is', async () => {
    const lines = await outline(
      numbered([
        '努力在推进修渠中闯出新路子。',
        '努力在推进青石山水源涵养和高标准高质量建设河湾湿地中彰显新担当。',
        '努力在推进植树中展现新作为。'
      ])
    )
    expect(lines.filter(line => line.startsWith('1r '))).toHaveLength(3)
  })

  test('a longer one that only begins as they do is none for that', async () => {
    const lines = await outline(
      numbered([
        '我们村在山后修渠两条。',
        '我们村在去年秋天收完稻子以后又请人把通往河湾的石板路铺了一遍。',
        '我们村在河边植树百棵。'
      ])
    )
    expect(lines.join()).not.toContain('石板路')
  })
})

describe('a page whose head stands a word a line', () => {
  const head = '您的位置:\n首页\n>\n青石新闻\n>\n青石频道\n>\n青石要闻\n青石要闻\n'
  const particulars = '发表时间：\n2026-02-09 09:45:30\n来源：\n青石日报客户端\n【字体：\n大\n中\n小\n】\n'

  test('loses the way to it and its particulars (TN-15)', async () => {
    const { title, text } = await normalized(
      `${head}青石市工作报告\n${particulars}各位代表：\n${body}\n${body}\n`
    )
    expect(title).toBe('青石市工作报告')
    expect(text).not.toMatch(/首页|要闻|客户端|字体|09:45/)
  })

  test('while words of the text keep their lines', async () => {
    const lines = '时间：\n下午三点\n地点：\n礼堂\n'
    const { text } = await normalized(`讲座通知\n${lines}${body}\n首页\n${body}\n`)
    expect(text).toMatch(/时间：\n下午三点[\s\S]*首页/)
  })
})

test('a page in one line loses its foot as well', async () => {
  const foot =
    '上一篇：停水公告   下一篇：没有了         主办单位：青石市水务局   技术支持：河湾软件   冀ICP备00000000号'
  const { text } = await normalized(
    `青石市召开水务会议      2016年9月7日 07:02   来源：水务局   字号：【大 中 小】       ${body}${body}　　${body}　　${body}${body}　　${body}      ${foot}`
  )
  expect(text).not.toMatch(/停水|主办|ICP|字号/)
})

describe('short sentences on lines of their own, over paragraphs', () => {
  const text = (sentences: readonly string[]): string =>
    ['一、回顾', '二、打算']
      .map(head => `${head}\n${body}\n${sentences.map(one => `${one}\n${body}${body}\n`).join('')}`)
      .join('')

  test('are headings under numbered ones (TN-83)', async () => {
    const lines = await outline(
      `青石镇工作报告\n${text(['清淤工作全面完成。', '水质持续向好。', '绿化面积稳步扩大。'])}`
    )
    expect(lines.filter(line => line.startsWith('2 '))).toHaveLength(6)
  })

  test('but not where they tell a story', async () => {
    const lines = await outline(`河边旧事\n${text(['天慢慢黑下来了。', '他没有回答。', '河水继续往东流。'])}`)
    expect(lines.filter(line => line.startsWith('2 '))).toHaveLength(0)
  })
})

describe('a title over several lines whose first ones name rules', () => {
  test('is one, however long', async () => {
    const title = ['青石市政府办公室关于全面推行', '巡查公示制度全程记录制度', '重大决定审核制度的指导意见']
    expect(
      (
        await outline(
          `${title.join('\n')}\n青政办〔2018〕8号\n各局：\n${body}\n一、目标\n${body}\n二、办法\n${body}`
        )
      )[0]
    ).toBe(`T ${title.join('')}`)
  })

  test('two titles stay two', async () => {
    const lines = await outline(`青石市图书室借阅制度\n青石市图书室关于换锁的通知\n${body}\n${body}`)
    expect(lines[0]).not.toContain('制度青石市')
  })
})
