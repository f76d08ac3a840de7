/** TN-64: numbers that are out of step are told, never mended. */
import { expect, it, test } from 'vitest'
import { edited } from '../overrides/normalized.ts'

const told = async (lines: readonly string[]) =>
  (await edited(`${lines.join('\n')}\n`)).findings
    .filter(({ code }) => code === 'numbering-out-of-step')
    .map(({ line, params }) => `${line}: ${params?.before} ${params?.value}`)

it('clauses that stand twice or are missing, through all chapters', async () => {
  const law = [
    '河湾渡口管理办法',
    '第一章　总则',
    '第一条　为了管好渡口，制定本办法。',
    '第二条　渡口由镇里管理。',
    '第二章　开船',
    '第三条　满员开船。',
    '第三条之一　大风不开船。',
    '第三条　天黑以后不开船。',
    '第五条　汛期听从镇里安排。'
  ]
  expect(await told(law)).toEqual(['8: 3.01 3', '9: 3 5'])
})

it('items a line each', async () => {
  expect(
    await told(['班规', '1. 按时到校。', '2. 认真听讲。', '4. 爱护公物。', '4. 讲究卫生。', '5. 团结同学。'])
  ).toEqual(['4: 2 4', '5: 4 4'])
})

test.each([
  [
    'a row that begins again',
    ['班规', '1. 按时到校。', '2. 认真听讲。', '3. 爱护公物。', '1. 讲究卫生。', '2. 团结同学。']
  ],
  [
    'one that stands in the middle of a line',
    ['渡口办法', '第一条　渡口由镇里管理。第二条　满员开船。', '第三条　大风不开船。', '第四条　天黑不开船。']
  ],
  [
    'a clause that is spoken of',
    [
      '渡口办法',
      '第一条　渡口由镇里管理。',
      '第二条　满员开船，',
      '第一条所定的管理除外。',
      '第三条　大风不开船。'
    ]
  ],
  ['numbers of nothing', ['比分', '3. 甲队', '7. 乙队', '2. 丙队']]
])('%s is none', async (_, lines) => {
  expect(await told(lines)).toEqual([])
})
