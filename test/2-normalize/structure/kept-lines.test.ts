/** Precision before recall (TN-18): lines at the edges that an author wrote stay, whatever words they are made of. */
import { describe, expect, test } from 'vitest'
import { isSpoken } from '../../../pipeline/2-normalize/passes/structure/site/spoken.ts'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const keeps = async (base: string): Promise<void> => {
  const { dropped } = await normalized(base)
  expect(dropped).toEqual([])
}

describe('what a speaker says', () => {
  test.each([
    '谢谢大家！',
    '谢谢！',
    '我的汇报完了，谢谢大家！',
    '最后，衷心感谢各位老师的聆听！',
    '让我们携手前行吧！',
    '祝同学们学习进步！',
    '校园万岁！',
    '此致',
    '再见！'
  ])('%s closes a speech and stays', async line => {
    expect(isSpoken(line)).toBe(true)
    await keeps(`在秋季开学典礼上的讲话\n\n　　${body}\n\n　　${line}\n`)
  })

  test.each(['大家好！', '各位老师、同学们，下午好！', '同学们好', '尊敬的各位来宾，大家好！'])(
    '%s opens it and stays',
    async line => {
      expect(isSpoken(line)).toBe(true)
      await keeps(`在秋季开学典礼上的讲话\n${line}\n　　${body}\n　　${body}\n`)
    }
  )

  test.each([
    '转载请注明出处，谢谢！',
    '欢迎大家访问本站！',
    '感谢您的阅读！',
    '祝您阅读愉快',
    '下载',
    '访客您好！'
  ])('%s is said by a site', line => {
    expect(isSpoken(line)).toBe(false)
  })
})

test.each(['分享到：他把分到的糖果又分给了弟弟。', '相关链接：无。', '标签：这个词我从前没有听过。'])(
  'a whole sentence is no label: %s',
  async line => {
    await keeps(
      `糖果的故事\n　　${body.slice(0, 30)}。\n　　${line}\n　　${body}\n　　${body.slice(0, 30)}。\n`
    )
  }
)

describe('contacts', () => {
  test('a list of contacts of a text’s own stays whole', async () => {
    await keeps(
      `招领启事\n\n${body}\n\n办公地址：石桥镇南街二号\n邮政编码：300000\n网址：www.shiqiao.example\n电话：020-7654321\n\n${body.slice(0, 40)}。\n`
    )
  })

  test('one that a site set below its own line goes whole', async () => {
    const { dropped } = await normalized(
      `招领启事\n${body}\n${body}\n关于我们 | 广告服务 | 网站地图\n电话：020-7654321\n网址：www.shiqiao.example`
    )
    expect(dropped).toHaveLength(3)
  })

  const foot = (first: string): string =>
    `停水公告\n${body}\n${body}\n${first}\n地址：青石市南街二号　邮编：300000\n主办单位：青石市水务局　技术支持：河湾软件\n`

  test('those over the line of who runs the site are the site’s', async () => {
    const { dropped } = await normalized(foot('联系电话：020-7654321　传真：020-7654322'))
    expect(dropped).toHaveLength(3)
  })

  test.each([
    '报修电话：020-7654321',
    '联系人：王小禾　电话：020-7654321',
    '有疑问的住户请联系：\n电话：020-7654321'
  ])('but not those of a person, for an occasion, or announced: %s', async first => {
    const { dropped } = await normalized(foot(first))
    expect(dropped.join()).not.toContain('020')
  })
})

test.each([
  ['分享', '有了好吃的，她总要分享给邻居，一家一碗，谁也不落下，连巷口修鞋的老人也有一份。'],
  ['返回', '船到了对岸又返回来，一天要走三十个来回，船夫说他走的路比谁都长，却没有出过镇子。'],
  ['上一页', '这个按钮是我小时候最喜欢的，按一下，故事就倒着走，死了的人又活过来，散了的人又聚在一起。']
])('%s over a sentence that speaks of it is a heading', async (line, sentence) => {
  await keeps(`旧日小记\n\n${line}\n\n${sentence}\n\n${body}\n`)
})

test.each(['2024年7月9日　星期二　雨', '2024年7月9日 （周二） 多云转晴', '7月9日　阴'])(
  'the line over a day of a diary stays: %s',
  async line => {
    await keeps(`暑假日记\n${line}\n${body}\n${body}\n`)
  }
)

