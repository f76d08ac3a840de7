/**
 * In: a line in which a title is glued to the first sentence. Out: where it ends behind the name of a kind of text, or of
 * another text, or the number of its pieces.
 */
import { opensSentence } from '../headings/openers.ts'
import { wordStarts } from '../words.ts'
import { ECHO, type FindEnd, LONGEST, SHORTEST } from './glued-line.ts'
import { genreNouns } from './title-line.data.ts'
import { endsAsTitle, opensAsGenre } from './title-line.ts'

/** The last name of a kind of text after which a sentence may open. */
export const afterGenre: FindEnd = ({ head, text }) => {
  const starts = wordStarts(head)
  for (let at = Math.min(head.length, LONGEST); at >= SHORTEST; at--) {
    const title = head.slice(0, at)
    if (!starts.has(at) || !endsAsTitle(title) || title.lastIndexOf('《') > title.lastIndexOf('》')) continue
    const rest = text.slice(at, at + 40)
    // 心得体会|范文：…: the kind of text is named to the end.
    const isWithin = goesOnFrom.test(rest) || inLabel.test(rest) || opensAsGenre(rest)
    if (!isWithin && (opensSentence(rest) || repeatsTitle(title, rest))) return at
  }
  return null
}

/** Words that go on from the noun before them, or say something of it: it is no title's end. */
const goesOnFrom =
  /^(?:[的了着过和与及或、是中等也都就》”）:：，。；！？,;!?]|(?:永远|始终|一直|历来|从来|往往|不仅|不但|不是|可以|应该|应当|必须|能够|已经|将|要)(?!求))/

/** …范文|赏析：…: the noun stands within a label. */
const inLabel = /^[^，。；！？\s]{0,8}[：:]/

/** Four characters of the title stand again in the sentence after it. */
const repeatsTitle = (title: string, rest: string): boolean => {
  for (let at = 0; at + 4 <= title.length; at++) if (rest.includes(title.slice(at, at + 4))) return true
  return false
}

/** ……学习体会二篇|时间过得真快：a title that counts its pieces is found in one line too, or the text read again has one more. */
export const afterCounted: FindEnd = line => {
  const at = afterGenre(line)
  return at !== null && /篇$/.test(line.head.slice(0, at)) ? at : null
}

/** 秋收日记征文范文收割那天天还没亮……: what such a word ends is a title, whatever the sentence after it is about. */
export const afterKind: FindEnd = ({ head }) => {
  const end = ofKind.exec(head)?.[0].length ?? 0
  const rest = head.slice(end)
  const isWhole = end >= LEAST_KIND && end <= LONGEST && !goesOnFrom.test(rest)
  return isWhole && !genreNouns.some(noun => rest.startsWith(noun)) ? end : null
}

const ofKind =
  /^(?![这那本该此我他她你])[^，。；：！？]*(?:范文|读后感|观后感|心得体会|演讲稿|发言稿|讲话稿)(?=\p{Script=Han})/u
const LEAST_KIND = 8

/** 某某法 中华民国…: the part before the first blank ends as titles do. */
export const atBlank: FindEnd = ({ head }) => {
  const blank = head.search(/[\s\u3000]/)
  if (blank < 2 || blank > LONGEST) return null
  const first = head.slice(0, blank).replace(/(?:[（(][^（()）]*[）)])+$/, '')
  // 秋收见闻范文：稻子黄了 and a blank: the piece's own title behind the kind of text.
  const kind = first.slice(0, Math.max(0, first.search(/[：:]/)))
  return [first, kind].some(part => genreNouns.some(noun => part.endsWith(noun))) ? blank : null
}

/** 2026读书心得体会5篇读书心得体会1…: the title counts its pieces, and the first of them follows. */
export const afterCount: FindEnd = ({ head }) => {
  const end = head.search(/篇/) + 1
  const title = head.slice(0, end)
  if (end <= SHORTEST || !/(?:\d{1,3}|[一二三四五六七八九十]{1,3})篇$/.test(title)) return null
  return repeatsTitle(title, head.slice(end)) ? end : null
}

/** ……就《某某方案（试行）》答记者问日前，……: a title that names another text may be long; what follows opens a sentence. */
export const afterNamedText: FindEnd = ({ text }) => {
  const found = namesText.exec(text)
  const title = found?.[1] ?? ''
  const isWhole = title.split('《').length === title.split('》').length
  const rest = text.slice(title.length)
  const opens =
    opensSentence(rest) || /^(?:日前|为|各|\d{4}年)/.test(rest) || rest.startsWith(text.slice(0, ECHO))
  return title.length > LONGEST - 20 && isWhole && opens ? title.length : null
}

const namesText =
  /^([^。；：！？]{2,40}《[^。；：！？]{2,70}》[^。，；：！？《》]{0,12}?(?:答记者问|的(?:通知|意见|决定|公告|通报|批复|复函|说明|解读)))/
