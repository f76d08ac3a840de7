/** Items and signatures keep their lines in wrapped text (TN-15), and few full lines show a measure where paragraphs are told apart. */
import { describe, expect, test } from 'vitest'
import { normalized } from './outline.ts'

const textOf = async (...lines: string[]): Promise<string> =>
  (await normalized(lines.join('\n'))).text.trimEnd()

const wrapped = [
  '清明前后到后山种树的同学很多，请大家带好水壶和手套，听从老师的安排，不要离开自',
  '己的小组，遇到雨天就改到下一周进行。去年种下的树苗已经长到一人多高，只有靠近水',
  '渠的几棵被牛踩坏了，今年要先把它们补上，再往山脚下种新的一片。各组的要求写在下',
  '面：'
]
const joined = wrapped.join('')

describe('items that end in a semicolon', () => {
  const items = (...numbers: string[]): string[] =>
    [
      '每棵树苗之间要留出两米的距离，树坑要挖到半米深以后才可以放苗；',
      '浇水的同学每人提两桶；',
      '收工以后把工具洗净。'
    ].map((text, index) => (numbers[index] ?? '') + text)

  test.each([
    ['一、', '二、', '三、'],
    ['（一）', '（二）', '（三）'],
    ['1.', '2.', '3.'],
    ['●', '●', '●']
  ])('%s begins a line, and %s the next', async (...numbers) => {
    expect(await textOf(...wrapped, ...items(...numbers))).toBe([joined, ...items(...numbers)].join('\n'))
  })

  test('with the indents of first lines the signature below them has its own too', async () => {
    const pledge = [
      '　　守林人承诺书',
      '　　我自愿担任后山的守林人，清楚这片林子对全村的用处，在任期之内一',
      '定做到下面几点：',
      '　　（一）每天早晚各巡山一遍，看见烟火马上敲锣报信，不让火苗起来；',
      '　　（二）不许任何人砍伐。',
      '　　（三）教孩子们认树，讲清楚一棵树长到能遮阴凉要用去多少年功夫；',
      '　　承诺人：'
    ]
    const lines = (await textOf(...pledge)).split('\n')
    expect(lines).toHaveLength(6)
    expect(lines.slice(2)).toEqual(pledge.slice(3).map(line => line.trim()))
  })

  test('a number in the middle of an enumeration does not: its paragraph began without one', async () => {
    const [first = '', rest = ''] = [
      '上山之前各组的组长要做好三件事：一、数清本组的人数，把名单交给老师一份才能走；',
      '二、检查每个人的鞋子；三、领好树苗和铁锹，把它们分给本组的每一个同学带上山去。'
    ]
    expect(await textOf(...wrapped.slice(0, 3), '面。', first, rest)).toContain(first + rest)
  })

  test('nor do lines of a block that is set in as a whole begin paragraphs behind a semicolon', async () => {
    const block = [
      '    Whoever takes a tree from the nursery has to water it for two years',
      '    or else to give it back to the village, which will plant it anew;',
      '    nobody may sell one.'
    ]
    const text = [
      'The village of Willow Ford keeps a nursery on the slope behind the school,',
      'and it gives away a hundred trees in every spring to those who ask for one.',
      ...block
    ]
    expect(await textOf(...text)).toContain('anew; nobody may sell one.')
  })
})

describe('few full lines', () => {
  test('are joined where numbers part the paragraphs and a word is cut', async () => {
    expect(
      await textOf(
        '柳湾村护林办法',
        '壹、缘由',
        '贰、人员',
        '一、护林员由村民推举，每两年换一次，连',
        '任不超过两次。',
        '叁、工具',
        '一、铁锹和水桶由村里购买，用坏了可以更',
        '换。',
        '肆、附则'
      )
    ).toContain('连任不超过两次。\n叁、工具\n一、铁锹和水桶由村里购买，用坏了可以更换。\n肆、附则')
  })

  test('are joined where indents part them', async () => {
    expect(
      await textOf(
        '　　放学路上',
        '　　放学以后我一个人往家里走，路过桥头的时候雨下大了，只好',
        '躲到亭子里。',
        '　　同桌喊：“快过来；',
        '　　这里淋不着。”',
        '　　时间：五点',
        '　　雨停的时候天已经黑了，街灯一盏一盏亮起来，照着湿的石板',
        '路。'
      )
    ).toContain('只好躲到亭子里。\n同桌喊：“快过来；\n这里淋不着。”')
  })

  test('are left where they are headings with a clause over one line each', async () => {
    const lines = [
      '种树的三点体会',
      '一、慢一些种下去，树才会扎稳根',
      '树坑挖得深，苗就站得住。',
      '二、多一些人照看，树才能长成材',
      '村里的人轮流给树浇水。',
      '三、留一些给后来的人'
    ]
    expect(await textOf(...lines)).toBe(lines.join('\n'))
  })
})

describe('a short text of numbers: lines that fill its measure are no headings', () => {
  const notice = [
    '关于春季植树的安排',
    '各组组长：',
    '去年种下的树苗被牛踩坏了几棵，今年要先补上，现把有关的',
    '事情说明如下：',
    '一、时间：三月十二日（星期四）上午，如果遇到雨天就推到下',
    '个星期的同一天。',
    '二、地点：后山。',
    '三、工具：铁锹、水桶、手套、绳子、木桩、剪刀和馆里借来',
    '的梯子两架。',
    '四、各组在前一天把名单交来。'
  ]

  test('each goes on in the shorter line below it', async () => {
    const { text, tree } = await normalized(notice.join('\n'))
    expect(text).toContain('就推到下个星期的同一天。')
    expect(text).toContain('馆里借来的梯子两架。')
    expect(JSON.stringify(tree)).not.toContain('"heading"')
  })

  test('headings of one frame over a shorter sentence each stay on their lines', async () => {
    const lines = [
      '关于春季植树的安排',
      '一、先把被牛踩坏的旧苗补齐，再往山脚下种新苗，每一步都仔细',
      '组长每天检查一遍。',
      '二、先把通到半山的水渠修好，再往山坡上引清水，每一段都结实',
      '石匠每天检查一遍。',
      '三、留人看守',
      '每晚两个人。'
    ]
    expect((await textOf(...lines)).split('\n')).toHaveLength(lines.length)
  })

  test('名。 at the margin belongs to the indented line above it, whatever the measure', async () => {
    const text = await textOf(
      '保证书',
      '　　今后我一定做到下面几件事：',
      '　　1. 不再迟到，每天早上提前到校，争取期末考试前进10',
      '名。',
      '　　2. 听老师的话，把每天的功课做完。',
      '　　请大家看我的行动。'
    )
    expect(text).toContain('前进10名。')
  })
})
