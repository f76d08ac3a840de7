/**
 * In: a line at the edge of a text. Out: how much its form is that of what a site prints, whatever words it is made of:
 * 2 where nobody writes so in a text, 1 where an author hardly would, 0 for anything else.
 */
import { isName } from '../edges/edges-byline.ts'
import { opensWithClass } from '../edges/edges-pupil.ts'
import { folded } from '../headings/lexicon.ts'
import { endsAsSentence } from '../sentences.ts'
import { isGluedMenu } from './glued-menu.ts'
import { isLabelRow } from './label-row.ts'
import { siteShare } from './site-share.ts'
import { wordsBesideSite } from './site-words.data.ts'

export type SiteForm = 0 | 1 | 2

/** Longer lines are prose. */
const LONGEST = 48
/** With a program's stamps, or labels in a row, they are not. */
const STAMPED = 72

/**
 * @example siteForm('收录于 2022-08-30') // 2
 * @example siteForm('手机访问本页请扫描右侧二维码') // 1
 */
export const siteForm = (line: string): SiteForm => {
  if (line.length > STAMPED) return 0
  // Rights at the end of a page.
  if (/^[©※]\s*\S/.test(line)) return 2
  if (/[。；]/.test(line) || opensWithClass(line)) return 0
  const text = folded(line)
  if (typeSize.test(text)) return 2
  if (line.length > LONGEST) return stamped.test(text) || isLabelRow(text) ? 2 : 0
  if (
    (isBar(text) && siteShare(text, wordsBesideSite).share >= 0.5) ||
    isButtons(text) ||
    isLabelRow(text) ||
    isGluedMenu(text) ||
    sure.some(pattern => pattern.test(text))
  )
    return 2
  return likely.some(pattern => pattern.test(text)) || isLooseBar(text) ? 1 : 0
}

