/** In: the lines of a text, and one of them. Out: whether the text itself speaks of what that line says. */
import type { Blocks } from '../block.ts'
import { endsAsSentence } from '../sentences.ts'

/** Longer lines are no label that a text would be about. */
const LONGEST = 12
/** So many lines below it its sentence stands. */
const BELOW = 4

/**
 * True where the first sentence below names it, or points at it: 收藏 over 她收藏了许多旧票据。, 上一页 over 这个按钮是我画的。.
 * A site's button has no such company.
 */
export const isSpokenOf = (blocks: Blocks, index: number): boolean => {
  const words = blocks[index]?.text.replace(/[\s\u3000\p{P}]/gu, '') ?? ''
  if (words.length < 2 || words.length > LONGEST || !/^\p{Script=Han}+$/u.test(words)) return false
  const below = blocks.slice(index + 1, index + 1 + BELOW).find(block => block && endsAsSentence(block.text))
  if (!below) return false
  return pointing.test(below.text) || below.text.includes(words)
}

/** 这两个按钮, 這四個字, 上面这几个词. */
const pointing =
  /^(?:上面|上边|以上)?(?:这|這|那)[一二两兩三四五六几幾\d]*[个個些行句]*(?:大字|字|按[钮鈕]|[词詞]|链接|鏈接|連結|标题|標題)/
