/** Where titles may turn over: between words, never inside a number and its unit (PG-14, LB-17). */
import { describe, expect, it } from 'vitest'
import { wordJoints } from '../../pipeline/model/word-joints.ts'

const words = (text: string): string => {
  const joints = wordJoints(text)
  return [...text].map((character, at) => (at > 0 && !joints.has(at) ? `|${character}` : character)).join('')
}

describe('words of titles', () => {
  it.each([
    ['与它的四十年读者来信', '四十年|读者|来信'],
    ['二〇二六年度春山社区图书角', '二〇二六年度|春山|社区|图书'],
    ['2026年7月的记录', '2026年|7月'],
    ['兼谈图书馆统计的几个问题', '图书馆|统计|的|几个|问题'],
    ['总结大会上的讲话', '的|讲话'],
    ['第一年耕种情况', '第一年']
  ])('PG-14, LB-17: %s', (text, expected) => {
    expect(words(text)).toContain(expected)
  })
})
