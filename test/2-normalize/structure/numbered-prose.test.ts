/** TN-86: paragraphs that only begin with a number, of sentences of every genre, are no headings that lost their line breaks. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { type Genre, store } from '../../damage/store.ts'

const han = '一二三四五六七八九'
const marks: readonly ((value: number) => string)[] = [
  value => `${han.charAt(value)}、`,
  value => `（${han.charAt(value)}）`,
  value => `${value + 1}、`,
  value => `${value + 1}.`
]

/** The same numbers each time. */
const drawn = (seed: number): ((below: number) => number) => {
  let state = seed
  return below => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

/** A title over three to six numbered paragraphs of one to three sentences. */
const proseOf = ({ titles, sentences }: Genre, draw: (below: number) => number, between: string): string => {
  const one = (from: readonly string[]): string => from[draw(from.length)] ?? ''
  const count = 3 + draw(4)
  const mark = marks[draw(marks.length)] ?? String
  const paragraphs = Array.from(
    { length: count },
    (_, value) => mark(value) + Array.from({ length: 1 + draw(3) }, () => one(sentences)).join('')
  )
  return `${one(titles)}\n${paragraphs.join(between)}`
}

// Where line breaks were lost, headings are far likelier; what begins as a sentence (本…, 去年…) is none there either.
test.each([
  ['on whole lines', '\n', 0.01],
  ['in one line', '', 0.11]
])('of 480 texts %s few are cut anywhere', async (_, between, limit) => {
  const draw = drawn(7)
  let texts = 0
  let cut = 0
  for (const genre of Object.values(store))
    for (let round = 0; round < 40; round++) {
      const file = new VFile({ path: 'a.txt' })
      const source = {
        file: 'a.txt',
        format: 'text',
        encoding: 'utf-8',
        base: proseOf(genre, draw, between)
      } as const
      await normalize(source, file, usualRepairs)
      texts++
      if (file.messages.some(one => one.ruleId === 'heading-cut-off')) cut++
    }
  expect(cut / texts).toBeLessThanOrEqual(limit)
})

test('a rule that begins with a short sentence does not make the rules beside it headings', async () => {
  const base = [
    '阅览室使用制度',
    '(一)值班老师要按时开门,离开前检查门窗和电源,并做好交接记录。',
    '(二)保持安静。不在室内打电话,手机一律调到静音。',
    '(三)集体组织阅读时,全体学生必须准时参加,因事因病要请假。',
    '(四)鼓励学生参加各种读书活动,对表现突出的给予奖励。'
  ].join('\n')
  const file = new VFile({ path: 'a.txt' })
  await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file, usualRepairs)
  expect(file.messages.filter(one => one.ruleId === 'heading-cut-off')).toEqual([])
})

test('numbers in one line are paragraphs, with headings or without; less than a tenth of a chance is not told', async () => {
  const rules = [
    '一、各班要指定专人负责用电安全，每日放学前检查。',
    '二、严禁私拉乱接电线，发现一起处理一起。',
    '三、老师离开办公室时应当关闭电脑、打印机等设备电源。'
  ]
  const base = `关于冬季用电安全的通知\n各班级：${rules.join('')}`
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  const result = await normalize(source, file, usualRepairs)
  expect(result?.text.trimEnd().split('\n')).toEqual(['关于冬季用电安全的通知', '各班级：', ...rules])
  expect(file.messages.filter(one => one.doubt)).toEqual([])
})

test('a number that is only spoken of opens no paragraph', async () => {
  const told = '会上先念了一、二、三条，再讨论一、什么时候动工，二、由谁出钱，三、谁来管账，一直谈到天黑。'
  const base = `筹备会记\n${told}${told}${told}`
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  const result = await normalize(source, new VFile({ path: 'a.txt' }), usualRepairs)
  expect(result?.text).toContain(`${told}${told}${told}`)
})

test('where one paragraph opens with a sentence of many clauses, and the others with long ones, they were numbered as paragraphs', async () => {
  const rest = '老人们说起来总要讲很久，讲完了还要再讲一遍，听的人也不厌烦。'
  const long =
    '一、河湾镇的渡口从前有三条渡船，最大的一条能装下一辆牛车和十几个人，逢集的日子从天亮摆到天黑，撑船的人换了一班又一班。'
  const base = (first: string): string =>
    `渡口旧事\n${first}${rest}\n二、撑船的人里面年纪最大的，要算住在河边的林家老大。${rest}\n三、他的那条船后来停在桥下，成了孩子们玩的地方。${rest}\n`
  const titlesOf = async (text: string): Promise<number> => {
    const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base: text } as const
    const result = await normalize(source, new VFile({ path: 'a.txt' }), usualRepairs)
    return JSON.stringify(result?.tree).split('runInHeading').length - 1
  }
  expect(await titlesOf(base(long))).toBe(0)
  expect(await titlesOf(base('一、从前渡口一共有三条大大小小的渡船，天天摆渡。'))).toBe(3)
})
