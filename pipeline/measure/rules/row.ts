/** Makes rows of the table: what was expected and found in, a verdict out. */
import type { MeasuredRule, Reason, Verdict, What } from '../measurement.ts'

/** Places that break a rule: the page from 0, and words that show it. */
export interface Place {
  readonly page: number
  readonly text?: string
}

/** So many examples are kept. */
const EXAMPLES = 5

/** @example row('GW-2', 'head-margin', '37 ± 1 mm', '35.0 mm', [{ page: 0 }]).verdict // 'breach' */
export const row = (
  rule: string,
  what: What,
  expected: string,
  measured: string,
  broken: readonly Place[],
  verdict: Verdict = broken.length > 0 ? 'breach' : 'kept'
): MeasuredRule => ({
  rule,
  what,
  expected,
  measured,
  verdict,
  pages: [...new Set(broken.map(({ page }) => page + 1))].sort((a, b) => a - b),
  examples: broken.flatMap(({ text }) => text ?? []).slice(0, EXAMPLES)
})

/** Every place is one breach. */
export const counted = (rule: string, what: What, broken: readonly Place[], expected = '0'): MeasuredRule =>
  row(rule, what, expected, String(broken.length), broken)

export const unmeasured = (rule: string, what: What, reason: Reason, expected = ''): MeasuredRule => ({
  ...row(rule, what, expected, '', [], 'not-measured'),
  reason
})

/** @example millimetres(72) // '25.4 mm' */
export const millimetres = (points: number): string =>
  `${(Math.round(toMm(points) * 10) / 10 + 0).toFixed(1)} mm`

export const fromMm = (millimetres: number): number => (millimetres * 72) / 25.4

export const toMm = (points: number): number => (points * 25.4) / 72

/** @example points(10.5) // '10.5 pt' */
export const points = (value: number): string => `${number(value)} pt`

/** Two decimals at most, without empty ones. */
export const number = (value: number): string => String(Math.round(value * 100) / 100)
