/** In: a number and the name of a format of WordprocessingML. Out: the number as Word prints it (ECMA-376 part 1, 17.18.59). */
import { roman } from '../../model/roman.ts'

/** @example formatNumber(12, 'chineseCounting') // '十二' */
export const formatNumber = (value: number, format: string): string =>
  (formats[format] ?? decimal)(Math.max(0, Math.trunc(value)))

type Format = (value: number) => string

const decimal: Format = value => String(value)

const HAN = '〇一二三四五六七八九'
const FORMAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖'
const FORMAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'

/** 2021 → 二〇二一. */
const byDigits =
  (digits: string): Format =>
  value =>
    decimal(value).replace(/\d/g, digit => digits.charAt(Number(digit)))

/** 110 → 一百一十; `short`: 10 to 19 begin with 十. */
const byPowers =
  (digits: string, powers: string, short: boolean): Format =>
  value => {
    if (value === 0) return digits.charAt(0)
    if (value > 9999) return decimal(value)
    const zero = digits === HAN ? '零' : digits.charAt(0)
    const written = [...decimal(value)]
      .map((digit, index, all) =>
        digit === '0' ? zero : digits.charAt(Number(digit)) + powers.charAt(all.length - 1 - index).trim()
      )
      .join('')
      .replace(new RegExp(`${zero}+`, 'g'), zero)
      .replace(new RegExp(`${zero}$`), '')
    return short && value >= 10 && value < 20 ? written.slice(1) : written
  }

/** 甲乙丙; past the last one, digits. */
const fromList =
  (list: string): Format =>
  value =>
    [...list][value - 1] ?? decimal(value)

/** A … Z, AA, BB. */
const letters =
  (first: number): Format =>
  value =>
    value === 0 ? '0' : String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const lowerRoman: Format = value => (value > 4999 ? decimal(value) : roman(value))

const cycle: Format = value => {
  const at = (value - 1) % 60
  return value < 1
    ? decimal(value)
    : '甲乙丙丁戊己庚辛壬癸'.charAt(at % 10) + '子丑寅卯辰巳午未申酉戌亥'.charAt(at % 12)
}

const counting = byPowers(HAN, ' 十百千', true)
/** To 99 as one counts, beyond that digit by digit: 一〇〇. */
const shortCounting: Format = value => (value < 100 ? counting(value) : byDigits(HAN)(value))
const circled = fromList('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿')

const formats: Readonly<Record<string, Format>> = {
  none: () => '',
  decimalZero: value => decimal(value).padStart(2, '0'),
  upperRoman: value => lowerRoman(value).toUpperCase(),
  lowerRoman,
  upperLetter: letters(0x41),
  lowerLetter: letters(0x61),
  chineseCounting: shortCounting,
  chineseCountingThousand: counting,
  taiwaneseCounting: shortCounting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: byDigits(HAN),
  taiwaneseDigital: byDigits(HAN),
  japaneseDigitalTenThousand: byDigits(HAN),
  chineseLegalSimplified: byPowers(FORMAL_SIMPLIFIED, ' 拾佰仟', false),
  ideographLegalTraditional: byPowers(FORMAL_TRADITIONAL, ' 拾佰仟', false),
  japaneseLegal: byPowers(FORMAL_TRADITIONAL, ' 拾佰仟', false),
  ideographTraditional: fromList('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: fromList('子丑寅卯辰巳午未申酉戌亥'),
  ideographZodiacTraditional: cycle,
  ideographEnclosedCircle: fromList('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: fromList('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: fromList('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalFullWidth: byDigits('０１２３４５６７８９'),
  decimalFullWidth2: byDigits('０１２３４５６７８９'),
  numberInDash: value => `- ${value} -`
}
