import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const lines = (...of: string[]): string => of.join('\n')
const kept = async (text: string): Promise<string> => (await normalized(text)).text

describe('series of pieces', () => {
  test('the title counts them: each is a piece', async () => {
    const text = lines(
      '实验课记录两则',
      '记录一  酵母发面',
      '　　用三十度的温水化开酵母，静置十分钟，水面浮起一层细小的泡沫，说明酵母是活的。',
      '记录二  鸡蛋浮沉',
      '　　清水里的鸡蛋沉在杯底，加到第五勺盐的时候，它慢慢地浮了起来，像一枚硬币。'
    )
    expect(await outline(text)).toEqual(['T 实验课记录两则', 'A 记录一  酵母发面', 'A 记录二  鸡蛋浮沉'])
  })

  test('the shortest of them is a piece as well: one sentence', async () => {
    const long = '　　从村口出发，走了六个小时，傍晚在溪边扎营，水很冷，洗脸的时候手都木了。'
    const text = lines('山中日记三则', '5月2日　晴', long, '5月3日　阴', long, '5月4日　雨', '　　歇了一天。')
    expect((await outline(text)).slice(1)).toEqual(['A 5月2日　晴', 'A 5月3日　阴', 'A 5月4日　雨'])
  })

  test('days of a journey are headings, not pieces', async () => {
    const text = lines(
      '登山日志',
      '第一天　进山',
      '从村口出发，走了六个小时，傍晚在溪边扎营，水很冷，洗脸的时候手都木了。',
      '第二天　过垭口',
      '雾大，看不清路，跟着前面人的脚印走，中午才翻过去，吃了一碗热面。'
    )
    expect(await outline(text)).toEqual(['T 登山日志', 'A', '1 第一天　进山', '1 第二天　过垭口'])
  })
})

describe('pieces with titles of their own', () => {
  const long = '清早下了一阵小雨，石板路上湿漉漉的，卖菜的人都把担子挪到了屋檐下面，说话的声音比平时轻。'

  test('as many lines as the title announces are titles of pieces', async () => {
    const text = lines('古镇散记三篇', '桥头茶馆', long, long, '雨后的集市', long, '守灯塔的人', long, long)
    expect(await outline(text)).toEqual(['T 古镇散记三篇', 'A 桥头茶馆', 'A 雨后的集市', 'A 守灯塔的人'])
  })

  test('the title may stand in a record', async () => {
    const text = lines(
      '题目：古镇散记三篇',
      '作者：周敏',
      '桥头茶馆',
      long,
      '雨后的集市',
      long,
      '守灯塔的人',
      long
    )
    expect((await outline(text)).filter(line => line.startsWith('A'))).toHaveLength(3)
  })

  test('their titles are spaced by letters as the text’s own is (TN-12)', async () => {
    const apart = (title: string): string => `　　　　　　${[...title].join('　')}`
    const text = lines(apart('给远方的信两篇'), '', apart('感谢信'), long, apart('一点歉意'), long)
    expect(await outline(text)).toEqual(['T 给远方的信两篇', 'A 感谢信', 'A 一点歉意'])
  })

  test('any other number of them are headings', async () => {
    const text = lines('古镇散记三篇', '桥头茶馆', long, '雨后的集市', long, '守灯塔的人', long, '渡口', long)
    expect((await outline(text)).filter(line => line.startsWith('A'))).toEqual(['A'])
  })

  test('第三篇 announces nothing', async () => {
    const text = lines('行记 第三篇', '桥头茶馆', long, '雨后的集市', long, '守灯塔的人', long)
    expect((await outline(text)).filter(line => line.startsWith('A'))).toEqual(['A'])
  })

  test('an author under each sets them apart from headings, however short the text begins', async () => {
    const text = lines(
      '古镇散记（两篇）',
      '桥头茶馆',
      '林小溪',
      '茶馆开了六十年。',
      '掌柜',
      long,
      '茶客',
      long,
      '雨后的集市',
      '方远舟',
      '雨停了。',
      long
    )
    expect(await outline(text)).toEqual([
      'T 古镇散记（两篇）',
      'A 桥头茶馆',
      'by 林小溪',
      '1 掌柜',
      '1 茶客',
      'A 雨后的集市',
      'by 方远舟'
    ])
  })
})

