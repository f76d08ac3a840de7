/** What measuring a PDF gives: shapes only. As JSON it is what `chengce measure --json` prints; nothing in it depends on the language. */

/** What was found of one rule. `substituted`: another face stands in, which is no breach. */
export type Verdict = 'kept' | 'breach' | 'substituted' | 'not-measured'

/** What a row is about; worded for people by the command line. */
export type What =
  | 'page-size'
  | 'head-margin'
  | 'binding-margin'
  | 'outer-margin'
  | 'text-width'
  | 'text-height'
  | 'body-face'
  | 'body-size'
  | 'lines-a-page'
  | 'characters-a-line'
  | 'pitch'
  | 'grid'
  | 'colour'
  | 'title'
  | 'headings'
  | 'first-indent'
  | 'folio-form'
  | 'folio-place'
  | 'folio-height'
  | 'folio-size'
  | 'folio-order'
  | 'line-starts'
  | 'line-ends'
  | 'split-units'
  | 'cut-numbers'
  | 'full-lines'
  | 'gaps'
  | 'marks-at-line-ends'
  | 'lone-characters'
  | 'widows'
  | 'clause'

/** Why something was not measured. */
export type Reason =
  | 'single-document'
  | 'print-shop'
  | 'docx-only'
  | 'content'
  | 'no-body'
  | 'no-full-page'
  | 'no-text-at-head'
  | 'none-there'
  | 'name-tells-nothing'
  | 'region'
  | 'profile'
  | 'defines'

/** One line of the table. */
export interface MeasuredRule {
  /** Of typesetting.md: GW-2, LB-1, PG-3. */
  readonly rule: string
  readonly what: What
  /** With its tolerance: «37 ± 1 mm». */
  readonly expected: string
  /** «36.9 mm»; «0» where a breach is counted; '' where nothing was measured. */
  readonly measured: string
  readonly verdict: Verdict
  /** Only where the verdict is `not-measured`. */
  readonly reason?: Reason
  /** Pages that break the rule, from 1 as they lie in the file. */
  readonly pages: readonly number[]
  /** Words at the first places. */
  readonly examples: readonly string[]
}

/** A face of the file, by the name it is embedded under. */
export interface MeasuredFace {
  readonly name: string
  /** 宋, 黑, 楷, 仿宋, 小标宋; '' where the name does not tell. */
  readonly kind: string
  /** Of all characters, 0 to 1. */
  readonly share: number
}

/** A PDF held against a profile. */
export interface Measurement {
  /** One of our names, or the file of the user's own. */
  readonly profile: string
  /** Most common page size, mm. */
  readonly paper: { readonly width: number; readonly height: number }
  readonly pages: number
  /** Pages of running text, which the line rules were measured on. */
  readonly bodyPages: number
  readonly lines: number
  /** pt */
  readonly bodySize: number
  readonly faces: readonly MeasuredFace[]
  readonly rules: readonly MeasuredRule[]
  readonly counts: Readonly<Record<Verdict, number>>
}

/** Why a file cannot be measured at all. */
export type Refusal = 'not-pdf' | 'damaged' | 'encrypted' | 'no-text' | 'too-complex'
