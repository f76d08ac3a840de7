/** TN-86, missing line break: measures of plans in one line, each a heading or a sentence over its paragraph. */
import { describe, expect, test } from 'vitest'
import { outline } from './outline.ts'

const paragraphs = [
  '各村要在月底前把渡口的木桩、缆绳和候船棚看过一遍，坏了的写在本子上，由镇里统一安排木匠和铁匠来修，修好以后请船工验收，验收不合格的要返工。',
  '每条船都要备齐救生衣和竹篙，船工轮流值夜，遇到大风大雾一律停渡，停渡的消息写在渡口的黑板上，也在村里的喇叭里讲，让赶集的人早一点知道。',
  '镇里按季度把修船的钱拨到村里，账目贴在渡口，谁都可以看，用不完的留到下一季度，不够的由村里报上来再商量，商量的结果也要贴出来。',
  '船工每年春天到县里学习一个星期，学水性、学急救，也学怎样给发动机换油，学完以后要考，考过的才可以掌船，没有考过的先做副手。'
]
const numbers = ['（一）', '（二）', '（三）', '（四）']

const inOneLine = (heads: readonly string[], remark = ''): string =>
  `为了让两岸的人过河方便，镇里定下这些事。${heads.map((head, index) => numbers[index] + head + paragraphs[index] + paragraphs[(index + 1) % 4] + remark).join('')}`

describe('behind a remark that names who does it', () => {
  test.each(['（责任单位：镇水利站、镇财政所；各村民委员会）', '（责任单位：镇水利站）'])(
    'a sentence is a heading: %s',
    async remark => {
      const heads = ['摸清渡口底数。', '备齐过河器具。', '管好修船资金。', '教会船工本领。']
      expect(await outline(inOneLine(heads, remark))).toEqual([
        'A',
        ...heads.map((head, at) => `1r ${numbers[at]}${head}`)
      ])
    }
  )
})

test('sentences of two halves are headings, however long each is', async () => {
  const heads = [
    '摸清底数，逐一登记。',
    '备齐竹篙缆绳和救生衣等全部过河器具，促进就近就业。',
    '管好修船资金，按季公开账目。',
    '教会船工本领，提高掌船水平。'
  ]
  expect(await outline(inOneLine(heads))).toEqual([
    'A',
    ...heads.map((head, at) => `1r ${numbers[at]}${head}`)
  ])
})

test('sentences of two halves that tell something are none', async () => {
  const told = [
    '我家先搬到河东，后来又搬回来了。',
    '爷爷每天坐在船头，看着水发呆。',
    '渡口被大水冲走了，过河要绕路。',
    '修桥的人来了又走，桥才修到一半。'
  ]
  expect(await outline(inOneLine(told))).toEqual(['A'])
})

describe('where a heading is not cut', () => {
  test('before 及, which no sentence begins with', async () => {
    const lines = await outline(
      '现将有关事项通知如下：一、招生名额今年全镇招收船工二十人，其中河东十二人，河西八人，名额不得调换。二、招生办法由各村推荐，镇里统一考试，成绩在渡口公布，公布五天。三、招生对象及条件属于本镇户口、会游泳、身体好的年轻人都可以报名，年纪不超过三十五岁。四、其他事项没有讲到的由镇里另行通知。'
    )
    expect(lines).toEqual(['A', '1 一、招生名额', '1 二、招生办法', '1 三、招生对象及条件', '1 四、其他事项'])
  })

  test('before a word that the clause then says twice', async () => {
    const lines = await outline(
      '镇里有几项补助，都从下个月起发。一、新船工补助（1）渡口新生入行资助资助对象：当年参加考试并被全镇渡口录取的新船工，从学校毕业的优先，每人三百元，分两次发，第一次在学完水性以后，第二次在掌船满半年以后。（2）渡口新生入行救助救助对象：当年在我镇参加考试并被渡口录取的困难船工，每人五百元，由村里代发，不在村里的可以托人来领。二、老船工补助六十岁以上还在掌船的人，每人每月五十元。'
    )
    expect(lines).toEqual(expect.arrayContaining(['2 （1）渡口新生入行资助', '2 （2）渡口新生入行救助']))
  })
})

describe('chapters whose names are set wide', () => {
  const rules =
    '第一章总则第一条为了管好渡船，制定本办法。第二条渡船由镇里管理。第二章渡口第三条渡口由村里看管。第三章附则第四条本办法自公布之日起施行。'

  test.each([
    ['in one line', rules],
    ['in several lines', rules.replace(/(?=第[二三]章)/g, '\n')]
  ])('their names are whole, and a list of them is no text, %s', async (_, text) => {
    const lines = await outline(
      `溪镇渡船管理办法　　（2001年1月20日溪镇人民代表大会通过）目录第一章总　　则第二章渡口第三章附　　则${text}　　溪镇人民政府　　2001年1月20日`
    )
    expect(lines.filter(line => line.startsWith('1'))).toEqual([
      '1 第一章总则',
      '1 第二章渡口',
      '1 第三章附则'
    ])
  })
})
