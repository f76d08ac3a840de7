/** In: two lines of a text's head. Out: which of them only says the title that the other one is. */

/** 您当前浏览的是：T. */
const reading = /^(?:您|你)?(?:当前|正在|现在)(?:浏览|阅读|查看|所看)[^：:]{0,6}[：:]/

/** 首页 理论教育 T: the way to the page, its steps parted by blanks. */
const wayFrom = /^(?:网站|網站)?(?:首页|首頁|主页|主頁)/
/** A shorter title may be a word of the line above it. */
const LEAST_NAMED = 8

/** （精选3篇）, 通用五篇: how many texts the page holds. */
const counted =
  /[（(]?(?:精选|通用|优质|优秀|推荐|汇总|合集|集合|锦集|模板|共|最新)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})篇[）)]?$/
/** 〔*〕: what a site set for words that it hid, or a mark in front of its links. */
const marked = /^(?:[〔【[(（][*＊★☆#]+[〕】\])）]|[★☆◆●■])/

/**
 * A title without blanks, a mark in front of it and the number of texts that the page holds.
 *
 * @example bareTitle('〔*〕秋收见闻（精选3篇）') // '秋收见闻'
 */
export const bareTitle = (text: string): string =>
  text
    .replace(/[\s\u3000]/g, '')
    .replace(marked, '')
    .replace(counted, '')

/**
 * Which of two title lines says nothing of its own; null where they are two titles.
 *
 * @example repeatedOf('山路上 - 墨香文库', '山路上') // null: too short to tell
 * @example repeatedOf('山路上的茶馆 - 墨香文库', '山路上的茶馆') // 'first'
 */
export const repeatedOf = (first: string, second: string): 'first' | 'second' | null => {
  const [a, b] = [first, second].map(text => text.replace(/[\s\u3000]/g, ''))
  if (!a || !b || b.length < 4) return null
  if (a === b) return 'second'
  if (bareTitle(a).length >= 4 && bareTitle(a) === bareTitle(b)) return counted.test(b) ? 'first' : 'second'
  if (a.replace(reading, '') === b) return 'first'
  if (b.length >= LEAST_NAMED && (a.endsWith(`《${b}》`) || (wayFrom.test(a) && a.endsWith(b))))
    return 'first'
  // The page's own title, the file's name, the way to the page: T - 文库, T.doc, Home / Articles / T.
  return a.split(/[_|｜/>＞»›]|[-—–]{1,2}|\.(?:docx?|pdf|txt|wps|html?)$/i).some(part => part === b)
    ? 'first'
    : null
}
