/** A line that sites print around a text, as the tables of such lines give it. */
import type { Finding } from './finding.ts'

/** `head` and `tail`: among the first or last lines only; `anywhere`: so plain that its place does not matter. */
export type Zone = 'head' | 'tail' | 'edge' | 'anywhere'

export interface BoilerplatePhrase extends Finding {
  /** Holds for the whole line, list dash taken off. */
  readonly pattern: RegExp
  readonly zone: Zone
}
