import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { rewriteLeaf } from '../../../pipeline/2-normalize/leaf.ts'
import { parsePlainText } from '../../../pipeline/2-normalize/parse/plain-text.ts'
import { blockOf, paragraphOf, traced } from '../../../pipeline/2-normalize/passes/structure/block.ts'
import {
  blocksOf,
  firstPlaces,
  firstSaying,
  inheritRow,
  keepRows,
  lengthsOf,
  placesOf,
  placesSaying,
  placesToSee,
  placesUnderGaps,
  reading,
  withOthers,
  withReplaced,
  withReplacedAt
} from '../../../pipeline/2-normalize/passes/structure/row.ts'
import { plainTextPasses } from '../../../pipeline/2-normalize/passes.ts'
import { scriptOf } from '../../../pipeline/2-normalize/script.ts'
import { placesIn } from '../../../pipeline/diagnostics/places-in.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'

const textsOf = (blocks: ReturnType<typeof blocksOf>): (string | null)[] =>
  blocks.map(block => block?.text ?? null)

test('a row is read once as long as it is as it was', () => {
  const tree = parsePlainText('甲\n乙\n丙')
  expect(blocksOf(tree)).toBe(blocksOf(tree))
})

test('a child that is another, that goes or comes, or whose words are rewritten is seen', () => {
  const base = '甲\n乙\n丙\n丁\n戊\n己\n庚'
  const tree = parsePlainText(base)
  expect(textsOf(blocksOf(tree))).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚'])
  tree.children[1] = { type: 'thematicBreak' }
  expect(textsOf(blocksOf(tree))).toEqual(['甲', null, '丙', '丁', '戊', '己', '庚'])
  tree.children.splice(0, 5)
  tree.children.push(paragraphOf(traced(base, 0, 1)))
  expect(textsOf(blocksOf(tree))).toEqual(['己', '庚', '甲'])
  const [first] = tree.children
  const leaf = first?.type === 'paragraph' ? first.children[0] : undefined
  if (leaf?.type !== 'text') throw new Error('no leaf')
  rewriteLeaf(leaf, traced(base, 2, 3))
  expect(textsOf(blocksOf(tree))).toEqual(['乙', '庚', '甲'])
})

test('no pass changes a line that the next pass would not see', async () => {
  const base = [
    '春　游　记',
    '作者：林间',
    '　　早上七点,我们在校门口集合，老师说今天要去山里看',
    '杜鹃花。大家都很高兴（一路上唱着歌，',
    '谁也不觉得累）。',
    '— 3 —',
    '•',
    '带水',
    '一、出发　　二、归来',
    '此致',
    '敬礼',
    '2026年3月4日'
  ].join('\n')
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  const context = { source, script: scriptOf(base), settings: usualRepairs, placeAt: placesIn(base) }
  const tree = parsePlainText(base)
  for (const { pass } of plainTextPasses) {
    blocksOf(tree)
    await pass(tree, new VFile({ path: 'a.txt' }), context)
    expect(blocksOf(tree)).toEqual(tree.children.map(blockOf))
  }
})

test('places and replacements', () => {
  const tree = parsePlainText('甲乙\n丙\n丁戊')
  const blocks = [null, ...blocksOf(tree)]
  expect(placesOf(blocks, ({ text }) => text.length > 1)).toEqual([1, 3])
  expect(firstPlaces(blocks, 2)).toEqual([1, 2])
  const row = [1, 2, 3]
  expect(withReplaced(row, () => null)).toBe(row)
  expect(withReplaced(row, one => (one === 2 ? [] : null))).toEqual([1, 3])
  expect(withReplaced(row, one => (one === 3 ? [4, 5] : null))).toEqual([1, 2, 4, 5])
})

