/** A sentence that a lost link cut in two is one again; verse, headings and letters keep their lines (TN-15). */
import { describe, expect, test } from 'vitest'
import { normalized } from './outline.ts'

const first =
  '清早下了一阵小雨，石板路上湿漉漉的，卖菜的人都把担子挪到了屋檐下面，说话的声音比平时轻，谁也不着急。'
const second =
  '午后太阳出来了，晒谷场上又热闹起来，孩子们追着鸡跑，老人坐在树下剥豆子，一边剥一边说着去年的收成。'
const around = [first, second, first, second]

const textOf = async (...lines: string[]): Promise<readonly string[]> =>
  (await normalized(['晒谷场', ...around, ...lines, ...around].join('\n'))).text
    .trimEnd()
    .split('\n')
    .slice(5, -4)

describe('a line of prose that stops where no sentence can', () => {
  test.each([
    ['村里的人都说这条路修得好，尤其是', '老井旁边的那一段，下雨天也不积水。'],
    ['镇上的人一直奋斗在', '修路通水的工地上，晴天去，雨天也去，一天也没有停过。'],
    ['河水涨起来的时候谁也不慌。今天', '我们就来看看堤坝是怎样修成的。'],
    ['这座桥修了整整两年，花费不小。看', '工匠们怎样把石头一块一块抬上去。'],
    [
      '晒谷场是村里最热闹的地方，到了秋天，',
      '家家户户都把谷子摊开来晒，孩子们就在旁边守着。天黑以前再把它收起来。'
    ],
    ['每年这个时候来的都是从外地回来', '的年轻人，他们带着孩子在河边走。'],
    ['他说起那一年的大水', '，声音就低了下去，谁也不再问。']
  ])('%s', async (open, rest) => {
    expect(await textOf(open, rest)).toEqual([open + rest])
  })

  test('over several lines', async () => {
    const lines = [
      '晒谷场，是',
      '村里最热闹的地方，到了秋天，',
      '家家户户都把谷子摊开来晒，孩子们就在旁边守着。天黑以前再把它收起来。'
    ]
    expect(await textOf(...lines)).toEqual([lines.join('')])
  })
})

describe('lines that are meant', () => {
  test.each([
    [
      'verse in prose',
      ['我走过山，走过水，走过开满野花的河滩，', '才走到你的面前，', '你却说谷子还没有晒干。']
    ],
    ['a heading', ['跨过河，做我想做的', '他没有留在镇上的铺子里，回来修了三年的桥，又种了一片杏林。']],
    [
      'a heading that ends in a word with 在',
      ['希望所在', '他没有留在镇上的铺子里，回来修了三年的桥，又种了一片杏林。']
    ],
    ['a numbered heading', ['（一）下料时，要用对', '木匠先看木头的纹路，再看节疤，最后才在上面弹线。']],
    ['a greeting', ['亲爱的妈妈，', '我在镇上一切都好，铺子里的师傅待我不错，每天都能吃饱。']],
    [
      'a numbered line below',
      ['修桥要用的东西很多，其中最要紧的是', '1、从山上运来的石头，每一块都要有半人高。']
    ]
  ])('%s', async (_name, lines) => {
    expect(await textOf(...lines)).toEqual(lines)
  })
})

test('between speeches of a play and lines that are a sentence each, a comma at the end is the author’s', async () => {
  const lines = [
    '镜子',
    '有趣呀，有趣呀，水面成了镜子了！',
    '可是我见过圆的方的长方的八角的六角的菱花式的许多许多镜子，',
    '没有见过这样一面会动的大镜子。',
    '我于是很高兴了！'
  ]
  expect((await normalized(lines.join('\n'))).text.trimEnd().split('\n')).toEqual(lines)
})
