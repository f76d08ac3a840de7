/** Why a line is not content, as whoever finds it says it to whoever drops it. */

export interface Finding {
  readonly rule: string
  readonly confidence: number
}

/** By the index of the line. */
export type Findings = ReadonlyMap<number, Finding>
