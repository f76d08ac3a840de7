/** How lines are made up: punctuation, bans, justification. Data of a profile; nothing in it computes. */

/** Which bans hold at the ends of lines (LB-3). Default: `gb` in CN, `basic` in TW and HK. */
export type KinsokuLevel = 'none' | 'basic' | 'gb' | 'strict'

/**
 * How much room marks take (PU-30). `quanjiao`: 1 em each, pairs 1.5; `kaiming`: pauses and brackets half, stops
 * whole; `banjiao`: all half; `hangmobanjiao`: 1 em each, pairs too, ink flush at both edges; `cct`: 0.7 em each, ink
 * flush; `plain`: as wide as the font has them. Default: `quanjiao`.
 */
export type MarkStyle = 'quanjiao' | 'kaiming' | 'banjiao' | 'hangmobanjiao' | 'cct' | 'plain'

/** PU-12: what a pair of marks that would take 2 em becomes; `off`: only brackets are squeezed. */
export type PairSqueeze = 1.5 | 1 | 'off'

/** How lines are made up, where a profile has a say. What is absent follows the region and the rule's default. */
export interface LineSetting {
  readonly level?: KinsokuLevel
  readonly marks?: MarkStyle
  readonly pair?: PairSqueeze
  /** What emphasis in a text is: another face, 楷, or dots under the characters, 着重号. Default `face`. */
  readonly emphasis?: 'face' | 'dots'
  /** PU-24: one 、 ， 。 at the end of a line may hang past the measure; CN only. Default false. */
  readonly hanging?: boolean
  /** `optimal` looks at whole paragraphs (JU-12), `greedy` sets line by line, for drafts (JU-11). Default `optimal`. */
  readonly breaker?: 'optimal' | 'greedy'
  /** JU-12: `balanced` takes what shows least, `clreq` any shrink before any stretch. Default `balanced`. */
  readonly justification?: 'balanced' | 'clreq'
  /** LB-14: English words of ten letters and more may be parted at a line's end. Default false. */
  readonly hyphenation?: boolean
  /** JU-5, R7: stops never shrink. Default false. */
  readonly lockStops?: boolean
  /** JU-6, E2: to what a gap between Chinese and western characters may grow, in em. Default 0.5. */
  readonly widestScriptGap?: 0.5 | 0.333
  /** JU-10: western runs with the gaps on both sides take whole em, so that columns of Han stay in line. Default false. */
  readonly wholeEmRuns?: boolean
  /** PU-20: an opener at an indented first line loses its blank too. Default true. */
  readonly firstLineTrim?: boolean
  /** PU-22: width that centred pauses and stops of TW and HK keep at the end of a line, in em. Default 1. */
  readonly centredEnd?: 1 | 0.75
}
