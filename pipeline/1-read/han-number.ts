/** The value of a numeral in Han characters: 十二 → 12, 二〇二一 → 2021, 廿三 → 23, 拾贰 → 12 (TN-85). */

const digits = '〇一二三四五六七八九'
const variants: ReadonlyMap<string, string> = new Map(
  Array.from(
    '零〇○〇两二兩二壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千萬万'.matchAll(/(.)(.)/gu),
    ([, variant = '', plain = '']) => [variant, plain]
  )
)
const powers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000]
])
const tens: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十']
])

/** Every character that a numeral may have. */
export const HAN_NUMERAL: string = `${digits}十百千万廿卅卌${[...variants.keys()].join('')}`

/** @example hanNumber('一百零三') // 103 */
export const hanNumber = (numeral: string): number => {
  const plain = [...numeral].map(char => tens.get(char) ?? variants.get(char) ?? char).join('')
  return /[十百千万]/u.test(plain) ? byPowers(plain) : byDigits(plain)
}

const byDigits = (plain: string): number =>
  [...plain].reduce((value, char) => value * 10 + Math.max(0, digits.indexOf(char)), 0)

const byPowers = (plain: string): number => {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of plain) {
    const power = powers.get(char)
    if (power === undefined) digit = (digit ?? 0) * 10 + Math.max(0, digits.indexOf(char))
    else if (power === 10_000) {
      total += (section + (digit ?? 0) || 1) * power
      section = 0
      digit = null
    } else {
      section += (digit === null || digit === 0 ? 1 : digit) * power
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}
