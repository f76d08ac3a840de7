/** The twelve kinds of damage, and a clean tree printed with one or two of them. */

import { fullWidth, latinMarks } from './characters.ts'
import { addContents, hasContents } from './contents.ts'
import type { Draw } from './draw.ts'
import { addLabels } from './labels.ts'
import { drawLayout, type Layout, type Line, linesOf } from './layout.ts'
import { fillsPages, paginate } from './page-furniture.ts'
import { addSite } from './site.ts'
import { dressTitles } from './titles.ts'
import type { Tree } from './tree.ts'
import { wrap } from './wrap.ts'

/** By their numbers; 0 is a text that nothing was done to. */
export const damages: Readonly<Record<number, string>> = {
  0: 'none',
  1: 'hard wrap at 30–45 characters',
  2: 'blank lines lost',
  3: 'a blank line after every line',
  4: 'page numbers and running heads',
  5: 'site head and tail',
  6: 'contents list in front',
  7: 'ASCII punctuation',
  8: 'full-width digits and letters',
  9: 'titles centred and letter-spaced',
  10: 'record labels',
  11: 'line breaks turned into two ideographic spaces',
  12: 'all line breaks lost'
}

/** Damages after which nobody can tell where paragraphs end. */
export const losesBreaks = (kinds: readonly number[]): boolean => kinds.includes(11) || kinds.includes(12)

/** A text without what the damage is done to is no case of it. */
export const suits = (tree: Tree, kinds: readonly number[]): boolean => {
  if (kinds.includes(6) && !hasContents(tree)) return false
  if (kinds.includes(4) && !fillsPages(tree)) return false
  if (kinds.includes(8) && !/[A-Za-z0-9]/.test(JSON.stringify(tree.articles))) return false
  // With every break lost, only sense could say where a heading without a number ends.
  return !(kinds.includes(12) && tree.unnumbered)
}

export interface Printed {
  readonly text: string
  /** Fields of a record that may stand in the result or not. */
  readonly optional: readonly string[]
}

/** The tree as text, damaged in a fixed order: what is written first is wrapped and paged afterwards. */
export const print = (draw: Draw, tree: Tree, kinds: readonly number[]): Printed => {
  const has = (kind: number): boolean => kinds.includes(kind)
  const layout = layoutFor(draw, kinds)
  let lines: readonly Line[] = linesOf(tree, layout)
  let optional: readonly string[] = []
  if (has(10)) ({ lines, optional } = addLabels(draw, lines))
  if (has(9)) lines = dressTitles(draw, lines)
  if (has(7)) lines = latinMarks(draw, lines)
  if (has(8)) lines = fullWidth(lines)
  if (has(1)) lines = wrap(draw, lines)
  if (has(6)) lines = addContents(draw, tree, lines)
  if (has(4)) lines = paginate(draw, tree, lines)
  if (has(5)) {
    const sited = addSite(draw, tree, lines)
    lines = sited.lines
    optional = [...optional, ...sited.optional]
  }
  if (has(3)) lines = lines.map((line, index) => ({ ...line, spaced: index > 0 }))
  return { text: joined(lines, kinds, layout), optional }
}

const layoutFor = (draw: Draw, kinds: readonly number[]): Layout => {
  const layout = drawLayout(draw)
  if (kinds.includes(2)) return { ...layout, spaced: false }
  // Where lines are doubled, blank lines say nothing: a wrapped text then needs its indents.
  if (kinds.includes(3))
    return {
      ...layout,
      spaced: false,
      indent: kinds.includes(1) || kinds.includes(4) ? '　　' : layout.indent
    }
  return layout
}

const joined = (lines: readonly Line[], kinds: readonly number[], { lineEnd }: Layout): string => {
  if (kinds.includes(12)) return lines.map(line => line.text).join('')
  if (kinds.includes(11)) return lines.map(line => line.text).join('　　')
  return `${lines.map(line => `${line.spaced ? lineEnd : ''}${line.indent}${line.text}`).join(lineEnd)}${lineEnd}`
}