describe('headings without a number (TN-83)', () => {
  const long = '清早下了一阵小雨，石板路上湿漉漉的，卖菜的人都把担子挪到了屋檐下面，说话的声音比平时轻。'

  test('short sentences may stand below them', async () => {
    const text = lines('校园活动方案', long, '活动内容', long, '组织领导', '具体分工由学生会另行通知。')
    expect((await outline(text)).slice(2)).toEqual(['1 活动内容', '1 组织领导'])
  })

  test('two sentences that call and ask are a paragraph each', async () => {
    const text = lines(
      '学习体会',
      long,
      '但只要方向对了，走得慢一些又有什么关系！',
      long,
      '要是没有坚持，现在会怎样呢？',
      long
    )
    expect((await outline(text)).slice(2)).toEqual([])
  })

  test('a call, a long question and what somebody says are text', async () => {
    const said = '后来有人问他为什么不说，他只说：“这有什么好说的？”'
    const calls = ['现在我宣布，社区邻里节正式开幕！', '十年以后的我们，是不是还记得今天的约定？', said]
    const text = lines(
      '开幕致辞',
      long,
      '今年的变化',
      long,
      ...calls.flatMap(call => [call, long]),
      '明年',
      long
    )
    expect((await outline(text)).slice(2)).toEqual(['1 今年的变化', '1 明年'])
  })
})

describe('numbers other than 一 and 第一章', () => {
  test('names after clause numbers, each on its own line', async () => {
    const text = lines(
      '房屋租赁合同',
      '第一条　房屋的情况',
      '　　房屋位于河西路十二号，建筑面积六十平方米，用于居住，不得改变用途。',
      '第二条　租赁期限',
      '　　租期为一年，自交付之日起计算。期满以后乙方有优先续租的权利。',
      '日期：____年__月__日  日期：____年__月__日'
    )
    expect(await outline(text)).toEqual(['T 房屋租赁合同', 'A', '1 第一条　房屋的情况', '1 第二条　租赁期限'])
    expect(await kept(text)).toContain('日期：____年__月__日  日期：')
  })
})

describe('what a site prints, by its form', () => {
  test('bars with labels, stamps and counters go and are no title', async () => {
    const body = '城墙从南门上去最好，早上太阳在东边，照相顺光。租一辆自行车，一个半小时能绕一圈。'
    const text = lines(
      '格式：DOC | 页数：3页 | 需要 2 分',
      '古城怎么走最省力',
      body.repeat(3),
      '赞(12)  分享(3)  转发 58'
    )
    const { title, dropped } = await normalized(text)
    expect(title).toBe('古城怎么走最省力')
    expect(dropped).toEqual(['格式：DOC | 页数：3页 | 需要 2 分', '赞(12)  分享(3)  转发 58'])
  })

  test('minutes and advice about copies stay', async () => {
    const text = lines(
      '居民议事会会议记录',
      '时间：2023-03-05 14:00  地点：社区活动室',
      '大家认为夜间停车应当优先保证本小区的居民，外来车辆在晚上十点以后不得停放。',
      '请勿转载他人上传的文件，侵犯版权的后果由用户自己承担。'
    )
    expect((await normalized(text)).dropped).toEqual([])
  })
})

describe('line breaks lost (TN-86)', () => {
  const glued = (first: string, second: string): string =>
    `${'办理以前先把证件备齐，全程大约需要十五天。'.repeat(6)}一、${first}${'交接的时候把表上的读数拍下来，免得扯皮。'.repeat(5)}二、${second}${'丢了补办很麻烦，要多跑两趟才行。'.repeat(6)}`

  test('a heading ends where its words are taken up and where a sentence opens', async () => {
    const text = glued('缴纳契税契税按照房屋的面积和年限计算。', '领取证书如果材料齐全，当天就能拿到。')
    expect((await outline(text)).filter(line => /^1/.test(line))).toEqual([
      '1 一、缴纳契税',
      '1 二、领取证书'
    ])
  })

  test('never the whole sentence: what is not sure stays uncut', async () => {
    const text = glued(
      '网上房管局审核通过，卖方才能签约，别着急。',
      '税费银行柜台当天收讫，回单留好，别弄丢。'
    )
    const found = (await outline(text)).filter(line => /^1/.test(line))
    expect(found.every(line => line.length < 12)).toBe(true)
  })

  test('a page number cut out of a Latin sentence leaves a blank', async () => {
    const page = (end: string, number: number, next: string): string =>
      lines(`The drill is lent to members who have taken the course, ${end}`, '', `Page ${number}`, '', next)
    const text = lines(
      page('which', 1, 'is held in spring. The saw is kept in the second room of the hall, and'),
      page('the', 2, 'key hangs beside the door of the hall. The ladder is lent for one day, never'),
      page('for', 3, 'a week.')
    )
    expect(await kept(text)).toContain('which is held')
  })
})
