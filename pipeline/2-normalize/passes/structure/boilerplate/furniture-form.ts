/** In: a line. Out: whether it has the form of what a site prints around a text, whatever words it is made of. */
import { siteTerms } from './boilerplate.data.ts'

/** Longer lines are prose. */
const LONGEST = 110
/** How much site language makes a line the site's own. */
const ENOUGH = 2

/**
 * True for parts between bars, a date and time as a program writes them beside labels, counters, a licence number.
 * A form to fill in is content.
 *
 * @example hasFurnitureForm('文件格式：DOC | 页数：6页 | 3 积分') // true
 */
export const hasFurnitureForm = (text: string): boolean => {
  if (text.length > LONGEST || /_{2,}|＿{2,}/.test(text) || /[。；]/.test(text)) return false
  return isBarred(text) || isStamped(text) || isCounted(text) || licence.test(text)
}

/** True where a site speaks of itself: copies, uploads, complaints. Only to be asked at the edges of a text. */
export const speaksForSite = (text: string): boolean => {
  if (text.length > LONGEST || !itself.test(text) || /^[第一二三四五六七八九十（(]/.test(text)) return false
  let worth = 0
  for (const { term, weight } of siteTerms) if (text.includes(term)) worth += weight
  return worth >= ENOUGH
}

/** Who speaks: a text about copies and uploads has no such word. */
const itself = /本站|本网|本網|本平台|网友|網友|我们|我們|在线预览|線上預覽|下载后|下載後|原作者/

/** Two bars or more between short parts, and a label, a number or a licence among them: names alone head a table. */
const isBarred = (text: string): boolean => {
  const parts = text.split(/\s*[|｜]\s*/)
  return (
    parts.length >= 3 &&
    parts.every(part => part.length > 0 && part.length <= 26) &&
    (/[：:\d]/.test(text) || licence.test(text))
  )
}

const machineTime = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?/
const label = /(?:^|[\s\u3000|]|(?<=:\d{2}))[^\s：:，。\d]{2,6}[：:]/g
/** Minutes and notices give a time and a place so. */
const minutes = /(?:地点|地點|主持|参加|參加|出席|记录|紀錄|主讲|主講)(?:人|者)?[：:]/

/** 2020-11-17 09:26 来源：…, 上传者：… 上传时间：2022/11/08 16:40. */
const isStamped = (text: string): boolean =>
  machineTime.test(text) && (text.match(label)?.length ?? 0) >= 1 && !minutes.test(text)

const counter = /[^\s\d()（）:：]{1,4}\s*[(（:：]?\s*[\d,]+\s*[)）]?\s*(?:次|人|条|條|万|w)?/
const counters = new RegExp(`^(?:${counter.source}[\\s\\u3000|·]*){2,}$`)
const counted =
  /[赞讚藏]|浏览|瀏覽|阅读|閱讀|评论|評論|转发|轉發|下载|下載|点击|點擊|分享|回复|回覆|人气|人氣|访问/

/** 点赞(26) 收藏(9) 浏览 1405 次. */
const isCounted = (text: string): boolean => text.length <= 60 && counters.test(text) && counted.test(text)

const licence = /ICP[备備]|公网安备|(?:经营|出版|服务)许可证/
