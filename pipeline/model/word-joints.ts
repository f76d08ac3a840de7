/** In: a title. Out: the offsets at which no line of it begins, for both outputs: inside a word, a number with its unit (PG-14, LB-17). */

/** Digits and what stands among them. */
const NUMERAL = /[\d〇零一二三四五六七八九十百千万萬亿億两兩几幾]/

/** What a number is not parted from. */
const UNIT = /[年月日号號届屆次期卷册冊辑輯章条條项項岁歲元度世个個]/

/** What makes a word of the word before it. */
const SUFFIX = /[馆館会會室社区區者家员員站店院所处處部局厅廳校们們性化率]/

const HAN_PAIR = /^\p{Script=Han}{2}$/u

/**
 * Offsets (UTF-16). The segmenter's dictionary comes with the Node version, as does everything else promised per version.
 *
 * @example [...wordJoints('四十年读者来信')] // [1, 2, 4, 6]: 四十年|读者|来信
 */
export const wordJoints = (text: string): ReadonlySet<number> => {
  const ends = wordEnds(text)
  const joints = new Set<number>()
  for (let at = 1; at < text.length; at++)
    if (!ends.has(at) || joinsNumber(text, at) || joinsWord(text, at, ends)) joints.add(at)
  return joints
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const wordEnds = (text: string): ReadonlySet<number> => {
  const ends = new Set<number>()
  for (const word of segmenter.segment(text)) ends.add(word.index + word.segment.length)
  return ends
}

/** 二〇|二六|年度, 第|三. */
const joinsNumber = (text: string, at: number): boolean => {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  if (before === '第') return NUMERAL.test(after)
  return NUMERAL.test(before) && (NUMERAL.test(after) || UNIT.test(after))
}

/** 图书|馆; or two characters that the sentence parts, and the dictionary has together. */
const joinsWord = (text: string, at: number, ends: ReadonlySet<number>): boolean => {
  const pair = text.slice(at - 1, at + 1)
  if (!HAN_PAIR.test(pair) || !(ends.has(at + 1) || at + 1 === text.length)) return false
  if (SUFFIX.test(text.charAt(at)) && !ends.has(at - 1)) return true
  return (ends.has(at - 1) || at === 1) && [...segmenter.segment(pair)].length === 1
}
