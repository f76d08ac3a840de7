/**
 * In: articles whose headings have been found. Out: messages where the numbers of clauses, or of items a line each, are
 * out of step: one twice, one that is missing. They are never renumbered (TN-64).
 */
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import type { Article } from '../../../../model/article.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, placeIn } from '../block.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { type Family, followsOn, type Marker, readMarker } from './marker.ts'
import { hanNumeralValue } from './numerals.ts'

/** So many messages for a text: where more numbers are out of step they are none. */
const MOST = 20
/** So many numbers of a row follow one another. */
const IN_STEP = 2

export const reportNumbers: Pass = (tree, file, context) => {
  for (const node of tree.children) if (node.type === 'article') reportIn(node, file, context)
}

interface Numbered {
  readonly block: Block
  readonly marker: Marker
  /** Its place among the blocks. */
  readonly index: number
  /** Headings are told by those that find them. */
  readonly isHeading: boolean
}

const reportIn = (article: Article, file: VFile, context: PassContext): void => {
  const numbered = numberedIn(article)
  const clauses = ofOneForm(numbered.filter(({ marker }) => marker.family === 'clause'))
  const found = [clauses, ...rowsOf(numbered)].flatMap(row => outOfStep(row, context.source.base))
  if (found.length > MOST) return
  for (const { one, before } of found) {
    const { block, marker } = one
    const params = { words: block.text.slice(0, 30), before, value: marker.value }
    report(file, 'numbering-out-of-step', params, context.placeAt(placeIn(block)), 'TN-64')
  }
}

/** Where most clauses have a blank behind their number, 第五条规划范围内的…… at the head of a line speaks of one. */
const ofOneForm = (clauses: readonly Numbered[]): readonly Numbered[] => {
  const parted = clauses.filter(({ block, marker }) => /\s/.test(block.text.charAt(marker.end - 1)))
  return parted.length > clauses.length / 2 ? parted : clauses
}

const numberedIn = (article: Article): Numbered[] => {
  const blocks = blocksOf(article)
  return placesSaying(blocks, text => mayOpen.test(text)).flatMap(index => {
    const [block, node] = [blocks[index], article.children[index]]
    if (!block || !node) return []
    const marker = readMarker(block.text, 0)
    const isHeading = node.type === 'heading' || opensWithHeading(node)
    const isCited = marker?.family === 'clause' && cited.test(block.text.slice(marker.end))
    return marker && !marker.doubtful && !isCited ? [{ block, marker, index, isHeading }] : []
  })
}

/** 第三十六条所定之……: a clause that is spoken of, at the head of a broken line. */
const cited = /^(?:[所之第、和及至或与與的]|规定|規定)/

const mayOpen = /^[第（(\d０-９①-⑳⑴-⒇一二三四五六七八九十]/

const opensWithHeading = (node: Article['children'][number]): boolean =>
  node.type === 'paragraph' && node.children[0]?.type === 'runInHeading'

/** Items one below the other, with the same sign, from 1. */
const rowsOf = (numbered: readonly Numbered[]): Numbered[][] => {
  const rows: Numbered[][] = []
  for (const one of numbered) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isNext = last && !one.isHeading && last.index === one.index - 1 && isAlike(last, one)
    if (isNext && one.marker.value !== 1) row?.push(one)
    else if (!one.isHeading && one.marker.value === 1 && itemFamilies.has(one.marker.family)) rows.push([one])
    else if (last && row && row.length > 0) rows.push([])
  }
  return rows
}

const itemFamilies: ReadonlySet<Family> = new Set<Family>([
  'han',
  'hanParen',
  'digit',
  'digitParen',
  'circled'
])

const isAlike = (a: Numbered, b: Numbered): boolean =>
  a.marker.family === b.marker.family &&
  a.marker.sign === b.marker.sign &&
  Math.abs(a.block.line.indent - b.block.line.indent) < 0.5

interface OutOfStep {
  readonly one: Numbered
  readonly before: number
}

const outOfStep = (row: readonly Numbered[], base: string): OutOfStep[] => {
  const found: OutOfStep[] = []
  let steps = 0
  for (const [index, one] of row.entries()) {
    const above = row[index - 1]
    const before = above?.marker.value
    if (!above || before === undefined || one.marker.value === 1) continue
    const between = base.slice(placeIn(above.block), placeIn(one.block))
    if (followsOn(before, one.marker.value) || names(between, one.marker.value - 1)) steps++
    // Items may go back to the row that they are set in; clauses count through.
    else if (!one.isHeading && (one.marker.family === 'clause' || one.marker.value >= before))
      found.push({ one, before })
  }
  return steps >= IN_STEP && found.length <= steps ? found : []
}

/** The number before stands in the middle of a line, where a line break was lost: then none is missing. */
const names = (text: string, value: number): boolean =>
  [
    ...text.matchAll(
      /(?<![\d〇零一二三四五六七八九十百])(?:(\d{1,3})|([〇零一二三四五六七八九十百]{1,7}))\s*[条條、.．)）]/g
    )
  ].some(([, digits, han]) => (digits === undefined ? hanNumeralValue(han ?? '') : Number(digits)) === value)
