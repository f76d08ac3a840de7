/** A text goes in; the offsets at which a line may break come out. */
import type { Region } from '../../model/manifest.ts'
import { breakTable, type KinsokuLevel } from '../text/kinsoku.ts'
import { EMERGENCY, isChinese, tokenize } from '../text/tokens.ts'
import { fillPenalties } from './measure/fill-penalties.ts'
import { Measures } from './measure/measures.ts'

/** Which bans hold. */
export interface LineBreakOptions {
  /** Default `CN`. */
  readonly region?: Region
  /** LB-3. Default `gb` for CN, `basic` for TW and HK. */
  readonly level?: KinsokuLevel
}

/**
 * Offsets, in UTF-16 units, before which a line may break; neither 0 nor the text's length is among them. The
 * text is one paragraph (LB-12 looks at its beginning). Breaks inside web addresses are included (LB-15).
 *
 * @example lineBreaks('他说：“好！”') // [1, 3]
 */
export const lineBreaks = (text: string, options: LineBreakOptions = {}): number[] => {
  const level = options.level ?? ((options.region ?? 'CN') === 'CN' ? 'gb' : 'basic')
  const measures = new Measures()
  const { tokens } = measures
  const context = { chinese: isChinese(text), cuts: [], superscript: () => false, longest: text.length }
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
