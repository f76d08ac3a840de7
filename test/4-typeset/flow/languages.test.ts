import { expect, it } from 'vitest'
import { languageStretches } from '../../../pipeline/4-typeset/flow/languages.ts'

const named = (text: string): string =>
  languageStretches(text)
    .map(({ text: part, language }) => (language === undefined ? part : `[${language}:${part}]`))
    .join('')

it.each([
  ['读The Old Man and the Sea有感', '读[en:The Old Man and the Sea]有感'],
  ['他说：“Well done, my friend.”', '他说：“[en:Well done, my friend.]”'],
  ['用Word编辑', '用Word编辑'],
  ['A B C三类，重5 kg', 'A B C三类，重5 kg'],
  ['Good morning', '[en:Good morning]'],
  ['今天天气很好', '今天天气很好'],
  ['', '']
])('two words or more are English: %s', (text, expected) => {
  expect(named(text)).toBe(expected)
})
