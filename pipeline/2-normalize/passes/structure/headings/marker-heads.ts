/** In: the code of a character. Out: whether any ordinal of the grammar may begin with it: hardly a line does. */
import { countedWords } from './counted-words.data.ts'
import { isDigit, isHanNumeral } from './numerals.ts'

const heads = new Uint8Array(0x10000)

/** 第 卷 （ ( 之 其, stems, Latin letters, words for what is counted. */
const single = `第卷（(之其甲乙丙丁戊己庚辛壬癸ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${countedWords.join('')}`
for (let at = 0; at < single.length; at++) heads[single.charCodeAt(at)] = 1

/** ① ⑴ ⒈, Ⅰ to Ⅻ, ㈠, ㉑, ㊱. */
for (const [first, last] of [
  [0x2160, 0x216b],
  [0x2460, 0x249b],
  [0x3220, 0x325f],
  [0x32b1, 0x32bf]
] as const)
  heads.fill(1, first, last + 1)

for (let code = 0; code < heads.length; code++)
  if (isDigit(code) || isHanNumeral(String.fromCharCode(code))) heads[code] = 1

/** False for `NaN` too, which is what an empty text begins with. */
export const mayOpenMarker = (code: number): boolean => heads[code] === 1