test('of short lines that say the same one is read', () => {
  const long = '一行比八个字更长的话'
  const blocks = [null, ...blocksOf(parsePlainText(`甲\n乙\n甲\n${long}\n${long}\n甲`))]
  const read: string[] = []
  const isFirst = reading(
    blocks,
    text => {
      read.push(text)
      return text === '甲'
    },
    false,
    9
  )
  expect([...blocks.keys(), blocks.length].filter(isFirst)).toEqual([1, 3, 6])
  expect(read).toEqual(['甲', '乙'])
  expect([...lengthsOf(blocks)]).toEqual([0, 1, 1, 1, 10, 10, 1])
  expect(placesSaying(blocks, text => text === long)).toEqual([4, 5])
})

test('what lines say is known again in a row that was made of theirs', () => {
  const base = '甲\n乙\n丙\n乙\n丁'
  const tree = parsePlainText(base)
  const saying = (parent: Parameters<typeof blocksOf>[0]): number[] =>
    placesSaying(blocksOf(parent), text => text === '乙')
  expect(saying(tree)).toEqual([1, 3])
  const part = { type: 'root' as const, children: tree.children.slice(2) }
  inheritRow(part, tree, 2)
  expect(textsOf(blocksOf(part))).toEqual(['丙', '乙', '丁'])
  expect(saying(part)).toEqual([1])
  const [first] = tree.children
  const leaf = first?.type === 'paragraph' ? first.children[0] : undefined
  if (leaf?.type !== 'text') throw new Error('no leaf')
  rewriteLeaf(leaf, traced(base, 2, 3))
  keepRows(
    new Map([
      [tree, [0]],
      [part, []]
    ])
  )
  expect(saying(tree)).toEqual([0, 1, 3])
  expect(saying(part)).toEqual([1])
  tree.children.splice(1, 1)
  expect(saying(tree)).toEqual([0, 2])
})

test('where few short lines are said again and again, each is asked once, and every longer one', () => {
  const long = '沿着河边的小路走'.repeat(2)
  const lines = [...Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? '甲' : '乙')), long, '甲', long]
  const tree = parsePlainText(lines.join('\n'))
  tree.children[3] = { type: 'thematicBreak' }
  const blocks = blocksOf(tree)
  const asked: string[] = []
  const saying = (words: string) => (text: string) => {
    asked.push(text)
    return text === words
  }
  expect(placesSaying(blocks, saying('丙'))).toEqual([])
  expect(asked).toEqual(['甲', '乙', long, long])
  expect(placesSaying(blocks, text => text === long)).toEqual([40, 42])
  expect(placesSaying(blocks, text => text === long, 8)).toEqual([])
  expect(placesSaying(blocks, text => text === '乙')).toEqual(
    Array.from({ length: 20 }, (_, at) => 2 * at + 1).filter(at => at !== 3)
  )
  expect(firstSaying(blocks, text => text === long)).toBe(40)
  expect(firstSaying(blocks, text => text === '丙')).toBe(-1)
  expect(placesToSee(blocks, text => text === long)).toEqual([3, 40, 42])
})

test('nodes at places are replaced, one or several by others; a row in which nothing is replaced is the very same', () => {
  const row = ['a', 'b', 'c', 'd', 'e']
  expect(withReplacedAt(row, [1, 3], at => (at === 3 ? ['x', 'y'] : null))).toEqual([
    'a',
    'b',
    'c',
    'x',
    'y',
    'e'
  ])
  expect(withReplacedAt(row, [0, 3], at => [`${at}`], 2)).toEqual(['0', 'c', '3'])
  expect(withReplacedAt(row, [0, 1], () => [])).toEqual(['c', 'd', 'e'])
  expect(withReplacedAt(row, [2], () => null)).toBe(row)
})

test('wide gaps are those of two blank lines and more; what is no line may be read otherwise', () => {
  const tree = parsePlainText('甲\n\n乙\n\n\n丙\n\n\n\n丁')
  const blocks = blocksOf(tree)
  expect(placesUnderGaps(blocks)).toEqual([2, 3])
  expect(withOthers(tree.children, blocks, () => null)).toBe(blocks)
  const [own] = blocks
  tree.children[1] = { type: 'thematicBreak' }
  const read = withOthers(tree.children, blocksOf(tree), () => own ?? null)
  expect(textsOf(read)).toEqual(['甲', '甲', '丙', '丁'])
})
