/** Articles of a regulation in one line (TN-86), articles that were put in between (U4), and rows of headings beside prose. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { textOf } from '../../../pipeline/model/article.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { normalized, outline } from './outline.ts'

const paragraphsOf = async (base: string): Promise<string[]> => {
  const { tree } = await normalized(base)
  return tree.children
    .flatMap(node => (node.type === 'article' ? node.children : [node]))
    .filter(node => node.type === 'paragraph')
    .map(node => textOf(node))
}

const articles = [
  '第一条为了用好借来的工具，制定本办法。',
  '第二条工具由管理员保管，借还都要登记。',
  '第二条之一雨天不借木梯。',
  '第三条损坏工具的，照价赔偿。',
  '第四条本办法自公布之日起施行。'
]

describe('articles of a regulation', () => {
  test.each(['', ' ', '\u3000\u3000', '\u00a0'])(
    'in one line, with “%s” between, are a paragraph each',
    async gap => {
      expect(await paragraphsOf(`工具借用办法\n${articles.join(gap)}\n`)).toEqual(articles)
      expect(await paragraphsOf(`工具借用办法${gap}${articles.join(gap)}`)).toEqual(articles)
    }
  )

  test('so are those under chapters', async () => {
    const [first = '', second = '', ...rest] = articles
    const base = `工具借用办法第一章总则${first}${second}第二章借还${rest.join('')}`
    expect(await paragraphsOf(base)).toEqual(articles)
    expect(await outline(base)).toEqual(['T 工具借用办法', 'A', '1 第一章总则', '1 第二章借还'])
  })

  test.each([
    '第一条是早睡，第二天才有精神。第二条是早起，趁着天凉把功课做完。第三条是多走路，少坐车，腿脚才会好。',
    '老人给了我们三条建议。第一条建议是早睡，第二天才有精神。第二条建议是早起，趁着天凉做事。第三条建议是多走路。',
    '第一条讲的是目的，第二条讲的是范围，都写得很短。第五条以后才是办法，读的人要慢慢看，不要着急，一条一条地看过去。'
  ])('what only speaks of articles stays whole: %s', async prose => {
    expect(await paragraphsOf(`三条建议\n${prose}\n`)).toEqual([prose])
  })

  test('one that was put in keeps the gap after its number', async () => {
    const { text } = await normalized(
      '工具借用办法\n第三条 损坏工具的，照价赔偿。\n第三条之一 雨天不借木梯。\n第四条 本办法自公布之日起施行。\n'
    )
    expect(text).toContain('第三条之一 雨天')
  })

  test('one that was put in is in step with its row', async () => {
    const file = new VFile({ path: 'a.txt' })
    const base =
      '工具借用合同\n第一条 工具\n木梯一架，铁锹两把。\n第一条之一 借期\n从三月一日到三月底。\n第一条之二 地点\n在村口的仓库。\n第二条 赔偿\n照价赔偿。\n'
    await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file, usualRepairs)
    expect(file.messages.filter(one => one.ruleId === 'numbering-out-of-step')).toEqual([])
    expect(await outline(base)).toEqual(
      expect.arrayContaining(['1 第一条 工具', '1 第一条之一 借期', '1 第一条之二 地点', '1 第二条 赔偿'])
    )
  })
})

describe('a row of headings in one line', () => {
  const shop =
    '小店记事街口的小店开了十年，换了三个店面。一、从小到大起先只卖针线，后来添了布匹和纽扣，柜台也加长了。二、从近到远老主顾搬走了，还托人来捎东西，货要寄到外省去。三、从熟到亲邻居有事都来店里说，店主人从不嫌烦，总是停下手里的活。'

  test('all of whose ends are in doubt: each is suggested with its place, and accepting the rule cuts there', async () => {
    const file = new VFile({ path: 'a.txt' })
    const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base: shop } as const
    await normalize(source, file, usualRepairs)
    const said = file.messages.filter(
      one => one.ruleId === 'heading-may-end' || one.ruleId === 'heading-cut-off'
    )
    expect(said.map(one => one.doubt?.remedy?.at ?? one.place)).toHaveLength(3)
    expect(file.messages.filter(one => one.ruleId === 'doubtful-heading')).toEqual([])
    const accepted = await normalize(source, new VFile({ path: 'a.txt' }), {
      ...usualRepairs,
      accept: ['TN-86']
    })
    const headings = accepted?.tree.children
      .flatMap(node => (node.type === 'article' ? node.children : []))
      .filter(node => node.type === 'heading')
    expect(headings).toHaveLength(3)
  })

  test('begins after the colon of what announces it', async () => {
    const lines = await outline(
      '关于借书的通知现将有关事项通知如下：一、开放时间每天下午两点到五点，周一闭馆整理。二、借书数量每人每次三册，借期一个月，到期可以续借一次。三、损坏赔偿书有破损的，由管理员修补，不能修补的照价赔偿。'
    )
    expect(lines.filter(line => /^\d/.test(line))).toEqual([
      '1 一、开放时间',
      '1 二、借书数量',
      '1 三、损坏赔偿'
    ])
  })

  test('short as it is', async () => {
    expect(
      await outline(
        '义卖方案\n一、总体要求以帮助邻居为目的，今年要卖出旧书三百册。二、具体安排五月三日摆摊，四日收摊。三、注意事项请自带零钱，注意天气。'
      )
    ).toEqual(['T 义卖方案', 'A', '1 一、总体要求', '1 二、具体安排', '1 三、注意事项'])
  })
})

describe('headings that their sentences take up', () => {
  const names = ['进水系统', '排水系统', '自动控制系统', '照明系统']
  const base = (gaps: readonly string[]): string =>
    `鱼池的四个系统鱼池由四个系统组成，现在分别说明。${names
      .map(
        (name, index) =>
          `（${index + 1}）${name}${name}与其他系统合用一个机房，每天早上由值班的人检查一遍${gaps[index]}`
      )
      .join('')}`
  const expected = names.map((name, index) => `1 （${index + 1}）${name}`)

  test('end where the sentence says them again', async () => {
    expect((await outline(base(['。', '。', '。', '。']))).slice(-4)).toEqual(expected)
  })

  test('items of a list that do so stay items', async () => {
    expect((await outline(base(['；', '；', '；', '。']))).filter(line => /^\d/.test(line))).toEqual([])
  })
})

test('one ； before a number does not make a list of seven sections', async () => {
  const names = ['借书办法', '还书办法', '修补办法', '值班办法', '采购办法', '清点办法', '捐赠办法']
  const text = (sign: (index: number) => string): string =>
    `图书室的办法现在把图书室的办法写在下面。${names
      .map(
        (name, index) =>
          `（${index + 1}）${name}每次由两个人一起办理，办完以后在登记册上写清楚日期和经过${sign(index)}`
      )
      .join('')}`
  const heads = async (sign: (index: number) => string): Promise<string[]> =>
    (await outline(text(sign))).filter(line => /^\d/.test(line))
  expect(await heads(index => (index === 2 ? '；' : '。'))).toEqual(
    expect.arrayContaining(['1 （1）借书办法', '1 （2）还书办法', '1 （7）捐赠办法'])
  )
  expect(await heads(index => (index < 6 ? '；' : '。'))).toEqual([])
})

describe('a blank where the line break was', () => {
  const names = ['管好书架，把书放回原处', '兴起读书，把人请进门来', '修好门窗，把灯一直点到天黑']
  const body = '图书室每天由两个人轮流值班，开门前先清点一遍，晚上锁门以前再清点一遍。'
  const text = (gaps: readonly string[]): string =>
    `图书室的做法去年图书室换了地方，做了三件事。${names
      .map((name, index) => `${'一二三'.charAt(index)}、${name}${gaps[index]}${body}`)
      .join('')}`

  test('ends headings with a comma in them', async () => {
    expect((await outline(text([' ', ' ', ' ']))).slice(-3)).toEqual(
      names.map((name, index) => `1 ${'一二三'.charAt(index)}、${name}`)
    )
  })

  test('one that a slip left in a sentence says nothing', async () => {
    const prose = `图书室的做法去年图书室换了地方。${['一', '二', '三'].map(value => `${value}、${body}`).join('')}`
    const slipped = prose.replace('轮流值班', '轮流 值班')
    const lines = await outline(slipped)
    expect(lines.map(line => line.replace('流 值', '流值'))).toEqual(await outline(prose))
  })
})
