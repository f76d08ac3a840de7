/** TN-81: pieces by their title and author lines, poems that the title counts, days of a diary. */
import { expect, test } from 'vitest'
import { outline } from './outline.ts'

const body = '夜深了，阅览室的灯还亮着。那盏灯照着旧书，也照着看书的人，一直照到天亮。'

test('a title and an author, three times: the first line is the title of the first piece', async () => {
  const text = `编者按：\n来稿很多，现选登三篇。\n\n我的老师\n林木生\n\n${body}\n\n老师的灯\n何秀英（五年级二班）\n\n${body}\n\n一支粉笔\n王小林　指导老师：周敏\n\n${body}\n`
  expect((await outline(text)).filter(line => /^[AT]/.test(line))).toEqual([
    'A 我的老师',
    'A 老师的灯',
    'A 一支粉笔'
  ])
})

test('signed sections below one title are none', async () => {
  const text = `河湾的灯\n林木生\n\n${body}\n\n后记\n何秀英\n\n${body}\n`
  expect((await outline(text)).filter(line => /^[AT]/.test(line))).not.toContain('A 河湾的灯')
})

test('three poems, as the title says', async () => {
  const text =
    '河湾诗三首\n\n渡口\n林木生\n春水渡头平，\n船来不见人。\n一声山鸟过，\n两岸草青青。\n\n老桥\n何秀英\n石上苔痕绿，桥头柳色新。\n行人来又去，都是看花人。\n\n山路\n王小林\n山路弯弯上，云深不见家。\n忽闻鸡犬近，篱外有人家。\n'
  expect((await outline(text)).filter(line => /^[AT]/.test(line))).toEqual([
    'T 河湾诗三首',
    'A 渡口',
    'A 老桥',
    'A 山路'
  ])
})

test('each day of a diary is headed, however short', async () => {
  const text =
    '日记一则\n\n2024年5月1日 星期三 晴\n今天放假，我睡到九点才起来。\n2024年5月2日 星期四 雨\n今天下雨，我在家看书。\n2024年5月3日 星期五 阴\n作业写完了。\n'
  expect((await outline(text)).filter(line => line.startsWith('1 '))).toHaveLength(3)
})

test('阿宁 under a title is who wrote it, 阿姨 is not', async () => {
  expect(await outline(`河湾的灯\n阿　宁\n\n${body}\n${body}\n`)).toContain('by 阿　宁')
  expect(await outline(`河湾的灯\n阿姨\n\n${body}\n${body}\n`)).not.toContain('by 阿姨')
})

test('a letter with a postscript below its date is signed, and addresses somebody', async () => {
  const text = `给儿子的一封信\n\n小宇：\n\n    ${body}\n\n    此致\n敬礼！\n\n                    妈妈\n                2024年11月3日\n\n    又及：\n    奶奶问你过年回不回来。\n`
  expect(await outline(text)).toEqual(
    expect.arrayContaining(['to 小宇：', 'sign 妈妈', 'date 2024年11月3日'])
  )
})

test('an entry of a contents list is no heading (TN-83)', async () => {
  expect(await outline(`省略号\n\n他说了很多。\n第二章……………………5\n他又说了很多，一直说到天亮。\n`)).toEqual([
    'T 省略号',
    'A'
  ])
})

test.each([
  ['blanks of the keyboard', `阅览室的灯  林木生\n\n${body}\n`],
  ['wide ones', `阅览室的灯　　林木生\n\n${body}\n`],
  [
    'in a text of one line',
    `阅览室的灯  林木生  阅览室的灯是去年冬天换的。以前的灯管发黄。一、换灯以前  那时候来的人少，都坐在门口。二、换灯以后  新灯亮得像白天。三、后来的事  今年又来了新书。`
  ]
])('a name behind the title is who wrote it: %s', async (_, text) => {
  expect(await outline(text)).toEqual(expect.arrayContaining(['T 阅览室的灯', 'by 林木生']))
})

test.each([`阅览室的灯　林木生\n\n${body}\n`, `往事之一　　河湾镇\n\n${body}\n`])(
  'one blank, or what is no name, stays in the title: %j',
  async text => {
    expect((await outline(text)).filter(line => line.startsWith('by'))).toEqual([])
  }
)
