/** In: a line that several texts of a volume share. Out: whether it also reads as what a site or a printer puts around a text. */
import { hasFurnitureForm, speaksForSite } from '../boilerplate/furniture-form.ts'
import { isSiteSentence, mayBeContent } from './may-be-content.ts'
import { siteForm } from './site-form.ts'
import { siteShare } from './site-share.ts'
import { isSpoken } from './spoken.ts'

/** So great a share of a site's words is none by chance; words of one character are left out of it. */
const SHARE = 0.4

/**
 * Sharing alone proves nothing: pupils of one class greet and thank alike, and so do their signatures.
 *
 * @example readsAsSite('墨香网') // true
 * @example readsAsSite('河湾小学三年级') // false
 */
export const readsAsSite = (text: string): boolean => {
  if (isSpoken(text)) return false
  if (mayBeContent(text)) return isSiteSentence(text)
  return (
    siteForm(text) > 0 ||
    hasFurnitureForm(text) ||
    speaksForSite(text) ||
    named.test(text) ||
    siteShare(text.replace(single, ' ')).share >= SHARE
  )
}

/** 墨香网, 某某文库; an address. */
const named =
  /^[^，。：；\s]{2,10}(?:网|網|网站|網站|文库|文庫|资料库|資料庫|论坛|論壇|之家|在线|線上)$|(?:https?:\/\/|www\.|\.(?:com|cn|net|org)(?:\W|$))/i
/** 大, 中, 小 are words of a site beside 字号 only. */
const single = /(?<![\p{L}])[大中小](?![\p{L}])/gu
