/** In: the lines of a text, and those that look like a site's. Out: those whose whole list of contacts does. */
import type { Blocks } from '../block.ts'
import { placesSaying } from '../row.ts'

/** 邮编：400000, 网址：…: what notices, letters and directories of one's own give as well. */
const contact =
  /^(?:[^，。：:]{0,6}(?:地址|电话|電話|传真|傳真|邮编|郵編|邮政编码|郵遞區號|网址|網址|邮箱|郵箱|信箱|联系人|聯絡人|手机|手機|热线|熱線)|E-?mail|Tel|Fax|QQ|微信)\s*[：:]/i

export const isContact = (text: string): boolean => contact.test(text)

/** Lines of a list of contacts of which others stay: a list is a site's as a whole, or is not. */
export const keptContacts = (blocks: Blocks, isFound: (index: number) => boolean): ReadonlySet<number> => {
  const kept = new Set<number>()
  const contacts = placesSaying(blocks, isContact)
  for (let from = 0, to = 0; from < contacts.length; from = to) {
    while (contacts[to] === (contacts[from] ?? 0) + to - from) to++
    const list = contacts.slice(from, to)
    if (list.some(index => !isFound(index))) for (const index of list) kept.add(index)
  }
  return kept
}
