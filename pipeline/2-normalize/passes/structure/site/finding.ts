/** What is found of a line that looks like a site's, as the files that judge it together say it to each other. */
import { type Blocks, textAt } from '../block.ts'

/** How a line was found: by what all by itself, or only because of where it stands. */
export interface Finding {
  readonly rule: string
  readonly confidence: number
}

/** By the index of the line. */
export type Findings = ReadonlyMap<number, Finding>

/** What the lines of an edge must prove together: one unmistakable line does, or three others. */
export const ENOUGH = 3

/** 6107280000 below 索引号：. */
export const isValue = (blocks: Blocks, index: number, findings: Findings): boolean =>
  findings.has(index - 1) && /[：:]$/.test(textAt(blocks, index - 1))
