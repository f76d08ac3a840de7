/** Where line breaks are false they go; where lines are meant they stay (TN-15, TN-16). One test for each kind of line. */
import { describe, expect, test } from 'vitest'
import { normalized } from './outline.ts'

const told =
  '老人放下手里的活计，抬起头来望着远处的山坡，慢慢地说：“那一年的雪比现在大得多，路都封住了，我们几个人就沿着河岸走，走了整整一夜才到镇上。”他停了一会儿，又说：“后来修了公路，再也没有人走那条老路了。”说完他又低下头去，继续编那只没有编完的竹篮。'
const yard =
  '院子里的孩子们听得入了神，谁也不说话，只有风从屋檐下吹过，把晾着的衣服吹得轻轻摆动。老人的孙女端来一碗热茶，放在他的脚边，又悄悄地退到门后去了，仿佛怕惊动了什么似的，一直等到天黑下来才点起了灯。'
const river =
  '第二天一早，村里的人都到河边去看水，水已经退下去了半尺多，露出一大片湿漉漉的石头，天也晴了。孩子们脱了鞋在石头上跑来跑去，大人们站在堤上商量怎样把冲坏的小桥修起来，谁家有木料，谁家出人工，说得清清楚楚。'

const cut = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
  return lines
}
const textOf = async (...lines: string[]): Promise<string> =>
  (await normalized(lines.join('\n'))).text.trimEnd()
const whole = ['山路', told, yard, river].join('\n')

describe('false breaks go', () => {
  // Some of these widths bring a comma, a full stop, a closing or an opening quote to the head of a line.
  test.each([20, 22, 23, 24, 25, 26, 29, 31, 34, 37, 40])('every %i characters, indented', async width => {
    const lines = [told, yard, river].flatMap(text => cut(`　　${text}`, width))
    expect(await textOf('山路', '', ...lines)).toBe(whole)
  })

  test('beside paragraphs that were not broken; these go on nowhere', async () => {
    const long = `${told}${yard}他还`
    const lines = [told, yard, river, told, yard].flatMap(text => cut(`　　${text}`, 31))
    expect(lines.length).toBeGreaterThan(12)
    const all = ['山路', '', ...lines, long, long, long, ...lines]
    const joined = [told, yard, river, told, yard]
    expect(await textOf(...all)).toBe(['山路', ...joined, long, long, long, ...joined].join('\n'))
  })

  test('some of those lines open with a comma or a closing quote', () => {
    const heads = [20, 22, 23, 24, 25, 26, 29, 31, 34, 37, 40].flatMap(width =>
      cut(`　　${told}`, width).map(line => line.charAt(0))
    )
    expect(heads).toContain('，')
    expect(heads).toContain('”')
  })

  test.each([' ', '　', '\t', '  \u00a0'])('with blanks left at the breaks: %j', async blank => {
    const lines = [told, yard, river].flatMap(text => cut(`　　${text}`, 30)).map(line => line + blank)
    expect(await textOf('山路', '', ...lines)).toBe(whole)
  })

  test('a form feed in mid-sentence', async () => {
    expect(await textOf('山路', '', told, `${yard.slice(0, 50)}\f${yard.slice(50)}`, river)).toBe(whole)
  })

  test('a bracket that the end of a line broke', async () => {
    const noted = told.replace('公路', '公路（省道，从镇上到县城，全长三十里）')
    const at = noted.indexOf('从镇上')
    expect(await textOf('山路', '', noted.slice(0, at), noted.slice(at), yard)).toContain(noted)
  })

  test.each(['2、', '2.', '2．'])(
    'the numbers of a site’s pages before the rest of a sentence: %s',
    async two => {
      const three = two.replace('2', '3')
      const parted = [
        told,
        yard.slice(0, 50),
        two + yard.slice(50),
        river.slice(0, 43),
        three + river.slice(43)
      ]
      const { text, dropped } = await normalized(['山路', '', ...parted].join('\n'))
      expect(text.trimEnd()).toBe(whole)
      expect(dropped).toEqual([two, three])
    }
  )

  test('the first page of a site is numbered as well', async () => {
    const all = told + yard + river + told
    const ends = [0, told.length + 30, told.length + yard.length + 25]
    const parted = ends.map((from, at) => `${at + 1}、${all.slice(from, ends[at + 1])}`)
    const { text, dropped } = await normalized(parted.join('\n'))
    expect(text.trimEnd()).toBe(all)
    expect(dropped).toEqual(['1、', '2、', '3、'])
  })

  test('the numbers of a site’s pages on their own lines', async () => {
    const parted = [
      told,
      yard.slice(0, 50),
      '2、',
      yard.slice(50),
      river.slice(0, 43),
      '3、',
      river.slice(43)
    ]
    expect(await textOf('山路', '', ...parted)).toBe(whole)
  })
})