const date = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?`
const count = String.raw`[\d,]+(?:\.\d+)?\s*[万千kKwW]?\+?`

const done =
  '发布|發佈|发表|發表|更新|上传|上傳|提问|回答|编辑|修改|收录|入库|录入|转载|转自|发帖|创建|添加|归档'

/** 某某 发表于 2010年5月2日 22:31 阅读(45) …: a name, and what a program stamps behind it. */
const stamped = new RegExp(`^\\S.{0,24}\\s${date}\\s+\\d{1,2}[:：]\\d{2}`)

/** … 来源：某某局 【字体：大 中 小】, whatever stands before it. */
const typeSize = /字[号体]大?小?\s*[：:]?[\s[【（(]*大[\s|｜\]】）)[【（(]*中[\s|｜\]】）)[【（(]*小/

const sure: readonly RegExp[] = [
  /^(?:分享|分享到|转发到)\s*[：:]$/,
  // A stamp: what was done to the page, and when; or when, and what.
  new RegExp(`^(?:${done})(?:于|時間|时间|日期)?\\s*[:： ]?\\s*${date}(?:\\s*\\d{1,2}[:：]\\d{2}.{0,16})?$`),
  new RegExp(`^${date}\\s+(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?\\s*)?(?:${done})$`),
  stamped,
  // The same without a blank, and labels after it: 2022年9月1日08:15 来源：某报.
  new RegExp(
    `^${date}\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s*[AP]M)?(?:[\\s|]*[^\\s：:\\d]{2,6}[：:]\\s*\\S{1,16})*$`
  ),
  // What a program stamps behind a name: 某某号22-03-08 19:22 某地; alone it may be who wrote.
  /^[^\d_]{0,23}\p{L}\d{2,4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}[:：]\d{2}\s+\S/u,
  // Sun May 13 20:11:03 2012: as programs of boards write it.
  /\b[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2} \d{4}$/,
  // Pages of a paper's own edition on the net: 第A12版：副刊, 上一版 下一版.
  /^第\s*[A-Z]?\d{1,3}\s*版(?:\s*[：:]\s*\S{1,12})?$/,
  /^上一[页篇版期条则]\s*[|｜/]?\s*下一[页篇版期条则]$/,
  /^版权所有\s*[：:]?\s*\S{2,20}$/,
  // Who runs the site, and who made it.
  /^(?:主办|承办|主管|管理|维护)(?:单位|部门)?\s*[：:]\s*\S+[\s|]+(?:\S+[\s|]+)?(?:技术支持|网站标识码)\s*[：:]\s*\S+$/,
  // Buttons with their counts.
  /^(?:赞|顶|踩|转发|回应|收藏|喜欢|评论|分享|投币|推荐|点赞|跟贴|在看)\s*\d+(?:\s+(?:赞|顶|踩|转发|回应|收藏|喜欢|评论|分享|参与|推荐)\s*\d+)*$/,
  // Floors of a forum; call numbers, identifiers of databases.
  /^(?:[#＃]\d{1,4}|\d{1,4}[#＃楼])$/,
  /^[\u4e00-\u9fff]{2,7}\s*[:：]?\s*(?:[A-Z]{1,2}\d{1,3}(?:\.\d+)?[/／]\w+|[A-Z]{2,5}(?:\.\d+){2,})$/,
  // A counter beside its word, with brackets or a colon: 赞(108) 打赏, 收藏：26.
  new RegExp(`(?:^|[\\s|·┊])[\\u4e00-\\u9fff]{1,4}\\s*[(（]\\s*(?!0\\d)${count}\\s*[)）]`),
  new RegExp(
    `^(?:已有|共|今日|当前)?[^\\d\\s：:]{0,6}[：: ]?\\s*${count}\\s*(?:次|人|条|個|个|位)?(?:评论|评价|回答|回复|访客|人参与|人浏览|阅读|浏览|参与|读者|赞|收藏)$`
  ),
  new RegExp(
    `^(?:阅读|浏览|访问|点击|点阅|阅览|观看|查看|下载|收藏|评论|转发|被引)(?:次数|频次|[量数率])?\\s*[：: ]?\\s*${count}$`
  ),
  // Sizes, prices, ratings, identifiers.
  /[：: ]\s*\d+(?:\.\d+)?\s*[KMGkmg][Bb]$|[：:]\s*\d+(?:\.\d+)?\s*[KMG]$/,
  /[¥￥]\s*\d/,
  /[★☆]{2,}/,
  /^(?!邮政|郵政)\S{2,6}(?:ID|编号|编码|刊号|备案号)\s*[：:]\s*[\w-]+$/i,
  /^第\s*\d+\s*页\s*[/／]\s*共|(?:^|\s)共\s*\d+\s*[页条]$/,
  // Addresses of the net, licences.
  /(?:^|[\s：:])(?:https?:\/\/|www\.)\S+$/i,
  /ICP[备備证]|公网安备|All Rights Reserved|版权所有$/i,
  // Rules and arrows around a few words.
  /^[-=—─*]{4,}.{0,8}[-=—─*]{4,}$/,
  /^[>＞»↑↓←→]{1,3}\s*\S.{0,12}$|^\S.{0,12}\s*(?:>>|»|↑|→)$/
]

const likely: readonly RegExp[] = [
  // What was counted: 参考文献 0 条.
  /^\S{2,8}\s+\d+\s*[条篇]$/,
  // Said to whoever has the page before him, of the page itself.
  /(?:本|此|当前)(?:页|頁|帖|版|网|網|站)|右侧|下方卡片|二维码|游客|访客|網友|网友|公众号|客户端/,
  /^(?:欢迎|歡迎)(?:您|你)?(?:访问|光临|来到)|^(?:您|你)?好，?(?:游客|访客)/,
  /^(?:请|請)?(?:您|你)?(?:先)?(?:登录|登入|点击|點擊|点这里|双击|扫码|扫描|选择|返回|分享|收藏|下载|下載|查看|关注|展开|收起|打开|复制|举报|投诉|加入|立即|一键|免费|搜索|发表|打赏|转载|阅读原文|写留言)/,
  /(?:点个?赞|点个?在看|打赏|转发|关注|收藏)(?:吧|哦|一下|我|我们|本号)?[！!~～]?$/,
  /(?:未经|不得|禁止|请勿).{0,10}(?:转载|複製|复制|使用)$/,
  // Its name, with a motto or without.
  /^[^，。：:；\s]{2,8}(?:网|網|网站|文库|论坛|社区|频道|之家|在线|资料库)\s*(?:[-–—_|·！!]|$)/,
  // What others read.
  /^(?:大家|网友|他们|还有人|看过).{0,6}(?:在|还)?(?:看|搜|读|买)/
]

/** Short items between bars, three at least, and no names; below a title they may be the head of a table. */
export const isBar = (text: string): boolean => {
  const items = text.split(/\s*[|｜┊»]\s*|\s+[>＞/·]+\s+/)
  return items.length >= 3 && items.every(isItem) && !items.every(isName)
}

const isItem = (text: string): boolean => text.length >= 1 && text.length <= 10 && !/[，。！？]/.test(text)

/** [打印] [关闭], 【上一章】 【返回目录】. */
const isButtons = (text: string): boolean => /^(?:[[［【][^\]］】]{1,8}[\]］】]\s*){2,}$/.test(text)

/** The same with blanks only: four at least, or some of them words of a site. */
const isLooseBar = (text: string): boolean => {
  const items = looseItems(text)
  return items >= 4 || (items === 3 && siteShare(text, wordsBesideSite).share >= 0.25)
}

/**
 * How many short items a row between blanks has; 0 where it is none, or one of names.
 *
 * @example looseItems('要闻　时政　评论　党史') // 4
 */
export const looseItems = (text: string): number => {
  const items = text.split(/[\s\u3000]+/)
  const isRow =
    items.length >= 3 &&
    !/[|｜]/.test(text) &&
    !endsAsSentence(text) &&
    items.every(item => isItem(item) && item.length <= 6) &&
    items.some(item => item.length > 1) &&
    items.filter(isName).length * 2 < items.length
  return isRow ? items.length : 0
}
