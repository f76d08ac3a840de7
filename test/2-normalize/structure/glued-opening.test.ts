/** TN-86, missing line break: what is glued to a title in one line, in both scripts, with and without a trace of the line's end. */
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../pipeline/model/article.ts'
import { normalized, outline } from './outline.ts'

const OpenCC = createRequire(import.meta.url)('opencc-js') as {
  Converter: (of: { from: string; to: string }) => (text: string) => string
}
const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' })

const scripts: readonly (readonly [string, (text: string) => string])[] = [
  ['simplified', text => text],
  ['traditional', toTraditional]
]
const gaps: readonly (readonly [string, string])[] = [
  ['two ideographic spaces', '\u3000\u3000'],
  ['a no-break space', '\u00a0'],
  ['a space', ' '],
  ['nothing', '']
]
const cases = scripts.flatMap(([script, convert]) =>
  gaps.map(([name, gap]) => ({ script, convert, name, gap }))
)

const title = '关于做好院落绿化工作的通知'
const number = '溪政发〔2025〕12号'
const addressee = '各社区、各物业公司：'
const body = [
  '为了让院落更好看，今年春天要补种一批树。',
  '一、总体安排',
  '各社区在三月底以前报上空地的面积，由园林站统一核对。',
  '二、树苗来源',
  '树苗由镇上的苗圃供应，居民也可以自己带来。',
  '三、养护责任',
  '谁种下的树，就由谁浇水，园林站每月来看一次。'
]
const headings = ['1 一、总体安排', '1 二、树苗来源', '1 三、养护责任']
const chapters = ['第一章总则', '第二章浇水', '第三章附则']
const rules = [
  '第一章总则',
  '第一条为了管好院落里的树，制定本办法。',
  '第二条院落里的树归全体居民所有。',
  '第二章浇水',
  '第三条夏天每天傍晚浇一次水。',
  '第三章附则',
  '第四条本办法自公布之日起施行。'
]

describe.each(cases)('in one line with $name between, $script', ({ convert, gap }) => {
  const told = async (lines: readonly string[]): Promise<string[]> => outline(convert(lines.join(gap)))

  test('a document number under the title', async () => {
    const source = convert([title, number, ...body].join(gap))
    const lines = await outline(source)
    expect(lines).toEqual(expect.arrayContaining([`T ${title}`, ...headings].map(convert)))
    const { tree } = await normalized(source)
    const numbers = tree.children
      .flatMap(node => (node.type === 'article' ? node.children : [node]))
      .filter(node => node.type === 'documentNumber')
    expect(numbers.map(node => textOf(node))).toEqual([convert(number)])
  })

  test('an addressee', async () => {
    expect(await told([title, addressee, ...body])).toEqual(
      [`T ${title}`, 'A', `to ${addressee}`, ...headings].map(convert)
    )
  })

  test('an addressee below a document number, and the first section', async () => {
    expect(await told([title, number, addressee, ...body.slice(1)])).toEqual(
      expect.arrayContaining([`T ${title}`, `to ${addressee}`, ...headings].map(convert))
    )
  })

  test('a contents list', async () => {
    const lines = await told(['院落树木管理办法', '目录', ...chapters, ...rules])
    expect(lines).toEqual(['T 院落树木管理办法', 'A', ...chapters.map(one => `1 ${one}`)].map(convert))
  })

  test('the first chapter', async () => {
    const lines = await told(['院落树木管理办法', ...rules])
    expect(lines).toEqual(['T 院落树木管理办法', 'A', ...chapters.map(one => `1 ${one}`)].map(convert))
  })
})

test.each([
  ['論渡口 目錄 一、由來 1 二、興廢 3 三、今日 5 '],
  ['論渡口目錄一、由來……1二、興廢……3三、今日……5'],
  ['論渡口目錄一、由來二、興廢三、今日']
])('the lines of a contents list are known where they stand again: %s', async head => {
  const lines = await outline(
    `${head}一、由來渡口是兩岸的人自己開的，起先只有一條木船。二、興廢後來修了公路，坐船的人一年比一年少，渡口也就冷清了。三、今日現在那裡只剩下一座亭子，天晴的時候有人在裡面下棋。`
  )
  expect(lines).toEqual(['T 論渡口', 'A', '1 一、由來', '1 二、興廢', '1 三、今日'])
})

test.each([
  '院子里的事情很多。目录里的书都借出去了，一、二两册还没有还回来，三、四两册不知道在谁的手里，管理员正在一家一家地问，问了三天也没有问出结果来。',
  '关于值班的报告说得很清楚：各单位都要有人在，夜里也不例外，电话要有人接，门口要有人看，来客要登记，出了事要先打电话再去现场，一个人也不能少。',
  '根据溪政发〔2025〕12号文件，镇上今年要种三千棵树，分给二十个村子，每个村子一百五十棵，树苗由苗圃供应，钱由镇上来出，村里只管挖坑、栽树和浇水。'
])('prose that only speaks of such things is left whole: %s', async text => {
  const { tree } = await normalized(text)
  const paragraphs = tree.children.flatMap(node => (node.type === 'article' ? node.children : [node]))
  expect(paragraphs.map(node => textOf(node))).toEqual([text])
})

