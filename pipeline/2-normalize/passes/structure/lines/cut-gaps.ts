/**
 * In: lines in which paragraph breaks survive only as wide blanks. Out: a paragraph each: a wide blank after the end
 * of a sentence, and any blank before a chapter or clause number, was a line break once.
 */
import type { Root, RootContent } from 'mdast'
import { signsOfLeaf } from '../../../leaf.ts'
import type { Pass } from '../../../pass.ts'
import { SIGN } from '../../text/signs.ts'
import { type Block, type Blocks, cutTraced, paragraphOf } from '../block.ts'
import { type Family, readMarker } from '../headings/marker.ts'
import { isIssue } from '../record/issue-line.ts'
import { blocksOf, withReplaced } from '../row.ts'
import { credit } from '../title/title-line.ts'
import { COLUMN, isBlankDate, isSecondOfRow } from './form-gaps.ts'
import { anyGap, findGaps, type Gap, widthOf } from './gaps.ts'
import { gapsAround } from './gaps-around.ts'

/** Narrowest blank that stands for a paragraph's indent, in em. */
const WIDE = 1.5
/** Narrowest blank that may do so where several stand in a line: two ordinary ones. */
const NARROW = 1
/** So many sure breaks in a line show what its breaks became. */
const LEAST = 3

/** Cuts lines at surviving breaks; numbers that open lines then may show others. */
export const cutGaps: Pass = tree => {
  for (let round = 0; round < ROUNDS && cutOnce(tree); round++);
}

/** Each shows what follows on the numbers that were found before; a text has few that nothing else shows. */
const ROUNDS = 4

/** True where something was cut. */
const cutOnce = (tree: Root): boolean => {
  const blocks = blocksOf(tree)
  let opened: ReadonlySet<string> | null = null
  let isIndented: boolean | null = null
  const children = withReplaced(tree.children, (_node, index) => {
    const block = blocks[index]
    if (!block || !mayHoldGap(block)) return null
    opened ??= openedBy(blocks)
    const found = findCuts(block.text, opened)
    const tail = found.length === 0 ? headingAtTail(block.text) : null
    if (tail !== null) isIndented ??= areIndented(blocks)
    const cuts = tail === null || !isIndented ? found : [tail]
    return cuts.length === 0 ? null : paragraphsOf(block, cuts)
  })
  const isCut = children.length > tree.children.length
  tree.children = children
  return isCut
}

/** Only the first piece stands where the line's blanks and blank lines were. */
const paragraphsOf = (block: Block, cuts: readonly number[]): RootContent[] =>
  cutTraced(block.trace, cuts).map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))

const gapBlanks = SIGN.space | SIGN.wideSpace | SIGN.oddSpace

const mayHoldGap = ({ leaf, text }: Block): boolean =>
  (signsOfLeaf(leaf) & gapBlanks) !== 0 && anyGap.test(text)

/** The ordinals that lines open with: those that go on in the middle of a line do so where its end was lost. */
const openedBy = (blocks: Blocks): ReadonlySet<string> => {
  const opened = new Set<string>()
  for (const block of blocks) {
    const marker = block && readMarker(block.text, 0)
    if (marker && rowFamilies.has(marker.family)) opened.add(keyOf(marker.family, marker.value))
  }
  return opened
}

const rowFamilies: ReadonlySet<Family> = new Set(['han', 'hanParen'])
const keyOf = (family: Family, value: number): string => `${family} ${value}`

/** 一、 opens a line, none opens with 二、, and here it stands behind a wide blank. */
const goesOn = (text: string, { start, end }: Gap, opened: ReadonlySet<string>): boolean => {
  if (widthOf(text, start, end) < WIDE) return false
  const marker = readMarker(text, end)
  if (!marker || !rowFamilies.has(marker.family) || marker.end >= text.length) return false
  const { family, value } = marker
  return opened.has(keyOf(family, value - 1)) && !opened.has(keyOf(family, value))
}

