/** In: a line. Out: how much of it is made of words that sites print around a text. */
import { folded } from '../headings/lexicon.ts'
import { siteWords } from './site-words.data.ts'

/** Of a line's letters: how many, how many of them stand in site words, and in how many words. */
export interface SiteShare {
  readonly letters: number
  readonly share: number
  readonly words: number
}

/** Dates, times, numbers and addresses say nothing of either kind. */
const neutral =
  /https?:\/\/\S+|www\.\S+|[\w.-]+@[\w.-]+|\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|[\d,.]+[万kKmMgGbB%]?/g

/** @example siteShare('登录 | 注册 | 帮助').share // 1 */
export const siteShare = (line: string, known: ReadonlySet<string> = siteWords): SiteShare => {
  const text = folded(line.replace(neutral, ' ').toLowerCase())
  const longest = longestByHead(known)
  let letters = 0
  let covered = 0
  let words = 0
  for (let at = 0; at < text.length; ) {
    const length = wordAt(text, at, known, longest[text.charCodeAt(at)] ?? 0)
    const step = Math.max(1, length)
    for (let index = at; index < at + step; index++) if (isLetter(text, index)) letters++
    if (length > 0) {
      covered += length
      words++
    }
    at += step
  }
  return { letters, share: letters === 0 ? 0 : covered / letters, words }
}

/** Han are most of what is asked, and need no pattern. */
const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x4e00 && code <= 0x9fa5) || /\p{L}/u.test(text.charAt(at))
}

const tables = new Map<ReadonlySet<string>, Uint8Array>()

/** By a character, the length of the longest word that begins with it: at nearly every character of prose none does. */
const longestByHead = (known: ReadonlySet<string>): Uint8Array => {
  const made = tables.get(known)
  if (made) return made
  const longest = new Uint8Array(0x10000)
  for (const word of known) {
    const head = word.charCodeAt(0)
    longest[head] = Math.max(longest[head] ?? 0, word.length)
  }
  tables.set(known, longest)
  return longest
}

/** Length of the longest site word that begins here; Latin words count whole only. */
const wordAt = (text: string, at: number, known: ReadonlySet<string>, longest: number): number => {
  if (longest === 0 || (/[a-z]/.test(text.charAt(at)) && /[a-z]/.test(text.charAt(at - 1)))) return 0
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    if (!known.has(text.slice(at, at + length))) continue
    const cutsWord = /[a-z]/.test(text.charAt(at + length - 1)) && /[a-z]/.test(text.charAt(at + length))
    if (!cutsWord) return length
  }
  return 0
}
