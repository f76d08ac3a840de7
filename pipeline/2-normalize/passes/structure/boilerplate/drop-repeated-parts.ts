/**
 * In: a book that a site handed out page by page, with the name of the part over every chapter. Out: the name of each
 * part once, over its first chapter.
 */
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, textAt } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { isTitleLine } from '../title/title-line.ts'
import { dropLines } from './drop.ts'
import type { Finding } from './finding.ts'

/** A part's name is no longer; it stands over so many chapters at least. */
const LONGEST = 24
const LEAST = 3
const saidAgain: Finding = { rule: 'running-head', confidence: 0.88 }

/** Drops the name of a part where it is said again over a chapter. */
export const dropRepeatedParts: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const again = repeatedParts(blocks)
  dropLines(tree, blocks, index => (again.has(index) ? saidAgain : null), file, context)
}

/** Lines 第一部分 that say what the last such line said, each right over a chapter's name. */
const repeatedParts = (blocks: Blocks): ReadonlySet<number> => {
  const again = new Set<number>()
  let last = ''
  const parts = placesSaying(blocks, isPart, LONGEST)
  for (const index of parts) {
    const text = textAt(blocks, index)
    if (text === last && isOverChapter(blocks[index + 1] ?? null)) again.add(index)
    last = text
  }
  return parts.length >= LEAST && again.size * 2 >= parts.length ? again : new Set()
}

const isPart = (text: string): boolean => readMarker(text, 0)?.family === 'division'

const isOverChapter = (block: Block | null): boolean =>
  block !== null && block.line.blankLinesBefore === 0 && (isTitleLine(block) || isUnit(block.text))

const isUnit = (text: string): boolean => {
  const family = text.length <= 2 * LONGEST ? readMarker(text, 0)?.family : undefined
  return family === 'chapter' || family === 'section'
}
