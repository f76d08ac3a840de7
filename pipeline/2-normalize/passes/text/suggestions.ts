/** What an editor may want to change: proposed (class S) or only pointed at (class R), never applied here. */
import type { Replacement } from '../../../model/text.ts'
import { pairsIn } from './brackets.ts'
import { HAN, sideAt } from './han.ts'
import { straightQuotes } from './quotes.ts'
import { endsOrdinal } from './spaces.ts'
import { findings, replacementsOf, type TextRule } from './text-rule.ts'

/** A rule that is one pattern. */
const pattern = (
  rule: string,
  search: RegExp,
  after: (match: RegExpExecArray) => string | null
): TextRule => ({
  test: new RegExp(search.source, search.flags.replace('g', '')),
  find: text => replacementsOf(text, search, rule, after)
})

/** A place to look at; nothing is proposed. */
const place = (rule: string, from: number, to: number): Replacement => ({ from, to, after: '', rule })

const pointing = (
  rule: string,
  search: RegExp,
  isMeant: (text: string, at: number, found: string) => boolean = () => true
): TextRule => ({
  test: new RegExp(search.source, search.flags.replace('g', '')),
  find: text =>
    Array.from(text.matchAll(search))
      .filter(match => isMeant(text, match.index, match[0]))
      .map(match => place(rule, match.index, match.index + match[0].length))
})

const proposals: readonly TextRule[] = [
  {
    test: /\.$/,
    find: text => {
      const at = text.length - 1
      const isLatinEnd = /[A-Za-z0-9%]/.test(text.charAt(at - 1)) && at > 12
      return isLatinEnd && hanShare(text) >= 0.5 ? [{ from: at, to: at + 1, after: '。', rule: 'TN-21' }] : []
    }
  },
  pattern('TN-24', /[[(（【](20\d{2}|19\d{2})[\])）】](?=[第\d])/g, match => `〔${match[1]}〕`),
  pattern('TN-24', new RegExp(`<<([^<>\\n]{0,40}[${HAN}][^<>\\n]{0,40})>>`, 'g'), match => `《${match[1]}》`),
  pattern(
    'TN-24',
    new RegExp(`(?<!<)<([^<>\\n]{0,40}[${HAN}][^<>\\n]{0,40})>(?!>)`, 'g'),
    match => `〈${match[1]}〉`
  ),
  pattern('TN-25', /(?<=[0-9A-Za-z])[％＋－＝／＆＠＃]|[＋－＝／＆＠＃](?=[0-9A-Za-z])/g, ([mark]) =>
    String.fromCharCode(mark.charCodeAt(0) - 0xfee0)
  ),
  pattern(
    'TN-25',
    /(?<![0-9])([01]?[0-9]|2[0-3])：([0-5][0-9])(?![0-9])/g,
    match => `${match[1]}:${match[2]}`
  ),
  pattern(
    'TN-32',
    /(?<![0-9-])(1[0-9]{3}|20[0-9]{2})[-–－](1[0-9]{3}|20[0-9]{2})(?=年)/g,
    match => `${match[1]}—${match[2]}`
  ),
  pattern('TN-32', new RegExp(`(?<=[0-9])[~∼](?=[0-9]+(?:\\.[0-9]+)?[%‰°℃${HAN}])`, 'g'), () => '～'),
  pattern('TN-33', /！{4,}|？{4,}/g, ([run]) => run.slice(0, 3)),
  pattern('TN-36', /^([（(][一二三四五六七八九十]{1,3}[）)])、/g, match => match[1] ?? null),
  pattern('TN-36', /^([0-9]{1,2})、/g, match => `${match[1]}.`),
  pattern('TN-36', /^(第[一二三四五六七八九十]|首先|其次|再次|最后|最後)、/g, match => `${match[1]}，`),
  pattern('TN-36', /^([一二三四五六七八九十]{1,3})[，.．]/g, match => `${match[1]}、`),
  pattern('TN-40', /“([^“”\n]{1,200})“(?=[，。；：！？、]|$)/g, match => `“${match[1]}”`),
  pattern(
    'TN-40',
    /(“[^“”\n]{0,200})“([^“”\n]{1,200})”(?=[^“”\n]{0,200}”)/g,
    match => `${match[1]}‘${match[2]}’`
  )
]

const hanShare = (text: string): number =>
  (text.match(new RegExp(`[${HAN}]`, 'g'))?.length ?? 0) / text.length

const doubts: readonly TextRule[] = [
  {
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
    /\.{13,}|…{5,}|。{8,}|(?<!。)。。(?!。)/g,
    (text, at, found) => !/^\s*[0-9]*\s*$/.test(text.slice(at + found.length, at + found.length + 9))
  ),
  pointing('TN-27', /……(?=等)|(?<=等)……|。……|……。/g),
  pointing(
    'TN-31',
    /—+/g,
    (text, at, found) =>
      found.length === 3 ||
      (found.length === 1 && sideAt(text, at - 1) === 'han' && sideAt(text, at + 1) === 'han')
  ),
  pointing('TN-35', /，。|。，|、，|，、|；，|，；|：，|、。|[（《“][，。；、]|[，、；：][）》]/g),
  pointing(
    'TN-12',
    new RegExp(`(?<=[${HAN}])(?: |[ \\u3000]{2,}|\\u3000)(?=[${HAN}])`, 'g'),
    (text, at) => !endsOrdinal(text, at)
  ),
  {
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

/** Class S: with `--accept` of the rule they would be applied. */
export const suggestions = findings('suggested', proposals)

/** Class R. */
export const suspects = findings('suspect', doubts)