/** Most lines open with a paragraph's indent. */
const areIndented = (blocks: Blocks): boolean => {
  let lines = 0
  let deep = 0
  for (const block of blocks) {
    if (!block) continue
    lines++
    if (block.line.indent === INDENT) deep++
  }
  return deep >= LEAST_INDENTED && deep * 2 > lines
}

const INDENT = 2
const LEAST_INDENTED = 10

/** ……重点内容　　四、重点工程: the indent of a line whose beginning was lost, in front of a heading and no more. */
const headingAtTail = (text: string): number | null => {
  const from = text.lastIndexOf('\u3000\u3000')
  const gap = findGaps(text).find(({ start, end }) => start <= from && from < end)
  if (!gap || gap.start < LEAST_BEFORE || text.indexOf('\u3000\u3000') < gap.start) return null
  const marker = readMarker(text, gap.end)
  if (!marker || !tailFamilies.has(marker.family) || readMarker(text, 0)?.family === marker.family)
    return null
  return /^[^，。；：！？]{2,36}(?:，[^，。；：！？]{2,36})?。?$/.test(text.slice(marker.end))
    ? gap.end
    : null
}

const LEAST_BEFORE = 6
const tailFamilies: ReadonlySet<Family> = new Set(['han', 'hanParen', 'digit'])

/** Value offsets of the cuts, each at the end of a gap. */
const findCuts = (text: string, opened: ReadonlySet<string>): number[] => {
  if (isIssue(text)) return []
  const gaps = findGaps(text)
  const wide = gaps.filter(gap => isBreak(text, gap.start, gap.end, WIDE) || goesOn(text, gap, opened))
  const sure = wide.length >= LEAST ? wide : orNarrow(text, gaps, wide)
  const least = sure === wide ? WIDE : NARROW
  const usual = sure.length >= LEAST || areIndents(text, gaps, sure) ? usualGap(text, sure, least) : null
  const around: ReadonlySet<Gap> = sure === wide && wide.length >= LEAST ? gapsAround(text, gaps) : new Set()
  if (usual === null && around.size === 0) return sure.map(gap => gap.end)
  return gaps
    .filter(
      (gap, index) =>
        around.has(gap) ||
        isBreak(text, gap.start, gap.end, least) ||
        (usual !== null && isUsual(text, gaps, index, usual))
    )
    .map(gap => gap.end)
}

/** 题目　　……。　　一、要求　　……。: all gaps are a paragraph's indent, and what none ends before is a heading over a sentence. */
const areIndents = (text: string, gaps: readonly Gap[], sure: readonly Gap[]): boolean =>
  sure.length > 1 &&
  gaps.every(
    ({ start, end }, index) =>
      text.slice(start, end) === '\u3000\u3000' &&
      (sure.some(gap => gap.end === end) || isSentence(text, end, gaps[index + 1]?.start ?? text.length))
  )

const isSentence = (text: string, from: number, to: number): boolean =>
  to - from >= SENTENCE && endsClause(text, to)

const SENTENCE = 15

/** Two ordinary blanks after the ends of Chinese sentences, more than once by chance. */
const orNarrow = (text: string, gaps: readonly Gap[], wide: readonly Gap[]): readonly Gap[] => {
  const narrow = gaps.filter(
    gap => isChineseEnd(text, gap.start) && isBreak(text, gap.start, gap.end, NARROW)
  )
  return narrow.length >= LEAST ? narrow : wide
}

/** The blank that parts most paragraphs of the line, where it is wide enough. */
const usualGap = (text: string, sure: readonly Gap[], least: number): string | null => {
  const counts = new Map<string, number>()
  for (const { start, end } of sure) {
    const blank = text.slice(start, end)
    if (blank.length <= 8) counts.set(blank, (counts.get(blank) ?? 0) + 1)
  }
  for (const [blank, count] of counts)
    if (count >= sure.length * 0.6 && widthOf(blank, 0, blank.length) >= least) return blank
  return null
}

