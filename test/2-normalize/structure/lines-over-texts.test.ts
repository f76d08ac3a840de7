/** TN-83: headings without a number or a second of their kind: sentences that are alike, the title of an essay within a piece. */
import { describe, expect, test } from 'vitest'
import { outline } from './outline.ts'

const body = (what: string): string =>
  `${what}这件事，镇上说了好多年，每年开会都要提一次，写进计划，又搁下来。去年秋天村里凑了钱，请来懂行的师傅，先把旧的拆掉，再一段一段往前做，前后用了三个月。`
const headings = async (...lines: string[]): Promise<readonly string[]> =>
  (await outline(lines.join('\n'))).filter(line => /^\d/.test(line))

describe('short sentences over paragraphs, all alike', () => {
  test.each([
    ['words of order', ['首先要修路，方便大家。', '其次，是通水。', '最后要建一所学校，留住孩子。']],
    ['the same marks', ['路不平——车进不了村。', '水不清——病根断不掉。', '校舍少——孩子留不住。']],
    [
      'the same words',
      ['“修”出一条平路，连起两个村。', '“修”出一座水塔，甜了几百户。', '“修”出一所学校，亮了一片天。']
    ]
  ])('%s', async (_name, [a = '', b = '', c = '']) => {
    expect(
      await headings('我们的村子', body('村里的'), a, body('修路'), b, body('通水'), c, body('学校'))
    ).toEqual([`1 ${a}`, `1 ${b}`, `1 ${c}`])
  })

  test('those of a story are none', async () => {
    const lines = ['天黑了，下起了雨。', '路断了，人都停下。', '水退了，桥也没了。']
    const [a = '', b = '', c = ''] = lines
    expect(
      await headings('那一年', body('村里的'), a, body('修路'), b, body('通水'), c, body('学校'))
    ).toEqual([])
  })

  test('nor those that are unlike', async () => {
    const [a, b, c] = ['修路要紧。', '水塔建在山上，离村两里。', '学校是大家出钱，大家出力，大家看管。']
    expect(
      await headings(
        '我们的村子',
        body('村里的'),
        a ?? '',
        body('修路'),
        b ?? '',
        body('通水'),
        c ?? '',
        body('学校')
      )
    ).toEqual([])
  })
})

describe('the one short line in a piece', () => {
  const rest = [body('修路通水'), body('修路通水以后办学校'), body('学校')]

  test('names the text below it', async () => {
    const line = '修路通水办学校 日子一年好一年'
    expect(await headings('乡村作文：好日子', body('村里的'), line, ...rest)).toEqual([`1 ${line}`])
  })

  test.each([
    ['nothing below speaks of it', '月光下的芦苇荡'],
    ['it is cut short', '镇上说了好多年，而'],
    ['it leads to what is below', '下面说说修路通水办学校：']
  ])('not where %s', async (_name, line) => {
    expect(await headings('乡村作文：好日子', body('村里的'), line, ...rest)).toEqual([])
  })
})

test('sayings over nothing but their source are no headings', async () => {
  const sayings = [
    '1.千里之行，始于足下',
    '——《老子》',
    '2.不积跬步，无以至千里',
    '——《荀子》',
    '3.天道酬勤',
    '——古语'
  ]
  expect(await headings('关于勤劳的名言', body('村里的'), ...sayings)).toEqual([])
})
