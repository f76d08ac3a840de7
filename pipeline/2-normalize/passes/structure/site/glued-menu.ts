/** In: a line. Out: whether it is a site's menu whose items lost what parted them: 首页学院概况师资队伍…. */
import { siteShare } from './site-share.ts'
import { wordsBesideSite } from './site-words.data.ts'

/** Shortest of them, and how many of its words are a site's; a title about such pages has a word that joins. */
const LEAST = 20
const WORDS = 5
const opening = /^(?:网站|網站)?(?:首页|首頁)[\p{Script=Han}]+$/u
const joining = /[的了是在和与與及对對为為]/

/** @example isGluedMenu('首页学院概况党建工作师资队伍招生就业学生工作下载中心校友会') // true */
export const isGluedMenu = (text: string): boolean =>
  text.length >= LEAST &&
  opening.test(text) &&
  !joining.test(text) &&
  siteShare(text, wordsBesideSite).words >= WORDS
