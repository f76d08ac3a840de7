/** In: a text, a number in it and what follows the blank behind it. Out: the ordinal that is nothing but number and blank: 1 引言 (G.8). */
import { skipBlanks } from '../../../blanks.ts'
import { wordStarts } from '../words.ts'
import type { Marker } from './marker.ts'
import { hanNumeralEnd, hanNumeralValue } from './numerals.ts'
import { marker } from './unit-marker.ts'

/** 1 引言: a number and a blank at the head of a short line, or right after a sentence; 3 月 and 5 kg are quantities. */
export const bareDigitMarker = (text: string, at: number, next: number, value: number): Marker | null => {
  if (value > 40 || (value === 0 && !nought.test(text.slice(next, next + 5)))) return null
  if (
    at > 0
      ? !'。！？'.includes(text.charAt(at - 1))
      : text.length > longest(text) || /[。；，：？！.]$/.test(text)
  )
    return null
  const opening = text.slice(next, next + 3)
  if (isTime(opening)) return null
  const isName = at === 0 && abbreviated.test(text.slice(next))
  const isCapital = at === 0 && capitals.test(text.slice(next, next + LATIN))
  if (!isName && !isCapital && !/^(?:[\u3400-\u9fff《“]|[A-Z][a-z])/.test(opening)) return null
  const isDoubtful = isName || isCapital || units.test(opening) || times.test(opening)
  return {
    ...marker(text, 'digit', value, next, isDoubtful),
    sign: 'blank'
  }
}

/** Han are twice as wide. */
const longest = (text: string): number => (/\p{Script=Han}/u.test(text) ? LATIN / 2 : LATIN)
const LATIN = 80

/** 6 DISCLAIMER AND LIABILITY; 5 KB is a quantity. */
const capitals = /^[A-Z]{4,}(?:[\s,]+[A-Z]{2,})*$/

/** 0 引言: papers count what stands before the first section as nought. */
const nought =
  /^(?:引[\s\u3000]*言|前[\s\u3000]*言|序[\s\u3000]*言|[绪緒][\s\u3000]*[论論]|[导導][\s\u3000]*[论論言]|概[\s\u3000]*述|研究背景|[问問][题題]的?提出)/

/** 二　方法: a Han numeral and a wide blank, or two, at the head of a short line; 四　十　九 is a number that is letter-spaced. */
export const bareHanMarker = (text: string, end: number): Marker | null => {
  if (
    text.length > 40 ||
    end > 3 ||
    /[。；，]|：$/.test(text) ||
    !/^(?:[\u3000\t]| {2})/.test(text.slice(end))
  )
    return null
  const next = skipBlanks(text, end)
  if (!/^[\u3400-\u9fff《“‘「（][^\s\u3000]/.test(text.slice(next)) || hanNumeralEnd(text, next) > next)
    return null
  return marker(text, 'han', hanNumeralValue(text.slice(0, end)), next)
}

/** 3 月, 5 分钟, 2 年来; 5 分布, 3 时间复杂度 begin with a longer word. */
const isTime = (opening: string): boolean =>
  times.test(opening) && (wordStarts(opening).has(1) || opening.length < 2 || timeWords.test(opening))

const times = /^(?:[年月日号號时時分秒天周岁歲]|[点點](?:[\d半整一二三四五]|[钟鐘]|$))/
const timeWords =
  /^(?:分[钟鐘]|年[代级級度份内內来來前后後底末初间間中]|月[份底初中末内內间間]|[日天周][内內前后後间間]|周[岁歲年]|[点點])/
/** Measures that other words begin with too: 3 点评, 2 人物. */
const units =
  /^[個个元万萬亿億米吨噸克升里亩畝人名位次件条條项項本册冊张張台臺辆輛点點倍度层層楼樓班级級届屆期章节節页頁]/

/** 2 TCP/IP协议简介, 2 3种途径的比较: an abbreviation or a count, and Han right behind it. */
const abbreviated =
  /^(?:[A-Z][A-Z\d]*(?:[/\-+&][A-Z\d]+)*(?=[\u3400-\u9fff])|\d{1,2}[种種类類](?=[\u3400-\u9fff]{2}))/
