/** In: a text as a reader takes it out of a PDF, and the text that it should be. Out: both in a form in which they can be equal. */
import { NOTE_MARK } from './tree-text.ts'

/** White space beside one of these is layout. */
const chinese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2000-\u206f\u3000-\u303f\uff00-\uffef\u00b7\u2460-\u24ff\u3251-\u32bf\u2e3a\ufffc]/u

/**
 * White space beside Chinese removed, the rest folded: into a line feed where it holds one. Places to break go, which
 * nobody sees; soft hyphens stay.
 *
 * @example folded('用  Word\n编辑') // '用Word编辑'
 */
export const folded = (text: string): string => {
  const plain = text.normalize('NFC').replace(/[\u200b\u2060\ufeff]/gu, '')
  return plain.replace(/\s+/gu, (blank, at: number) => {
    const before = lastCharacter(plain.slice(Math.max(0, at - 2), at))
    const after = String.fromCodePoint(plain.codePointAt(at + blank.length) ?? 0x3000)
    if (before === '' || chinese.test(before) || chinese.test(after)) return ''
    return blank.includes('\n') ? '\n' : ' '
  })
}

const lastCharacter = (text: string): string => [...text].at(-1) ?? ''

/** Breaks within an address or a compound show nothing (LB-14, LB-15): the line end there is none of the text. */
const joints = /[-/?&#=._~%–+@:\u00ad]/

/**
 * The extracted text with what only the expected one can decide: whether a line end between western words stands for a
 * blank, that a soft hyphen is seen at a line end only (ISO 32000-1, 14.8.2.2.3), and which sign is a note's mark.
 */
const settled = (extracted: string, wanted: string): string => {
  let result = ''
  let at = 0
  for (const sign of folded(extracted)) {
    let next = wanted[at] ?? ''
    const mayBreak = next === '\u00ad' || joints.test(next) || joints.test(result.at(-1) ?? '')
    if (sign === '\n' && next !== ' ' && mayBreak) continue
    while (next === '\u00ad') {
      result += next
      next = wanted[++at] ?? ''
    }
    if (sign === '\u00ad' && result.endsWith(sign)) continue
    const isMark = next === NOTE_MARK && /[①-⑳㉑-㉟㊱-㊿]/u.test(sign)
    const said = sign === '\n' ? ' ' : isMark ? NOTE_MARK : sign
    result += said
    at += said.length
  }
  return result
}

/**
 * What is read and what is wanted around the first place where they differ; null where nothing is lost, doubled or moved.
 *
 * @example differenceOf('甲丙', '甲乙丙') // 'read: 甲丙; wanted: 甲乙丙'
 */
export const differenceOf = (extracted: string, expected: string): string | null => {
  const wanted = folded(expected).replaceAll('\n', ' ')
  const read = settled(extracted, wanted)
  let at = 0
  while (at < read.length && read[at] === wanted[at]) at++
  if (at === read.length && at === wanted.length) return null
  const around = (text: string): string => text.slice(Math.max(0, at - 12), at + 24)
  return `read: ${around(read)}; wanted: ${around(wanted)}`
}
