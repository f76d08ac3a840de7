/** How bad: an error keeps the volume from being written, a warning asks for a look, an info says what was done. */
export type Severity = 'error' | 'warning' | 'info'

/** What a message fills in: names, counts, quoted words. */
export type Params = Readonly<Record<string, string | number>>

/** One language of an entry. `reason` names the actual and the expected; `help` is the next step. */
export interface Wording<P extends Params> {
  reason(params: P): string
  help(params: P): string
}

/** One message of the catalogue. Codes are stable: renamed never, removed with a changelog entry. */
export interface Entry<P extends Params> {
  readonly severity: Severity
  readonly en: Wording<P>
  readonly zh: Wording<P>
  /** Of a message that is worded by its case: one of each, for those who ask what the code means. */
  readonly cases?: readonly Partial<P>[]
}

/** Gives an entry its parameter type. */
export const entry = <P extends Params>(value: Entry<P>): Entry<P> => value
