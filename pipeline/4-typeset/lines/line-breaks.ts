/** A text goes in; the offsets at which a line may break come out. */
import type { KinsokuLevel } from '../../model/line-setting.ts'
import type { Region } from '../../model/manifest.ts'
import { breakTable } from '../text/kinsoku.ts'
import { EMERGENCY, isChinese, tokenize } from '../text/tokens.ts'
import { fillPenalties } from './measure/fill-penalties.ts'
import { Measures } from './measure/measures.ts'

/** Which bans hold (W3C clreq «Line start and line end prohibition»; GB/T 15834—2011, 5.1). */
export interface LineBreakOptions {
  /** Whose conventions hold: mainland China, Taiwan or Hong Kong. Chooses the default of `level`. Default `CN`. */
  readonly region?: Region
  /**
   * LB-3. `none`: only what is one unit stays together; `basic`: no closing mark, connector or interpunct begins a
   * line, no opening mark ends one; `gb`: besides, no solidus ends one; `strict`: besides, no —— or …… begins one.
   * Default `gb` for CN, `basic` for TW and HK.
   */
  readonly level?: KinsokuLevel
}

/**
 * Where a line of Chinese text may break.
 *
 * The text is one paragraph: an ordinal at its beginning (一、, 1.) stays with what it numbers (LB-12). Numbers with
 * their signs and units, western words, —— and ……, and what combines with a character are never parted; web
 * addresses break at their joints, without a hyphen (LB-15). Words longer than a line are the caller's to force.
 *
 * @param text - any string; lone surrogates and unknown characters are symbols that break on both sides
 * @returns offsets in UTF-16 units, ascending, before which a line may begin; neither 0 nor the text's length
 * @example lineBreaks('他说：“好！”') // [1, 3]: 他 | 说： | “好！”
 * @example lineBreaks('编号——说明', { level: 'strict' }) // [1, 4, 5]: 编 | 号—— | 说 | 明
 */
export const lineBreaks = (text: string, options: LineBreakOptions = {}): number[] => {
  const level = options.level ?? ((options.region ?? 'CN') === 'CN' ? 'gb' : 'basic')
  const measures = new Measures()
  const { tokens } = measures
  const softHyphens = text.includes('\u00ad')
  const context = {
    chinese: isChinese(text),
    cuts: [],
    superscript: () => false,
    softHyphens,
    longest: text.length
  }
  tokenize(tokens, text, 0, text.length, context)
  measures.reserve(tokens.count + 1)
  fillPenalties(measures, text, breakTable(level))
  const offsets: number[] = []
  for (let i = 0; i < tokens.count - 1; i++) {
    const penalty = measures.penalty[i] ?? 0
    if (penalty >= 0 && penalty < EMERGENCY) offsets.push(tokens.start[i + 1] ?? 0)
  }
  return offsets
}