describe('a part that was broken at a narrower width', () => {
  const narrow = cut(yard, 22)

  test('is joined by its own width', async () => {
    const lines = [...cut(`　　${told}`, 38), '', ...narrow, '', ...cut(`　　${river}`, 38)]
    expect(await textOf('山路', '', ...lines)).toBe(whole)
  })

  test('lines of one width that say no sentence stay: verse, places', async () => {
    const verse = [1, 2, 3, 4].map(at => `${'山水云月'.charAt(at - 1)}在高高的石阶上慢慢地走过来又走过去`)
    const text = await textOf(
      '山路',
      '',
      ...cut(`　　${told}`, 38),
      '',
      ...verse,
      '',
      ...cut(`　　${river}`, 38)
    )
    expect(text.split('\n')).toEqual(expect.arrayContaining(verse))
  })
})

describe('numbers that belong to the text stay', () => {
  const kept = async (...lines: string[]): Promise<void> => {
    const { text, dropped } = await normalized(['山路', '', told, ...lines].join('\n'))
    expect(dropped).toEqual([])
    for (const line of lines) expect(text).toContain(line)
  }

  test('items of a list whose lines end without a stop', () =>
    kept(
      '1、出门以前检查每个人的背包和水壶',
      '2、过河的时候大家要手拉着手慢慢走',
      '3、天黑以前一定要回到村口集合点名'
    ))

  test('items whose first one stands in the sentence before', () =>
    kept(
      '出门以前请大家注意这样几件事情：1、检查每个人的背包和水壶',
      '2、过河的时候大家要手拉着手慢慢走过去'
    ))

  test('headings over paragraphs', () => kept('1、准备', yard, '2、出发', river, '3、回来', told))
})

describe('lines that are meant stay', () => {
  const stay = async (...lines: string[]): Promise<void> =>
    expect(await textOf('山路', '', ...cut(`　　${told}`, 30), '', ...lines)).toBe(
      ['山路', told, ...lines].join('\n')
    )

  test('an address', () => stay('滨江市河东区', '柳树巷十二号院三单元', '周小河收'))

  test('an address with labels', () =>
    stay('地址：滨江市河东区柳树巷十二号', '邮编：300000', '电话：0000-1234567', '联系人：周小河'))

  test('names in rows', () =>
    stay('周小河　李大山　王春生　赵明', '钱一　　孙立国　吴秀英　郑浩', '冯晓春　陈静　　褚卫国　蒋雪'))

  test('dialogue', () => stay('甲：你来了', '乙：来了，路上堵车', '甲：坐吧，先喝口水，慢慢说'))

  test('a signature', () => stay('某某小学五年级', '周小河', '2026年3月1日'))
})

test('columns whose names fill them are a table all the same', async () => {
  const rows = [
    '姓名　　单位　　职务',
    '周小河　一队　　队长',
    '李大山　二队　　会计',
    '赵明　　四队　　记分员'
  ]
  expect(await textOf('参加人员', '', ...rows)).toBe(
    ['参加人员', ...rows.map(row => row.replace(/　+/g, '\t'))].join('\n')
  )
})
