/** A word and its 注音 go in; the syllable beside each of its characters comes out (clreq «Ruby»: at the right of its character, from top to bottom). */
import type { Region } from '../../../model/manifest.ts'

/** One character's reading. */
export interface Syllable {
  /** From top to bottom, ˙ before them where the tone is light. */
  readonly symbols: readonly string[]
  /** ˊ ˇ ˋ at the right of the last symbol; empty for the first and the light tone. */
  readonly tone: string
}

/** Size of the symbols and of tones, in em of the character. */
export const SYMBOL_SIZE = 0.3
/** What a character with its syllable takes more than its em: a column of symbols, and room for the tone. */
export const BESIDE = 0.5

const SYLLABLE = /^(˙?)([\u3105-\u312f\u31a0-\u31bf]{1,3})([ˊˇˋ˙]?)$/u

/**
 * Null where the reading goes above the word: outside Taiwan, or where it is no 注音, or not a syllable for each character.
 *
 * @example bopomofoOf('菜', 'ㄘㄞˋ', 'TW') // [{ symbols: ['ㄘ', 'ㄞ'], tone: 'ˋ' }]
 */
export const bopomofoOf = (word: string, reading: string, region: Region): readonly Syllable[] | null => {
  if (region !== 'TW') return null
  const written = reading.trim().split(/\s+/u)
  const found = written.map(each => SYLLABLE.exec(each))
  if (found.length !== [...word].length || found.includes(null)) return null
  return found.map((match): Syllable => {
    const [, before = '', symbols = '', after = ''] = match ?? []
    const isLight = before !== '' || after === '˙'
    return { symbols: [...(isLight ? '˙' : ''), ...symbols], tone: after === '˙' ? '' : after }
  })
}
