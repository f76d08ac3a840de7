/** In: words before a colon. Out: whether they say whom a text addresses (GW-14): 各科室, 镇属各单位, 亲爱的老师、同学们. */
import { folded } from '../headings/lexicon.ts'
import { bodies, namedBodies, people } from './addressee.data.ts'

/** Longest list of addressees. */
export const LONGEST_ADDRESSEE = 60

/**
 * True where every name of the list may be addressed, and one of them says so: 各, 全体, 尊敬的, 们, a body's full name.
 *
 * @example isAddressee('镇属各单位') // true
 * @example isAddressee('主办单位') // false: a label
 */
export const isAddressee = (words: string): boolean => {
  if (words.length < 2 || words.length > LONGEST_ADDRESSEE) return false
  const text = folded(words)
    .replace(/[（(][^（()）]{1,12}[）)]/g, '')
    .replace(/\s/g, '')
  if (!/^[\p{Script=Han}A-Za-z0-9·、，,]+$/u.test(text) || told.test(text)) return false
  const names = text.replace(/^(?:尊敬|敬爱|亲爱)的/, '').split(/[、，,]/)
  return addresses.test(text) && names.every(name => named.test(name))
}

const named = new RegExp(`(?:(?:${people})们?|们|${bodies})$`)
const addresses = new RegExp(
  `^(?:尊敬|敬爱|亲爱)的|(?:^|[、，,].{0,8}|^.{0,6})[各全](?!种|类|项)|有关(?:部门|单位)(?:$|[、，,])|们$|(?:${namedBodies})$`
)
/** Words of a sentence or a label: none of whom one addresses. */
const told = /(?:如下|[是了着过请把被将]|(?<!尊敬|敬爱|亲爱)的)/
