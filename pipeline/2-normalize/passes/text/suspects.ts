/** What looks wrong and only a person can tell: pointed at (class R), nothing is proposed. */
import type { Replacement } from '../../../model/text.ts'
import { pairsIn } from './brackets.ts'
import { HAN, sideAt } from './han.ts'
import { straightQuotes } from './quotes.ts'
import { SIGN } from './signs.ts'
import { endsOrdinal } from './spaces.ts'
import { findings, type TextRule } from './text-rule.ts'

/** A place to look at; nothing is proposed. */
const place = (rule: string, from: number, to: number): Replacement => ({ from, to, after: '', rule })

const pointing = (
  rule: string,
  signs: number,
  search: RegExp,
  isMeant: (text: string, at: number, found: string) => boolean = () => true
): TextRule => ({
  signs,
  test: new RegExp(search.source, search.flags.replace('g', '')),
  find: text =>
    Array.from(text.matchAll(search))
      .filter(match => isMeant(text, match.index, match[0]))
      .map(match => place(rule, match.index, match.index + match[0].length))
})

/** In no order that matters. */
export const doubts: readonly TextRule[] = [
  {
    signs: SIGN.bracket | SIGN.wideBracket,
    test: /[()（）]/,
    find: text => {
      const isNumber = (at: number): boolean =>
        /(?:^|[\s。；;，])[A-Za-z0-9一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 5), at))
      const isListMark = (at: number): boolean => /[)）]/.test(text.charAt(at)) && isNumber(at)
      return pairsIn(text)
        .unmatched.filter(at => !isListMark(at))
        .map(at => place('TN-23', at, at + 1))
    }
  },
  pointing(
    'TN-26',
    SIGN.pair,
    /\.{13,}|…{5,}|。{8,}|(?<!。)。。(?!。)/g,
    (text, at, found) => !/^\s*[0-9]*\s*$/.test(text.slice(at + found.length, at + found.length + 9))
  ),
  pointing('TN-27', SIGN.ellipsis, /……(?=等)|(?<=等)……|。……|……。/g),
  pointing(
    'TN-31',
    SIGN.dash,
    /—+/g,
    (text, at, found) =>
      found.length === 3 ||
      (found.length === 1 && sideAt(text, at - 1) === 'han' && sideAt(text, at + 1) === 'han')
  ),
  pointing('TN-35', SIGN.pair, /，。|。，|、，|，、|；，|，；|：，|、。|[（《“][，。；、]|[，、；：][）》]/g),
  // A tab within a line was a column's border once, or nobody's wish.
  pointing('TN-5', SIGN.wideSpace, /(?<=\S)\t+(?=\S)/g, (text, at) => !endsOrdinal(text, at)),
  {
    signs: SIGN.angle,
    test: /[<>]/,
    find: text => unpairedAngles(text).map(at => place('TN-24', at, at + 1))
  },
  pointing(
    'TN-12',
    SIGN.space | SIGN.wideSpace,
    new RegExp(`(?<=[${HAN}])(?: |[ \\u3000]{2,}|\\u3000)(?=[${HAN}])`, 'g'),
    (text, at) => !endsOrdinal(text, at)
  ),
  {
    signs: SIGN.straightQuote | SIGN.quote,
    test: /["“”「」『』]/,
    find: text => {
      const straight = straightQuotes(text)
      const last = straight.at(-1)
      if (last && straight.length % 2 > 0) return [place('TN-40', last.at, last.at + 1)]
      const lost = firstUnbalanced(text)
      return lost < 0 ? [] : [place('TN-40', lost, lost + 1)]
    }
  }
]

/** TN-24: `<` and `>` beside Chinese that are not a pair around it; those of a pair are proposed as title marks. */
const unpairedAngles = (text: string): number[] => {
  const bare = text.replace(
    new RegExp(`<<?[^<>\\n]{0,80}[${HAN}][^<>\\n]{0,80}>>?|&lt;|->|=>|<-|<=|>=`, 'g'),
    found => ' '.repeat(found.length)
  )
  return Array.from(
    bare.matchAll(new RegExp(`[<>](?=[${HAN}])|(?<=[${HAN}])[<>](?![<>])`, 'g')),
    match => match.index
  )
}

const closerOf: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' }

/** The first quotation mark without its other half; one that opens a block may go on in the next (TN-40.4). */
const firstUnbalanced = (text: string): number => {
  const open: { at: number; closer: string }[] = []
  for (const { 0: mark, index } of text.matchAll(/[“”「」『』]/g)) {
    const closer = closerOf[mark]
    if (closer) open.push({ at: index, closer })
    else if (open.at(-1)?.closer === mark) open.pop()
    else if (index < text.length - 1) return index
  }
  const left = open.find(({ at }) => at > 0)
  return left ? left.at : -1
}

export const suspects = findings({ severity: 'suspect', rules: doubts })
