/**
 * In: lines of plain text. Out: those that a line of signs is typed under, as long as they are, say that their source calls
 * them headings; the signs go (TN-17, TN-83).
 */
import type { VFile } from 'vfile'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, paragraphOf, textAt } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { readMarker } from '../headings/marker.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { isWithin, textLength } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'

/** One underlined line is an ornament or the head of a column as well, unless it is the first. */
const LEAST = 2
/** How much shorter or longer than its line a rule is, of its length. */
const SLACK = 0.25
/** Levels in the order of their first lines; the first level would make pieces of the text. */
const HIGHEST = 2

const rule = /^(?:([=~^#*_―—─-])\1{3,}|(=)(?:-=){2,}-?)$/

/** Heading / =======: at least two, or the first line of all. */
export const markUnderlined: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const kinds = new Map<string, number[]>()
  for (const index of placesSaying(blocks, text => rule.test(text))) {
    const [, run, pair] = rule.exec(textAt(blocks, index)) ?? []
    const sign = run ?? (pair && `${pair}-`)
    if (sign === undefined || !isUnder(blocks, index)) continue
    kinds.set(sign, [...(kinds.get(sign) ?? []), index])
  }
  const found = [...kinds.values()]
  const all = found.flat()
  if (all.length < LEAST && all[0] !== 1) return
  for (const [rank, places] of found.entries())
    for (const at of places) {
      const [line, under] = [blocks[at - 1], blocks[at]]
      if (!line || !under) continue
      tree.children[at - 1] = claimed(line, HIGHEST + rank)
      tree.children[at] = removed(under, file, context)
    }
}

const isUnder = (blocks: Blocks, index: number): boolean => {
  const [line, under] = [blocks[index - 1], blocks[index]]
  if (!line || !under || under.line.blankLinesBefore > 0 || !isNameOrNumbered(line)) return false
  const above = blocks[index - 2]
  if (above && line.line.blankLinesBefore === 0) return false
  const length = 2 * textLength(line.text)
  return Math.abs(under.text.length - length) <= Math.max(2, SLACK * length)
}

/** 1. Definitions, and what could be a title. */
export const isNameOrNumbered = (block: Block): boolean => {
  const { text } = block
  const marker = readMarker(text, 0)
  if (!marker || marker.end >= text.length) return isTitleLine(block)
  return isWithin(text, LONGEST) && !/[。；;，,、：:…]$|[^\sA-Za-z.]\.$/.test(text)
}

/** With its number, in Han. */
const LONGEST = 45

const claimed = ({ trace, line }: Block, outline: number) =>
  paragraphOf(trace, { ...line, apart: true, dress: { ...line.dress, outline } })

const removed = ({ trace }: Block, file: VFile, context: PassContext) =>
  drop(trace, 'heading-rule', 0.95, file, context)