describe('the author among particulars', () => {
  test.each([
    '作者：林间草　时间：2023-04-05',
    '发布时间：2023-04-05  来源：石桥周刊  作者：林间草  点击：66'
  ])('%s leaves the name', async line => {
    const { dropped, text } = await normalized(`石桥\n${line}\n　　${body}\n　　${body}\n`)
    expect(await outline(`石桥\n${line}\n　　${body}\n　　${body}\n`)).toContain('T 石桥')
    expect(text.split('\n').slice(0, 2)).toEqual(['石桥', '林间草'])
    expect(dropped.join('')).not.toContain('林间草')
    expect(dropped.join('')).toContain('2023-04-05')
  })

  test.each([
    ['来源：石桥周刊　作者：初二（3）班 林间　发布时间：2023年4月5日', '初二（3）班 林间'],
    ['2023-04-05 10:20 来源：石桥周刊 作者：林间　周敏', '林间　周敏'],
    ['作者：林间 单位 石桥中学 时间：2023-04-05', '林间']
  ])('%s: a class with a name, and two names, whole', async (line, author) => {
    expect(await outline(`石桥\n${line}\n　　${body}\n　　${body}\n`)).toContain(`by ${author}`)
  })

  test.each(['作者：admin  时间：2023-04-05', '来源：墨香网  作者：佚名  点击：66'])(
    '%s has none',
    async line => {
      expect((await normalized(`石桥\n${line}\n　　${body}\n　　${body}\n`)).dropped).toEqual([line])
    }
  )
})

test.each(['上一页 [1] [2] [3] 下一页', '下一页', '首頁 1 2 3 下一頁'])(
  'TN-15 a sentence goes on over %s, the links from page to page',
  async bar => {
    const [first, second] = [`${body}${body.slice(0, 20)}`, body.slice(20)]
    const { dropped, text } = await normalized(`石桥记\n${first}\n${bar}\n${second}\n${body}\n`)
    expect(text).toContain(`${first}${second}`)
    expect(dropped.join('')).toContain(bar)
  }
)

test('a record in traditional characters is read to its end', async () => {
  const record =
    '【文獻號】1-22\n【標題】論石橋\n【作者】林間草\n【作者簡介】林間草，石橋鎮教師。\n【內容提要】本文談石橋。\n【關鍵字】石橋\n【正  文】'
  const once = await normalized(`${record}\n${body}\n${body}\n`)
  expect(once.text).not.toContain('【正')
  expect((await normalized(once.text)).dropped).toEqual([])
})

test('a greeting among questions that are headings is none; sayings with who said them are a list', async () => {
  const speech = [
    '春天的样子',
    '大家好！',
    '今天我讲的题目是《春天的样子》。',
    '什么是春天？',
    '春天是河边的第一只船，也是船上的第一声号子。',
    '什么是等待？',
    '等待是一遍又一遍地看天。'
  ]
  expect((await outline(speech.join('\n'))).some(line => line.includes('大家好'))).toBe(false)
  const sayings = [
    '名言录',
    '1、天行健，君子以自强不息。——《周易》',
    '2、业精于勤，荒于嬉。——韩愈',
    '3、知识就是力量。——培根',
    '4、一寸光阴一寸金。'
  ]
  expect(await outline(sayings.join('\n'))).toEqual(['T 名言录', 'A'])
})

test('rows of a contract’s parties are parted alike; blanks of a date to be filled in part nothing', async () => {
  const rows = (...lines: string[]) =>
    normalized(['合同', '双方说定，每天检查缆绳，大风天停航。', ...lines].join('\n'))
  const dated = await rows('日期：    年  月  日          日期：    年  月  日')
  expect(
    dated.text
      .trimEnd()
      .split('\n')
      .slice(2)
      .map(line => line.slice(0, 3))
  ).toEqual(['日期：', '日期：'])
  const days = await rows('2024年1月1日　　　　　　　　2024年1月1日')
  expect(days.text.trimEnd().split('\n').slice(2)).toEqual(['2024年1月1日', '2024年1月1日'])
  const other = await rows('2024年1月1日　　　　　　　　河湾渡口')
  expect(other.text.trimEnd().split('\n')).toHaveLength(3)
})

test('the number of a site’s page before the short rest of a sentence goes where the one before it did', async () => {
  const pages = [
    '船',
    '父亲有一条船，是他结婚那年造的，划了整整三十年，船身的黑漆早就掉光了，露出里面',
    '2、的木纹，可是父亲舍不得扔掉它，他说这条船比人还要可靠得多。',
    '后来我上了中学，学校在河的对岸，父亲就把船给了我，每个星期六我划着它回家，星期天',
    '3、下午再划着它回学校。'
  ]
  expect((await normalized(pages.join('\n'))).text).toContain('星期天下午再划着它回学校。')
  const list = [
    '准备',
    '我们要带的东西有很多，老师在黑板上写了满满的一黑板，大家都抄在了本子上，第一是',
    '1、水壶。',
    '2、手套。',
    '3、雨衣。'
  ]
  expect((await normalized(list.join('\n'))).dropped).toEqual([])
})

test('a bar of pages between whole sentences is told as doubtful; what a text says of its own rights stays whole', async () => {
  const bar = await normalized(['船', `${body}`, '[1] [2] [3] 下一页', `${body}`, `${body}`].join('\n'))
  expect(bar.text).toContain('下一页')
  const rights = await normalized(
    [
      '征文启事',
      body,
      '版权声明：来稿的文章，著作权归作者所有。',
      '未经作者同意，请勿转载。',
      '河湾读书会'
    ].join('\n')
  )
  expect(rights.text).toContain('请勿转载')
})

test('who wrote and who drew stay two names', async () => {
  const { text } = await normalized(['船', body, '（文/于山 图/方水）', body].join('\n'))
  expect(text).toContain('于山 图')
})
