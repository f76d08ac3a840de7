/** In: a text. Out: which script it is written in. */
import type { Script } from '../model/source.ts'
import { hansOnly, hantOnly } from './script.data.ts'

/** How many characters are looked at: enough to be sure, few enough to cost nothing. */
const SAMPLE = 200_000

/**
 * Simplified or traditional by characters that only one of them has; `latin` where there is no Han at all,
 * `mixed` where neither has 80 % of such characters.
 *
 * @example scriptOf('这是汉语') // 'hans'
 */
export const scriptOf = (text: string): Script => {
  let han = 0
  let hans = 0
  let hant = 0
  for (let at = 0; at < Math.min(text.length, SAMPLE); at++) {
    const code = text.charCodeAt(at)
    if (code < 0x3400 || code > 0x9fff) continue
    han++
    if (telling[code] === HANS) hans++
    else if (telling[code] === HANT) hant++
  }
  if (han === 0) return 'latin'
  if (hans + hant === 0) return 'hans'
  const share = hans / (hans + hant)
  return share >= 0.8 ? 'hans' : share <= 0.2 ? 'hant' : 'mixed'
}

/** How many characters of a text only one of the scripts has. @example tellingOf('这是漢字') // { hans: 1, hant: 1 } */
export const tellingOf = (text: string): { readonly hans: number; readonly hant: number } => {
  let hans = 0
  let hant = 0
  for (let at = 0; at < text.length; at++) {
    const script = telling[text.charCodeAt(at)]
    if (script === HANS) hans++
    else if (script === HANT) hant++
  }
  return { hans, hant }
}

/** True for a character that only simplified text has, of the frequent ones. */
export const isHansOnly = (char: string): boolean => char.length === 1 && telling[char.charCodeAt(0)] === HANS

const [HANS, HANT] = [1, 2]

/** By code unit: asked for every character of a volume, where a set takes five times as long. */
const telling = new Uint8Array(0x10000)
for (let at = 0; at < hantOnly.length; at++) telling[hantOnly.charCodeAt(at)] = HANT
for (let at = 0; at < hansOnly.length; at++) telling[hansOnly.charCodeAt(at)] = HANS
