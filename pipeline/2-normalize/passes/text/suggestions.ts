/** What an editor may want to change: proposed (class S), and applied only where the editor accepts it. */
import { HAN } from './han.ts'
import { isNameDot } from './name-dot.ts'
import { proposals } from './proposals.ts'
import { marksOfRegion } from './region-marks.ts'
import { SIGN } from './signs.ts'
import { replacementsOf, type TextRule } from './text-rule.ts'
import { typographyRules } from './typography.ts'

/** A rule that is one pattern. */
const pattern = (
  rule: string,
  signs: number,
  search: RegExp,
  after: (match: RegExpExecArray) => string | null
): TextRule => ({
  signs,
  test: new RegExp(search.source, search.flags.replace('g', '')),
  find: text => replacementsOf(text, search, rule, after)
})

/** In their order. */
export const proposed: readonly TextRule[] = [
  {
    signs: SIGN.asciiMark,
    test: /\.$/,
    find: text => {
      const at = text.length - 1
      const isLatinEnd = /[A-Za-z0-9%]/.test(text.charAt(at - 1)) && at > 12
      return isLatinEnd && hanShare(text) >= 0.5 ? [{ from: at, to: at + 1, after: '。', rule: 'TN-21' }] : []
    }
  },
  pattern(
    'TN-24',
    SIGN.square | SIGN.bracket | SIGN.wideBracket,
    /[[(（【](20\d{2}|19\d{2})[\])）】](?=[第\d])/g,
    match => `〔${match[1]}〕`
  ),
  pattern(
    'TN-24',
    SIGN.angle,
    new RegExp(`<<([^<>\\n]{0,40}[${HAN}][^<>\\n]{0,40})>>`, 'g'),
    match => `《${match[1]}》`
  ),
  pattern(
    'TN-24',
    SIGN.angle,
    new RegExp(`(?<!<)<([^<>\\n]{0,40}[${HAN}][^<>\\n]{0,40})>(?!>)`, 'g'),
    match => `〈${match[1]}〉`
  ),
  pattern(
    'TN-25',
    SIGN.wideSign,
    /(?<=[0-9A-Za-z])[％＋－＝／＆＠＃]|[＋－＝／＆＠＃](?=[0-9A-Za-z])/g,
    ([mark]) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)
  ),
  pattern(
    'TN-25',
    SIGN.wideMark,
    /(?<![0-9])([01]?[0-9]|2[0-3])：([0-5][0-9])(?![0-9])/g,
    match => `${match[1]}:${match[2]}`
  ),
  pattern(
    'TN-32',
    SIGN.hyphen,
    /(?<![0-9-])(1[0-9]{3}|20[0-9]{2})[-–－](1[0-9]{3}|20[0-9]{2})(?=年)/g,
    match => `${match[1]}—${match[2]}`
  ),
  pattern(
    'TN-32',
    SIGN.angle,
    new RegExp(`(?<=[0-9])[~∼](?=[0-9]+(?:\\.[0-9]+)?[%‰°℃${HAN}])`, 'g'),
    () => '～'
  ),
  pattern('TN-33', SIGN.wideMark, /！{4,}|？{4,}/g, ([run]) => run.slice(0, 3)),
  // 约翰.史密斯
  {
    signs: SIGN.asciiMark,
    test: /[.．]/,
    find: text =>
      replacementsOf(text, /[.．]/g, 'TN-34', ({ index }) => (isNameDot(text, index) ? '·' : null))
  },
  pattern('TN-36', SIGN.ordinal, /^([（(][一二三四五六七八九十]{1,3}[）)])、/g, match => match[1] ?? null),
  pattern('TN-36', SIGN.ordinal, /^([0-9]{1,2})、/g, match => `${match[1]}.`),
  pattern(
    'TN-36',
    SIGN.ordinal,
    /^(第[一二三四五六七八九十]|首先|其次|再次|最后|最後)、/g,
    match => `${match[1]}，`
  ),
  pattern('TN-36', SIGN.ordinal, /^([一二三四五六七八九十]{1,3})[，.．]/g, match => `${match[1]}、`),
  pattern('TN-40', SIGN.quote, /“([^“”\n]{1,200})“(?=[，。；：！？、]|$)/g, match => `“${match[1]}”`),
  pattern(
    'TN-40',
    SIGN.quote,
    /(“[^“”\n]{0,200})“([^“”\n]{1,200})”(?=[^“”\n]{0,200}”)/g,
    match => `${match[1]}‘${match[2]}’`
  ),
  // 《评《春游》》: title marks within title marks (TN-40.6).
  pattern(
    'TN-40',
    SIGN.square,
    /《([^《》\n]{0,60})《([^《》\n]{1,40})》(?=[^《》\n]{0,60}》)/g,
    match => `《${match[1]}〈${match[2]}〉`
  ),
  marksOfRegion
]

const hanShare = (text: string): number =>
  (text.match(new RegExp(`[${HAN}]`, 'g'))?.length ?? 0) / text.length

/** Class S: applied with `--accept` of the rule, or where an override accepts it. */
export const suggestions = proposals(proposed, typographyRules)
