/**
 * In: a line at the edge of a text that looks like a site's. Out: how much it proves by itself: 3 where it is
 * unmistakable, 2 and 1 where it counts beside others, 0 where authors write so as well.
 */
import { speaksForSite } from '../boilerplate/furniture-form.ts'
import { folded } from '../headings/lexicon.ts'
import { isScrambledAddress, speaksForBookSite } from './book-site.ts'
import { everyday, strong, unmistakable } from './evidence.data.ts'
import { isGluedMenu } from './glued-menu.ts'
import { isLabelRow } from './label-row.ts'
import { siteShare } from './site-share.ts'
import { wordsBesideSite } from './site-words.data.ts'

export type Evidence = 0 | 1 | 2 | 3

/** What the lines of an edge must prove together: one unmistakable line does, or three others. */
export const ENOUGH = 3

/** So many site words, nothing else, make a line unmistakable: one or two may be a title (我的收藏). */
const WORDS = 3
const SHARE = 0.85
const LETTERS = 6

/**
 * @example evidenceOf('首页 > 散文 > 正文') // 3
 * @example evidenceOf('我的收藏') // 1
 * @example evidenceOf('电话：13800000000') // 0
 */
export const evidenceOf = (line: string): Evidence => {
  const before = known.get(line)
  if (before !== undefined) return before
  const evidence = readEvidence(line)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(line, evidence)
  return evidence
}

/** Both edges of a text are asked for their lines, and an edge may be the whole of it, one line again and again. */
const known = new Map<string, Evidence>()
const MOST_KNOWN = 4096

const readEvidence = (line: string): Evidence => {
  const text = folded(line.replace(/^[-•·*–—]\s+/, ''))
  if (isUnmistakable(line) || saysItself(text) || isLabelRow(text) || isGluedMenu(line)) return 3
  if (everyday.some(pattern => pattern.test(text))) return 0
  const { share, words, letters } = siteShare(text, wordsBesideSite)
  if (share >= SHARE && words >= WORDS && letters >= LETTERS) return 3
  return strong.some(pattern => pattern.test(text)) ? 2 : 1
}

/** True for forms that nobody gives a line of his own, a title included. */
export const isUnmistakable = (line: string): boolean => {
  const text = folded(line.replace(/^[-•·*–—]\s+/, ''))
  return unmistakable.some(pattern => pattern.test(text)) || isOfBooks(line)
}

const isOfBooks = (line: string): boolean => speaksForBookSite(line) || isScrambledAddress(line)

/** 本站 and whatever it says of copies and complaints; 我们 alone may be anybody. */
const saysItself = (text: string): boolean =>
  speaksForSite(text) && /本站|本网|本平台|网友|在线预览|下载后|原作者/.test(text)
