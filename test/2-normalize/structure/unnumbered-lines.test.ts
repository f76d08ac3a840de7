/** TN-86, headings without numbers: which short lines between paragraphs are none. */
import { expect, test } from 'vitest'
import { outline } from './outline.ts'

const before =
  '镇上从前有一座戏台, 台口朝着河, 秋收以后各村轮着请人来唱, 远近的人都摇着船来看, 河面上挤得看不见水.'
const behind =
  '后来桥修好了, 戏台拆去做了粮仓的门板, 唱戏的人也散到各处, 只有几本抄下来的唱词还留在老人的箱子里.'

const text = (first: string, second: string): string =>
  ['镇上的戏台', '', before, first, behind, second, before, behind].join('\n')

test.each([
  ['《河湾志》.', '翻出两本旧书, 《渡口记》和《河湾志》.', '桥头的石碑和《河湾志》.'],
  ['60%.', '来看戏的人占了全镇的60%.', '散去的人也占了60%.'],
  ['还了.', '箱子里的唱词都还了.', '戏台上的灯也点了.']
])('a sentence of its own line ends in a stop typed low: %s', async (_, first, second) => {
  expect(await outline(text(first, second))).toEqual(['T 镇上的戏台', 'A'])
})

test('lines of the same length without a stop are headings', async () => {
  expect(await outline(text('戏台的来历', '唱词的下落'))).toEqual([
    'T 镇上的戏台',
    'A',
    '1 戏台的来历',
    '1 唱词的下落'
  ])
})

test('labels in brackets, each over a paragraph, are headings; one alone is a label of what stands below it', async () => {
  expect(await outline(text('【戏台的来历】', '【唱词的下落】'))).toEqual([
    'T 镇上的戏台',
    'A',
    '1 【戏台的来历】',
    '1 【唱词的下落】'
  ])
  expect(await outline(text('【唱词】', behind))).toEqual(['T 镇上的戏台', 'A'])
})
