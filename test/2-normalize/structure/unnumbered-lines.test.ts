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

test('words between quotation marks are a heading beside one that has none; among themselves they are what people say', async () => {
  expect(await outline(text('戏台的来历', '“我只想听完一出戏”'))).toEqual([
    'T 镇上的戏台',
    'A',
    '1 戏台的来历',
    '1 “我只想听完一出戏”'
  ])
  expect(await outline(text('“戏台拆了真可惜”', '“我只想听完一出戏”'))).toEqual(['T 镇上的戏台', 'A'])
})

test.each([
  ['what somebody says, left open', '阿婆站起来，慢慢地说，“早知道要拆，我就再听一回，……”'],
  ['what trails off in typed dots', '后来才明白，外婆说的不只是戏台.......'],
  ['what trails off in a wave', '我还想再听一回呀～'],
  ['half of a sentence, its bracket left open', '记者看到，台上的匾额(一说是光绪年间所挂']
])('%s is no heading', async (_, line) => {
  expect(await outline(text(line, '戏台的来历'))).toEqual(['T 镇上的戏台', 'A'])
})

test('who took the pictures that are left out says nothing against headings', async () => {
  const credit = '图片来源：河湾日报'
  const found = await outline(
    [
      '镇上的戏台',
      before,
      credit,
      '戏台的来历',
      behind,
      credit,
      behind,
      credit,
      '唱词的下落',
      before,
      credit,
      behind
    ].join('\n')
  )
  expect(found).toEqual(['T 镇上的戏台', 'A', '1 戏台的来历', '1 唱词的下落'])
})

test('a row is taken as a whole: a line with the word that two others have, over little, is one of them', async () => {
  const lines = [
    '研究背景',
    before,
    '研究方法',
    behind,
    '研究过程',
    '三月育秧。',
    '四月插秧。',
    '戏台旧事',
    '拆了。'
  ]
  expect(await outline(['镇上的戏台', ...lines].join('\n'))).toEqual([
    'T 镇上的戏台',
    'A',
    '1 研究背景',
    '1 研究方法',
    '1 研究过程'
  ])
})

test('short lines over items that begin again at 1 are headings, where it is so with every such row', async () => {
  const rows = [
    '开船以前',
    '1. 查看缆绳。',
    '2. 清点人数。',
    '开船时',
    '1. 坐稳。',
    '2. 不得打闹。',
    '靠岸以后'
  ]
  const last = ['1. 先系缆绳。', '2. 再放跳板。']
  expect(await outline(['渡口规定', ...rows, ...last].join('\n'))).toEqual([
    'T 渡口规定',
    'A',
    '1 开船以前',
    '1 开船时',
    '1 靠岸以后'
  ])
  const told = ['船上的人要做到：', ...last]
  expect(await outline(['渡口规定', ...rows, ...last, ...told].join('\n'))).toEqual(['T 渡口规定', 'A'])
})

test('short lines over lists are headings, whatever their items end in; half of an item that was broken is none', async () => {
  const items = (...of: string[]): string[] => of.map(item => `- ${item}`)
  const list = [
    '镇上的戏台',
    before,
    '看戏带什么',
    ...items('小板凳一张，自己编的也可以', '蒲扇', '一壶凉茶')
  ]
  const rest = [
    '船怎么停',
    ...items('靠岸停两排，中间留出一条水路', '船头朝外'),
    '散场以后',
    ...items('先走远路', '后走近路'),
    behind
  ]
  expect((await outline([...list, ...rest].join('\n'))).filter(line => /^\d /.test(line))).toEqual([
    '1 看戏带什么',
    '1 船怎么停',
    '1 散场以后'
  ])
  const broken = items(
    '各村请人来唱的时候要先到镇上的祠堂里去登记写明哪一天唱哪几出由谁来',
    '各家摇船来看的人都要把船停在石桥的下游一字排开不要挡住从上游下来'
  ).flatMap(item => [item, '的粮船和渡船'])
  const found = await outline(['镇上的戏台', before, ...broken, ...items('蒲扇', '凉茶'), behind].join('\n'))
  expect(found.filter(line => /^\d /.test(line))).toEqual([])
})
