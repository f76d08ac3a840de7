/** In: lines that hold nothing but the number of a note, one below the other. Out: none of them: the words of the notes were lost. */

import type { Pass } from '../../../pass.ts'
import type { Blocks } from '../block.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { dropLines } from './drop.ts'
import type { Finding } from './finding.ts'

const lost: Finding = { rule: 'lone-mark', confidence: 0.9 }

/** Drops 【1】 / 【2】 / 【3】; one alone, or with text between them, numbers a section. */
export const dropEmptyNotes: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const empty = emptyNotes(blocks)
  dropLines(tree, blocks, index => (empty.has(index) ? lost : null), file, context)
}

const emptyNotes = (blocks: Blocks): ReadonlySet<number> => {
  const empty = new Set<number>()
  for (const index of placesSaying(blocks, text => numberOf(text) !== null, LONGEST)) {
    const value = numberOf(blocks[index]?.text ?? '') ?? 0
    if (numberOf(blocks[index + 1]?.text ?? '') !== value + 1) continue
    if (value === 1 || empty.has(index)) empty.add(index).add(index + 1)
  }
  return empty
}

const numberOf = (text: string): number | null => {
  const number = text.length <= LONGEST ? /^[【[［〔]\s*(\d{1,2})\s*[】\]］〕]$/.exec(text)?.[1] : undefined
  return number === undefined ? null : Number(number)
}

const LONGEST = 6
