/** Breaks that are allowed but dear, and combinations that only the words themselves show (A.3, LB-9, LB-12). */
import { K } from './char-class.ts'

/** Measure words and the like that should stay with their number. */
const MEASURE_WORDS = new Set(
  '年月日号条章节款项期届次个名人位只件张本册页篇点分秒时元万亿千百岁天周级层倍度號條節個張冊頁時萬億歲週級層'
)

const UNITS =
  /^(?:[kKMGTmcdnµμ]?(?:m|g|s|A|V|W|Wh|Hz|Pa|J|N|L|l|B|b|bit|byte|bps|mol|eV|t)[²³23]?|km\/h|m\/s|kg\/m[³3]|min|h|ha|dB|rpm|[KMGT]iB|pt|px|em|in|ft|lb|oz|mmHg|kcal|cal|[AaPp]\.?[Mm]\.?)$/

/** LB-9: whether a word after a number and a blank is its unit. @example isUnit('kg') // true */
export const isUnit = (word: string): boolean => UNITS.test(word)

/** Penalty of an allowed break between two tokens (A.3). `before` and `after` are the characters at the joint. */
export const softPenalty = (left: number, right: number, before: string, after: string): number => {
  if (right === K.ID && (left === K.NU || left === K.NF)) return MEASURE_WORDS.has(after) ? 50 : 0
  if (left === K.ID && (right === K.NU || right === K.NF)) return before === '第' ? 80 : 0
  return left === K.WE && right === K.ID && before >= '0' && before <= '9' ? 20 : 0
}

const MARKER =
  /^(?:[〇一二三四五六七八九十百千零]{1,7}、|[（(](?:[〇一二三四五六七八九十百零]{1,5}|\d{1,3})[）)]、?|\d{1,3}(?:[.．](?!\d)|、|[）)])|[\u2460-\u249b])[ \u3000]*/

/** LB-12: length of the ordinal marker that opens a paragraph; 0 where none does. @example markerLength('一、总则') // 2 */
export const markerLength = (text: string): number => MARKER.exec(text.slice(0, 16))?.[0].length ?? 0