/** Parts headings too, and so do wider ones (indents of lower entries), but not the letters of a letter-spaced word. */
const isUsual = (text: string, gaps: readonly Gap[], index: number, usual: string): boolean => {
  const gap = gaps[index]
  if (!gap || gap.end - gap.start < usual.length || partsName(text, gap)) return false
  const isWider = widthOf(usual, 0, usual.length) >= WIDE && opensNumber(text, gap.end)
  if (isWider ? !text.slice(gap.start, gap.end).includes(usual) : text.slice(gap.start, gap.end) !== usual)
    return false
  const before = gap.start - (gaps[index - 1]?.end ?? 0)
  const after = (gaps[index + 1]?.start ?? text.length) - gap.end
  return before > 1 && (after > 1 || opensNumber(text, gap.end))
}

/** 第一章总　　则: the two characters of a chapter's name are set as wide as other names are. */
const partsName = (text: string, { start, end }: Gap): boolean =>
  '则則论論言语語'.includes(text.charAt(end)) && nameBegun.test(text.slice(Math.max(0, start - LATIN), start))

const nameBegun = /第\s*[〇零一二三四五六七八九十\d]{1,3}\s*[编編章节節篇]\s*[总總附分绪緒序引前结結]$/

/** 1　总则, 1.1　目的. */
const opensNumber = (text: string, at: number): boolean =>
  /^\d{1,2}(?:\.\d{1,2}){0,2}[\s\u3000]\S/.test(text.slice(at, at + 12))

const isBreak = (text: string, start: number, end: number, least: number): boolean => {
  if (credit.test(text.slice(end, end + LONGEST_CREDIT))) return true
  if (isBlankDate(text, end)) return false
  if (widthOf(text, start, end) >= COLUMN && isSecondOfRow(text, start, end)) return true
  const marker = readMarker(text, end)
  const unit = marker !== null && isUnit(marker.family) && !isNumberOnly(text, end)
  if (unit) return '。；：！？”）)'.includes(text.charAt(start - 1)) || opensUnit(text, start)
  return endsClause(text, start) && widthOf(text, start, end) >= least
}

/** 关于养猫　　【来源：某某报】: a copy's source behind its title. */
const LONGEST_CREDIT = 60

/** 会议纪要范文 第1篇, and nothing more: the name of a piece with its number. */
const isNumberOnly = (text: string, at: number): boolean =>
  text.length <= LONGEST_NAME && /^第\s*\S{1,4}\s*篇$/.test(text.slice(at))

const LONGEST_NAME = 40

/** A sentence or clause ends here, in marks of either width. */
const endsClause = (text: string, at: number): boolean =>
  '。；：！？”'.includes(text.charAt(at - 1)) || latinEnd.test(text.slice(Math.max(0, at - LATIN), at))

const isChineseEnd = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) >= 0x2e80 || latinEnd.test(text.slice(Math.max(0, at - LATIN), at))

/** Marks of the Latin keyboard after Chinese: 不计.　　, 好吗?"　　, 太好了!!!　　; and how many characters that may be. */
const LATIN = 9
const latinEnd = /[\u3400-\u9fff”’）)》」』】〕…%℃](?:[;:]|"?[.!?]{1,6}"?[.!?]{0,2}|"[.!?]{0,2})$/

/** 第一章 总则 第一条: what stands before the gap is a short heading or a title. */
const opensUnit = (text: string, start: number): boolean => {
  const clause = text.slice(Math.max(0, start - 24), start)
  const from = Math.max(clause.lastIndexOf('。'), clause.lastIndexOf('，'), clause.lastIndexOf('；'))
  return from < 0 || /第[^，。]{1,6}[章节節编編]/.test(clause.slice(from + 1))
}

const isUnit = (family: string): boolean =>
  family === 'clause' || family === 'chapter' || family === 'section' || family === 'division'
