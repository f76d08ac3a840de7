/** In: a line. Out: whether it is nothing but a date (and place, and time). */

const arabic = String.raw`(?:(?:中[华華])?民[国國]\s*\d{1,3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:公元)?\s*[\dO0０-９]{4}\s*年\s*[\d０-９]{1,2}\s*月(?:\s*[\d０-９]{1,2}\s*[日号號])?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|[\d０-９]{1,2}\s*月\s*[\d０-９]{1,2}\s*[日号號]|\d{4}\.\d{1,2})`
const han = `[〇零○一二三四五六七八九十]{2,4}年(?:[一二三四五六七八九十正]{1,3}月(?:[一二三四五六七八九十廿初]{1,4}[日号號]?)?)?|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿]{1,3}[日号號]`
/** 于北京, 写于灯下, 改定于河湾: where it was written. */
const written = '(?:[写寫作记記草改成定稿]{0,2}[于於][\\s\\u3000]*)'
const line = new RegExp(
  String.raw`^[（(【[]?\s*(?:${written}[\p{Script=Han}]{2,10}[\s\u3000，,]*)?(?:${arabic}|${han})[\s\u3000]*(?:[上下]午|深?夜|凌?晨)?(?:[\s\u3000，,]*${written}.{1,12})?\s*[）)】\]]?(?:[（(][^（()）\d]{2,8}[）)])?[。.]?$`,
  'u'
)
/** （2024年3月2日在镇居民大会上）: under the title of a speech. */
const occasion = new RegExp(
  String.raw`^[（(]\s*(?:${arabic}|${han})[\s\u3000]*在[^，。；：]{2,28}[）)]$`,
  'u'
)

/** A month or a season: a date only where it stands like one. */
const vague = /^(?:[\d一二三四五六七八九十]{1,3}月(?:[上中下]旬)?|(?:\d{4}年)?[春夏秋冬][天日]?)$/

/**
 * True for what is a date at the right edge below a text, and nothing elsewhere.
 *
 * @example isVagueDate('二月') // true
 */
export const isVagueDate = (text: string): boolean => text.length <= 10 && vague.test(text)

/**
 * @example isDateLine('（2018年1月2日）') // true
 */
export const isDateLine = (text: string): boolean =>
  text.length <= 40 && (line.test(text) || occasion.test(text))

/**
 * True for the line over a day of a diary: the date, with its weekday or the weather.
 *
 * @example isDiaryDate('2025年3月2日　星期日　晴') // true
 */
export const isDiaryDate = (text: string): boolean => text.length <= 40 && diary.test(text)

const weekday = '[（(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][）)]?'
const weather = '[晴阴陰雨雪多云雲转轉大中小雷阵陣风風雾霧霾间間有到暴，,、]{1,8}'
const diary = new RegExp(
  `^(?:(?:${arabic}|${han})[\\s\\u3000]*${weekday}(?:[\\s\\u3000]*${weather})?|(?:${arabic}|${han})[\\s\\u3000]+${weather})$`
)
