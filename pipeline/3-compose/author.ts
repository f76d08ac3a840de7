/** In: the blocks of a piece. Out: who wrote it and the unit that they come from, as its byline and unit lines name them, without labels. */
import { type ArticleContent, textOf } from '../model/article.ts'

/** Who a piece is by; a key is absent where the piece does not say. */
export interface Signed {
  readonly author?: string
  readonly unit?: string
}

const label = /^[（(]?\s*(?:作\s*者|文|撰\s*文|供\s*稿|单\s*位|單\s*位)\s*[:：／/]\s*|[）)]$/gu

/** 三年二班 and 林间 of «三年二班 林间», on one line or two. */
export const signedBy = (blocks: readonly ArticleContent[]): Signed => {
  const byline = wordsOf(blocks, 'byline')
  const unit = wordsOf(blocks, 'unit')
  const parted = unit === '' ? partsOf(byline) : { unit, author: byline }
  return {
    ...(parted.author === '' ? {} : { author: parted.author }),
    ...(parted.unit === '' ? {} : { unit: parted.unit })
  }
}

const wordsOf = (blocks: readonly ArticleContent[], type: 'byline' | 'unit'): string =>
  blocks
    .filter(child => child.type === type)
    .map(child => textOf(child).replace(label, '').trim())
    .filter(words => words !== '')
    .join('　')

/** Ends of the names of bodies that stand before a person's name. */
const bodyEnd =
  /(?:办公室|辦公室|委员会|委員會|学校|學校|中心|公司|集团|集團|政府|支部|党委|黨委|协会|協會|大学|大學|中学|中學|小学|小學|幼儿园|幼兒園|[局厅廳院校部处處科组組社馆館站所室班队隊厂廠村镇鎮])$/u

/** The last word is the name where the words before it name a body. */
const partsOf = (byline: string): { unit: string; author: string } => {
  const found = /^(\S.*?)[\s\u3000]+(\S{2,4})$/u.exec(byline)
  const [, before = '', name = ''] = found ?? []
  return bodyEnd.test(before) && before.length >= 3
    ? { unit: before, author: name }
    : { unit: '', author: byline }
}
