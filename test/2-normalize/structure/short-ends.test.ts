/** TN-86: headings glued to hardly a sentence each are suggested with their places, never cut by themselves. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { normalized, outlineOf } from './outline.ts'

const inspected = async (base: string, accept: readonly string[] = []): Promise<[string[], string[]]> => {
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  const result = await normalize(source, file, { ...usualRepairs, accept })
  const suggested = file.messages
    .filter(({ ruleId }) => ruleId === 'heading-may-end')
    .map(({ reason }) => reason)
  return [result ? outlineOf(result) : [], suggested]
}

describe.each([
  [
    'in one line',
    '读书心得 今年读了不少书，很有收获。一、读书的收获读书使我明白了很多道理。二、存在的不足读书时间不够。三、今后的打算我要继续努力。'
  ],
  [
    'line under line',
    '读书心得\n一、读书的收获读书使我明白了道理\n二、存在的不足读书时间不够。\n三、今后的打算我要继续努力。'
  ],
  [
    'parted by blanks',
    '读书心得 一、读书收获 明白很多道理 二、存在不足 读书时间不够 三、今后打算 每天读一小时'
  ]
])('%s', (_, text) => {
  test('each is suggested, none is a heading', async () => {
    const [outline, suggested] = await inspected(text)
    expect(outline.filter(line => /^\d/.test(line))).toEqual([])
    expect(suggested).toHaveLength(3)
  })

  test('the editor accepts them', async () => {
    const [outline] = await inspected(text, ['TN-86'])
    expect(outline.filter(line => /^1 [一二三]、/.test(line))).toHaveLength(3)
  })
})

test.each([
  '守则\n一、吃饭要细嚼慢咽。\n二、睡前要刷牙漱口。\n三、起床要叠好被子。',
  '值日\n一、小明在教室里擦黑板。\n二、小红在走廊上拖地。\n三、小刚在门口浇花。',
  '要点\n一、加强学习提高认识。\n二、改进作风深入群众。\n三、狠抓落实务求实效。'
])('sentences as they are: %j', async text => {
  expect((await inspected(text))[1]).toEqual([])
})

test('a blank in a numbered line without a sentence is no slip (TN-12)', async () => {
  expect((await normalized('名单\n\n一、王小林 陈家宝\n二、周衡之 李远山\n')).text).toContain('王小林 陈家宝')
})