test.each([
  ['渡口管理办法', '1996年5月27日 河湾县人民政府令第19号发布2013年12月7日修订'],
  ['河湾县法院关于渡口纠纷若干问题的解答', '1993年6月15日 审判委员会第5次会议讨论通过']
])('the days on which it was passed stand below the title: %s', async (title, days) => {
  const rules =
    '第一章 总则第一条 为了管好渡口，制定本办法。第二条 渡口由县里管理。第二章 附则第三条 本办法自公布之日起施行。'
  expect((await outline(`${title}${days}${rules}`))[0]).toBe(`T ${title}`)
})

test('a day within a sentence ends no title', async () => {
  const text =
    '河湾县渡口管理办法1996年5月27日以后才有，在那以前谁都可以摆渡。后来办法改了三回，每一回都由县里的会议通过，老人们都还记得。'
  expect(await outline(text)).not.toContain('T 河湾县渡口管理办法')
})

describe('below a document number', () => {
  const to = '各村民委员会、镇有关单位：'
  const rest = '为了管好渡船，镇里定了新的办法，从下个月起照此办理，原来的办法不再使用。'

  test.each([
    ['溪政办〔2025〕12号\n', '\n'],
    ['溪政办〔2025〕12号', '\n'],
    ['溪政工科〔2025〕12号', '\n'],
    ['溪政办〔2025〕12号', '']
  ])('the title ends before the addressee: %s', async (number, gap) => {
    const source = `${number}溪镇人民政府关于印发《溪镇渡船管理办法》的通知${to}${gap}${rest}`
    expect(await outline(source)).toEqual([
      'T 溪镇人民政府关于印发《溪镇渡船管理办法》的通知',
      'A',
      `to ${to}`
    ])
  })

  test.each([
    [['溪镇人民政府办公室', '关于印发《溪镇渡船管理办法》的通知']],
    [['溪镇人民政府办公室', '关于印发《溪镇渡船建设与', '运行管理办法》的通知']]
  ])('a title of several lines ends before the addressee as well: %s', async title => {
    const lines = await outline(['溪政办〔2025〕12号', `${title.join('\n')}${to}`, rest].join('\n'))
    expect(lines).toEqual([`T ${title.join('')}`, 'A', `to ${to}`])
  })

  test('an addressee whose words a title might end in is whole', async () => {
    const to = '各村及计划单列渡口，镇有关部门：'
    const { tree } = await normalized(`溪政办〔2025〕12号${to}\n${rest}`)
    const paragraphs = tree.children.flatMap(node => (node.type === 'article' ? node.children : [node]))
    expect(paragraphs.map(node => textOf(node))).toEqual(['溪政办〔2025〕12号', to, rest])
  })
})

test.each([
  '根据《溪镇渡船管理办法》（溪政发〔2025〕12号）有关要求，各村要在月底前把渡船检查一遍，坏了的马上修好。',
  '《溪镇渡船管理办法》（溪政发〔2025〕12号）提出，渡船每年都要检查两遍，坏了的不许下水，这一条谁也不能例外。'
])('the number of a text that a sentence names stays in it: %s', async text => {
  const { tree } = await normalized(text)
  const paragraphs = tree.children.flatMap(node => (node.type === 'article' ? node.children : [node]))
  expect(paragraphs.map(node => textOf(node))).toEqual([text])
})

test('an order with its number, what it makes known and its day', async () => {
  const lines = await outline(
    '溪县人民政府令第12号溪县渡船管理办法2001年1月20日第一章总则第一条为了管好渡船，制定本办法。第二条渡船由县里管理。第二章附则第三条本办法自公布之日起施行。'
  )
  expect(lines).toEqual(expect.arrayContaining(['T 溪县渡船管理办法', '1 第一章总则', '1 第二章附则']))
})

test.each([
  ['中共溪镇委员会办公室', '溪镇人民政府办公室', '关于印发《溪镇渡船管理办法》的通知'],
  ['溪镇人民政府关于深化渡船管理计划', '（农用船、渔船等）改革方案的通知']
])('a title of several lines is one: %s', async (...lines) => {
  const text = '为了管好渡船，镇里定了新的办法，从下个月起照此办理，原来的办法不再使用。'
  expect((await outline([...lines, text].join('\n')))[0]).toBe(`T ${lines.join('')}`)
})

test.each(['（溪政发〔2025〕12号）', '◎本报记者林间'])('no title: %s', async line => {
  const text =
    '渡船是镇上的人过河的脚，坏了要马上修，修不好就要换，这件事从来没有人反对过，只是钱从哪里来一直没有说法。'
  expect((await outline(`${line}\n${text}`)).filter(one => one.startsWith('T '))).toEqual([])
})
