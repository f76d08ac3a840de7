/** What goes into the line breaker and what comes out of it: shapes only. */
import type { Style } from '../../model/design.ts'
import type { Faces } from '../../model/faces.ts'
import type { LinePicture, Run } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import type { KinsokuLevel, LineSetting, MarkStyle, PairSqueeze } from '../../model/line-setting.ts'
import type { Region } from '../../model/manifest.ts'
import type { Em, Points } from '../../model/units.ts'
import type { Hyphenate } from '../text/hyphens.ts'

export type { Hyphenate, KinsokuLevel, MarkStyle, PairSqueeze }

/**
 * `optimal`: the whole paragraph at once (JU-12). `greedy`: line by line with pick-in and push-out (JU-11).
 * `word`: what a word processor does with our DOCX (docx.md §6): greedy, every mark one em, no squeeze, no
 * edge trimming, bans by push-out only, an optional hanging mark.
 */
export type Breaker = 'optimal' | 'greedy' | 'word'

/**
 * What holds for all paragraphs of a volume. Keep one object for all of them: tables and work space belong to it.
 * What is told must not set text itself. For `word`, `hanging` says whether the word processor lets one mark hang, as the
 * standard has it, or reads our DOCX as LibreOffice does;
 * the other settings are not its.
 */
export interface LineRules extends Omit<LineSetting, 'breaker'> {
  readonly faces: Faces
  readonly region: Region
  readonly level: KinsokuLevel
  readonly breaker: Breaker
  readonly hanging: boolean
  /**
   * LB-14: where a western word of ten letters or more may be parted with a hyphen. Default: nowhere; U+00AD in a
   * word always may show one (LB-16). No patterns come with the engine.
   */
  readonly hyphenate?: Hyphenate
  /** PG-2 off: a last line may hold a lone character. */
  readonly runts?: boolean
  /** Told of every code point that no face has, and of every one that another face had to lend. */
  readonly onSubstitute: (codePoint: number, wanted: FaceId, used: FaceId | null) => void
  /** For `word`: told of every paragraph that would take another number of lines with `hanging` the other way round. */
  readonly onReadingMatters?: () => void
  /** Told once for each face and mark whose ink had to be moved, in em, to where the region has it (PU-5). */
  readonly onShiftedMark?: (codePoint: number, face: FaceId, shift: number) => void
  /** Told of a line that could not be set well (JU-9) or that broke a ban in relief (LB-5). */
  readonly onBadLine: (
    what: 'loose-line' | 'bad-line' | 'kinsoku-relief' | 'overfull-line',
    text: string
  ) => void
}

/** One paragraph. */
export interface ParagraphSpec {
  readonly runs: readonly Run[]
  readonly face: FaceId
  readonly size: Points
  readonly tracking: Em
  /** Distance between the paragraph's left and right edge. */
  readonly measure: Points
  /** Of the first line; negative for a hanging marker that sticks out to the left. */
  readonly firstIndent: Points
  readonly align: Style['align']
  /** Lines of a title: broken by sense (PG-14), never justified. */
  readonly bySense?: boolean
}

/** Glyphs of one face, size and link; `xs` from the paragraph's left edge. */
export interface LineGlyphs {
  readonly face: FaceId
  readonly size: Points
  /** Downwards from the line's baseline; negative for a superscript. */
  readonly shift: Points
  readonly text: string
  /** One for each code point of `text`. */
  readonly xs: Float64Array
  readonly right: Points
  readonly link?: string
  /** Index into the block's notes: `text` is a placeholder ① until the page is known. */
  readonly note?: number
  /** A superscript or subscript of the text. */
  readonly level?: 'super' | 'sub'
  /** Copies out and is not drawn (text render mode 3): the characters of a dash, whose stroke is a rule (PU-6). */
  readonly invisible?: true
  /** BCP 47 where it differs from the paragraph's. */
  readonly language?: string
  /** As in `GlyphRun`. */
  readonly says?: string
  readonly ruby?: 'word' | 'reading'
}

/**
 * A stroke that is part of the text: 破折号 drawn as one (PU-6), dots 着重号 and lines 专名号 under characters. y is its
 * top, downwards from the baseline.
 */
export interface LineRule {
  readonly x: Points
  readonly y: Points
  readonly width: Points
  readonly height: Points
  /** A dot, as wide as it is high: pitch of the row that it is drawn as. */
  readonly dots?: Points
  /** A wave: length from crest to crest. */
  readonly wave?: Points
}

/** A picture that stands in a line; `x` from the paragraph's left edge. */
export interface SetPicture extends Omit<LinePicture, 'width' | 'height'> {
  readonly x: Points
  /** Of its upper edge, downwards from the line's baseline: negative. */
  readonly y: Points
  readonly width: Points
  readonly height: Points
  /** How many of the line's glyph runs are read before it. */
  readonly after: number
}

/** One line, set: positions are final, only the page is missing. */
export interface SetLine {
  readonly glyphs: readonly LineGlyphs[]
  readonly rules: readonly LineRule[]
  readonly pictures?: readonly SetPicture[]
  /** Left and right end of what is set, from the paragraph's left edge. */
  readonly left: Points
  readonly right: Points
  /** Notes whose marks stand in the line, in order. */
  readonly notes: readonly number[]
  /** Han characters besides punctuation (PG-2). */
  readonly hanCount: number
}
