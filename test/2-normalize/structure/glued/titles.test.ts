/** Titles of texts in one line that say nothing of their kind: by their words and those of the text behind them (TN-86). */
import { describe, expect, test } from 'vitest'
import { readTitle } from '../../../../pipeline/2-normalize/passes/structure/title/read-title.ts'
import { normalized, outline } from '../outline.ts'

const more =
  '江边的人家世世代代靠它过河。早晨它把学生送到对岸，傍晚又把他们接回来；逢集的日子，船上挤满了挑担子的人。老人说，河上没有桥的时候，它就是桥。'
const rest = more.repeat(4)

describe('a title glued to its first sentence', () => {
  test.each([
    ['怎样修好一条旧渡船', '渡船是江边人家的脚。'],
    ['让每一条渡船都安全过河', '近年来，江上的渡船越来越多，安全过河成了大家关心的事。'],
    ['河湾镇中学举办渡口文化节', '2024年4月6日，河湾镇中学举办渡口文化节，请老渡工讲过河的故事。'],
    ['论渡船的养护', '【摘要】渡船的养护关系到过河的安全。']
  ])('%s', async (title, sentence) => {
    expect((await normalized(title + sentence + rest)).title).toBe(title)
  })

  test('the ledger says where it was cut, and the text stays whole', async () => {
    const base = `怎样修好一条旧渡船渡船是江边人家的脚。${rest}`
    expect((await normalized(base)).text.replace(/\s/g, '')).toBe(base)
  })
})

test('the day and the number of an order, parted by blanks, stand below the title', async () => {
  const base = `渡口管理暂行规定 1989年6月14日 河湾省人民政府令第36号发布 第一条 为了管好渡口，制定本规定。第二条 渡船每天检查一次。${rest}`
  expect((await normalized(base)).title).toBe('渡口管理暂行规定')
})

describe('a text without a title stays one', () => {
  test.each([
    '《河湾镇渡口应急预案》已经镇政府同意，现印发给你们，请认真实施。',
    '近日，河湾镇印发了渡口管理办法，对渡船的检查作出规定。',
    '渡口的老渡工今年已经八十岁了，每天早晨还是第一个来到江边。',
    '为了管好渡口，河湾镇今年给每一条渡船都编了号。',
    '摘要：渡船的养护关系到过河的安全。',
    '【编号】2-1258【刊名】江边论坛【刊期】199801'
  ])('%s', async sentence => {
    expect((await outline(sentence + rest)).filter(line => line.startsWith('T'))).toEqual([])
  })

  test('words that stand together elsewhere are not parted', () => {
    const found = readTitle(`努力把渡口安全管理抓实抓好渡口安全管理是河湾镇的大事。${rest}`)
    expect(found?.at).toBe('努力把渡口安全管理抓实抓好'.length)
  })
})
