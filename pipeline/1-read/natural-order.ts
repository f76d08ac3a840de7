/** The order in which people number files: 2 before 10, 一 before 二 before 十, 上 before 中 before 下. Names in, order out. */
import { byCodeUnit } from '../model/by-code-unit.ts'
import { HAN_NUMERAL, hanNumber } from './han-number.ts'

/** A number, or anything else, which is compared by code unit. */
type Token = number | string

const tokenShape = new RegExp(`[0-9０-９]+|[${HAN_NUMERAL}]+|[^0-9０-９${HAN_NUMERAL}]`, 'gu')
/** Characters that count without being numerals, in the order that they count in. */
const ranked: ReadonlyMap<string, number> = new Map(
  [...'上中下', ...'甲乙丙丁戊己庚辛壬癸'].map((char, index) => [char, index])
)

/**
 * For `Array.prototype.sort`. Folder by folder, the extension last; total, so equal only where names are equal.
 *
 * @example ['10.txt', '2.txt', '第十章.txt', '第二章.txt'].sort(naturalOrder) // 2, 10, 第二章, 第十章
 */
export const naturalOrder = (a: string, b: string): number => {
  const left = a.split('/')
  const right = b.split('/')
  for (let depth = 0; depth < Math.min(left.length, right.length); depth++) {
    const order = compareNames(left[depth] as string, right[depth] as string)
    if (order !== 0) return order
  }
  return left.length - right.length || byCodeUnit(a, b)
}

const compareNames = (a: string, b: string): number => {
  const left = tokensOf(withoutExtension(a))
  const right = tokensOf(withoutExtension(b))
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareTokens(left[at] as Token, right[at] as Token)
    if (order !== 0) return order
  }
  return left.length - right.length || byCodeUnit(a, b)
}

const withoutExtension = (name: string): string => name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '')

const tokensOf = (name: string): Token[] => (name.normalize('NFC').match(tokenShape) ?? []).map(tokenOf)

const tokenOf = (part: string): Token => {
  if (/^[0-9０-９]/u.test(part)) return Number(part.normalize('NFKC'))
  return HAN_NUMERAL.includes(part[0] as string) ? hanNumber(part) : part
}

const compareTokens = (a: Token, b: Token): number => {
  if (typeof a === 'number') return typeof b === 'number' ? Math.sign(a - b) : -1
  if (typeof b === 'number') return 1
  const left = ranked.get(a)
  const right = ranked.get(b)
  return left !== undefined && right !== undefined ? left - right : byCodeUnit(a, b)
}
