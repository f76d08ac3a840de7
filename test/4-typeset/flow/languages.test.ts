import fc from 'fast-check'
import { expect, it } from 'vitest'
import { languageStretches, wholeLanguage } from '../../../pipeline/4-typeset/flow/languages.ts'

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
  ['中文里的café au lait与naïve以及', '中文里的[und-Latn:café au lait]与naïve以及'],
  ['读Les Misérables de Victor Hugo有感', '读[und-Latn:Les Misérables de Victor Hugo]有感'],
  [
    '他写道This page has “quotes”, (brackets) and dashes — yes!然后',
    '他写道[en:This page has “quotes”, (brackets) and dashes — yes!]然后'
  ],
  ['3D Max教程', '[en:3D Max]教程'],
  ['报纸叫Правда，意思', '报纸叫[ru:Правда]，意思'],
  ['说Дякую вам, їжак吧', '说[und-Cyrl:Дякую вам, їжак]吧'],
  ['取α和β为角', '取α和β为角'],
  ['他说「ありがとう」就走了，大家都看着他的背影', '他说「[ja:ありがとう]」就走了，大家都看着他的背影'],
  ['鲜の味', '鲜の味'],
  ['韩语안녕 하세요是你好', '韩语[ko:안녕 하세요]是你好'],
  ['', '']
])('two words or more are of their language, and none is cut: %s', (text, expected) => {
  expect(named(text)).toBe(expected)
})

it.each([
  ['Die Straße ist schön. Über allen Gipfeln ist Ruh', 'und-Latn'],
  ['This page has “quotes”, (brackets) and dashes.', 'en'],
  ['Это русский текст', 'ru'],
  ['日本語のテキストです', 'ja'],
  ['한국어 문장입니다', 'ko'],
  ['今天用Word写', undefined],
  ['鲜の味很好，大家都喜欢', undefined],
  ['A4', undefined],
  ['2021-09-05', undefined],
  ['', undefined]
])('a paragraph without Chinese is of one language: %s', (text, expected) => {
  expect(wholeLanguage(text)).toBe(expected)
})

it('no letters of one word are of two languages', () => {
  const word = fc.stringMatching(/^[a-zà-öø-ÿā-ž]{1,8}$/)
  const piece = fc.oneof(word, fc.constantFrom(' ', ', ', '“', '”', '中', '文字', '。', '5'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const stretches = languageStretches(pieces.join(''))
      expect(stretches.map(({ text }) => text).join('')).toBe(pieces.join(''))
      for (const [index, { text }] of stretches.slice(1).entries()) {
        const before = stretches[index]?.text ?? ''
        expect(/\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(text)).toBe(false)
      }
    })
  )
})
