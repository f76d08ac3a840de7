/** Characters that a page writes in an odd way: entities escaped twice, letters of picture fonts, raised digits. */
import { raisedSigns } from '../../model/raised-text.ts'
import type { Tally } from './items.ts'

const entities: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['middot', '·'],
  ['bull', '•'],
  ['times', '×'],
  ['deg', '°'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&']
])

/** `&amp;nbsp;` was read as the text `&nbsp;`: nobody means to write that. */
export const decodeAgain = (text: string, tally: Tally): string =>
  text.replace(
    /&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,5}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
      const char = name
        ? entities.get(name.toLowerCase())
        : isScalar(code)
          ? String.fromCodePoint(code)
          : undefined
      if (char === undefined) return whole
      tally.entities++
      return char
    }
  )

const isScalar = (code: number): boolean =>
  code > 0x1f && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)

/** What letters of Wingdings show, where they stand in a text. */
const pictures: ReadonlyMap<string, string> = new Map([
  ['l', '●'],
  ['n', '■'],
  ['u', '◆'],
  ['q', '□'],
  ['o', '□'],
  ['v', '❖'],
  ['Ø', '➢'],
  ['§', '▪'],
  ['ü', '✓'],
  ['û', '✗'],
  ['à', '→'],
  ['è', '→']
])

export const pictureOf = (text: string): string => (text.length === 1 ? (pictures.get(text) ?? text) : text)

/** Raised and lowered signs keep their meaning as characters: 100 m², H₂O, 10⁻³, a note's ¹. Anything else stays as it is. */
export const raise = (text: string, to: 'super' | 'sub', before: string): string =>
  before === '' ? text : (raisedSigns(text.trim(), to) ?? text)
