/** In: a line at an edge of a text. Out: whether a site of books says there where the copy is from and what else it has. */
import { folded } from '../headings/lexicon.ts'
import { bookSiteTerms, bookTerms } from './book-site.data.ts'

/** Longer lines are prose. */
const LONGEST = 220
/** So many of its words, one of them about books, beside an address; without one, more. */
const BESIDE_ADDRESS = 3
const ALONE = 4

/**
 * True for what sites of books print over and under a text, with their address or without it.
 *
 * @example speaksForBookSite('本书由某某小说网(www.example.com)网友整理制作，更多好书请登录下载') // true
 */
export const speaksForBookSite = (line: string): boolean => {
  if (line.length > LONGEST || line.length < 8 || /[我她他]的|[“”]/.test(line)) return false
  const text = folded(line.toLowerCase())
  if (disowns.test(text)) return true
  const about = countOf(text, bookTerms)
  if (about === 0) return false
  if (text.length <= SHORT && address.test(text) && isHardlyMore(text)) return true
  const worth = about + countOf(text, bookSiteTerms)
  return worth >= (address.test(text) ? BESIDE_ADDRESS : ofCopy.test(text) ? ALONE : Number.POSITIVE_INFINITY)
}

/** 附：【本作品来自互联网，本人不做任何负责】内容版权归作者所有！ */
const disowns =
  /来自(?:于)?互联网.{0,8}不(?:做|承担|负)任何(?:负责|责任)|内容版权归(?:原)?作者.{0,6}所有[!！。]?$|下载后.{0,4}24小时内.{0,4}删除/

/** 某某电子书www.example.com: its name and its address. */
const SHORT = 40
const NAME = 6
const isHardlyMore = (text: string): boolean => {
  const named = text.replace(new RegExp(`(?:https?://)?(?:${address.source}|[\\w./-])+`, 'g'), '')
  const rest = [...bookTerms, ...bookSiteTerms].reduce((left, term) => left.replaceAll(term, ''), named)
  return rest.replace(/[^\p{L}]/gu, '').length <= NAME
}

const countOf = (text: string, terms: readonly string[]): number =>
  terms.filter(term => text.includes(term)).length

const address = /qq群|https?:\/\/|(?:www|wap)[.。]|[\w-]{2,}\.(?:com|net|cn|org|cc|info)(?![a-z])/
/** Who speaks: of this copy, to whoever has it. */
const ofCopy =
  /(?:^|[：:])(?:本|该|此|所有|您下载的|你下载的)(?:该|电子)?(?:书|图书|小说|作品|文)|^(?:声明|申明|说明)[：:]/

/**
 * True for an address in which marks and blanks stand so that programs do not know it: w w w.ex ample.nett，x.t.
 *
 * @example isScrambledAddress('www。example。net＼t＝xt') // true
 * @example isScrambledAddress('www.example.net') // false
 */
export const isScrambledAddress = (line: string): boolean => {
  if (line.length > LONGEST_ADDRESS || /^(?:https?:\/\/)?www\.[\w.-]+(?:\/\S*)?$/i.test(line)) return false
  if (!/[wWｗＷ]\s?[wWｗＷ]\s?[wWｗＷ]/.test(line) || plain.test(line)) return false
  const letters = line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\d\p{Script=Han}]/gu, '')
  return (
    /^(?:https?)?www[a-z\d]{3,30}(?:com|net|cn|org|cc)/.test(letters) && !/[\p{Script=Han}]{7}/u.test(letters)
  )
}

/** In quotation marks, or behind the sign of a remark. */
const plain = /^[^\p{L}\p{N}]*https?:\/\/www\.[\w.-]+(?:\/[\w./-]*)?[^\p{L}\p{N}]*$/iu
const LONGEST_ADDRESS = 60
