/** TN-15: a bracket that the end of a line broke. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'

const linesOf = async (base: string): Promise<string[]> => {
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  return (await normalize(source, new VFile({ path: 'a.txt' })))?.text.trimEnd().split('\n') ?? []
}

test.each([
  ['　　新楼建成（由街道和学校\n共同出资）并投入使用。', ['新楼建成（由街道和学校共同出资）并投入使用。']],
  ['　　新楼建成（由街道\n和学校共同\n出资）并投入使用。', ['新楼建成（由街道和学校共同出资）并投入使用。']],
  ['　　新楼建成（由街道和学校\n出资\n）并投入使用。', ['新楼建成（由街道和学校出资）并投入使用。']],
  ['　　出版了《山水之间\n——百年回顾》一书。', ['出版了《山水之间——百年回顾》一书。']]
])('is whole again: %j', async (base, expected) => {
  expect(await linesOf(`大事记\n\n${base}\n　　来宾很多。`)).toEqual(['大事记', ...expected, '来宾很多。'])
})

test.each([
  // The line ends with its sentence; nothing closes the bracket; what closes it stands too far away.
  '　　新楼建成（由街道出资。\n　　学校出力）并投入使用。',
  '　　新楼建成（由街道和学校\n共同出资。',
  `　　新楼建成（由街道\n${'走'.repeat(50)}）了。`
])('is left as it is: %j', async base => {
  expect(await linesOf(`大事记\n\n${base}`)).toHaveLength(3)
})

test.each([
  // A line within it begins something, or a blank line parts it from the others.
  '　　新楼建成（由街道\n一、出资\n二、出力）并投入使用。',
  '　　新楼建成（由街道\n\n出资\n出力）并投入使用。'
])('over three lines it is left as it is too: %j', async base => {
  expect(await linesOf(`大事记\n\n${base}`)).toHaveLength(4)
})
