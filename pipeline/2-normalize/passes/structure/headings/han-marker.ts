/** In: a text and an offset. Out: the ordinal in Han numerals that stands there: 一、 一. 壹、. */
import { skipBlanks } from '../../../blanks.ts'
import { bareHanMarker } from './bare-digit.ts'
import type { Marker } from './marker.ts'
import { hanNumeralEnd, hanNumeralValue } from './numerals.ts'
import { marker } from './unit-marker.ts'

/** 一、 or 一. ; 一、二、三等奖 and 五、六月间 are enumerations. */
export const hanMarker = (text: string, at: number): Marker | null => {
  const end = hanNumeralEnd(text, at)
  if (end === at || end - at > 4) return null
  // A numeral that is the whole line: 一 over a section; 一、… is of another row.
  if (at === 0 && end === text.length && end <= 3)
    return { family: 'han', value: hanNumeralValue(text), end, sign: 'blank' }
  const bare = at === 0 ? bareHanMarker(text, end) : null
  if (bare) return bare
  // 一 、原则 at the head of a line.
  const markAt = at === 0 ? skipBlanks(text, end) : end
  const mark = text.charAt(markAt)
  if (mark !== '、' && mark !== '．' && mark !== '.' && !isCommaMark(text, at, end)) return null
  const family = /^[壹贰貳叁參肆伍陆陸柒捌玖拾]/.test(text.charAt(at)) ? 'hanFormal' : 'han'
  const value = hanNumeralValue(text.slice(at, end))
  const second = hanNumeralEnd(text, markAt + 1)
  const after = second > markAt + 1 ? text.charAt(second) : ''
  if (after === '、' || after === '，') return null
  // 一、二年级 are two forms of a school.
  if (second > markAt + 1 && /^年[级級]/.test(text.slice(second, second + 2))) return null
  // 五、六月间 counts on; 二、一年来的工作 does not.
  const countsOn =
    after !== '' &&
    /[等级級年月日号號届屆]/.test(after) &&
    hanNumeralValue(text.slice(markAt + 1, second)) > value
  return marker(text, family, value, markAt + 1, countsOn)
}

/** 一，论点清晰。……: typed for 一、 at the head of a line, over a short sentence or a line that is no sentence. */
const isCommaMark = (text: string, at: number, end: number): boolean =>
  at === 0 && text.charAt(end) === '，' && shortBehindComma.test(text.slice(end, end + 40))

const shortBehindComma =
  /^，(?![一二三四五六七八九十]{1,3}[，、])(?:[^，。；：！？]{2,24}。|[^。；：！？]{1,30}[^，。；：！？…—]$)/
