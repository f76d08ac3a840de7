/** In: the blocks of a text. Out: lines that are one another's like but for a running number: 篇一 篇二, 心得1 心得2, （上）（下）. */
import type { Block, Blocks } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { digitsEnd, digitsValue, hanNumeralValue, isDigit, isHanNumeral } from '../headings/numerals.ts'
import { reading } from '../row.ts'
import { genreNouns, pieceNouns } from '../title/title-line.data.ts'
import { isTitleLine } from '../title/title-line.ts'
import type { Piece } from './pieces.ts'

const LONGEST = 110

const lineOf = (block: Block, index: number): NumberedLine | null =>
  listedLine(block, index) ?? pieceLine(block, index) ?? namedLine(block, index) ?? numberedLine(block, index)

/** 2.某某日记 篇二, 二、某某日记2: the number of the list says what the title says. */
const listedLine = (block: Block, index: number): NumberedLine | null => {
  const match = /^(\d{1,2}|[一二三四五六七八九十]{1,3})[.、．]\s*(?=\S)/.exec(block.text)
  if (!match || !/[^\d.]\s*[〇零一二三四五六七八九十百\d]{1,3}$/.test(block.text)) return null
  const titled = { ...block, text: block.text.slice(match[0].length) }
  const line = pieceLine(titled, index) ?? numberedLine(titled, index)
  return line?.value === numeralValue(match[1] ?? '')
    ? { ...line, isListed: !line.stem.endsWith('篇') }
    : null
}

const counting = /[\d０-９〇零一二两兩三四五六七八九十百廿卅壹贰貳叁參肆伍陆陸柒捌玖上中下]/

interface NumberedLine {
  readonly index: number
  readonly stem: string
  readonly suffix: string
  readonly value: number
  /** A name of its own follows the number: 广播稿一：老槐树. */
  readonly isNamed?: true
  /** A list’s number stands in front of it too. */
  readonly isListed?: boolean
}

/** How much of the stem must agree, in characters before the number. */
const STEM = 4

/** Lines of every series that names pieces; a series needs two lines and steps of one. `isStated`: the source says what the title is. */
export const findSeries = (blocks: Blocks, title: string, isStated = false): Piece[] => {
  const series = new Map<string, NumberedLine[]>()
  const mayCount = reading(blocks, text => counting.test(text), false, LONGEST)
  for (let index = 0; index < blocks.length; index++) {
    const block = mayCount(index) ? blocks[index] : null
    const line = block ? lineOf(block, index) : null
    if (!line) continue
    const key = `${line.stem.slice(-STEM)}#${line.suffix}#${line.isNamed ? 'named' : ''}`
    const known = series.get(key)
    if (known) known.push(line)
    else series.set(key, [line])
  }
  const found = [...series.values()].filter(
    lines =>
      isSeries(lines) &&
      opensSeries(lines) &&
      namesPieces(lines, title) &&
      !(isStated && arePoints(lines, title))
  )
  const pieces = found.flat().map(({ index }) => ({
    index,
    recognition: { confidence: 0.95, reasons: ['one of a series of numbered titles'] }
  }))
  return pieces.sort((a, b) => a.index - b.index)
}

const isSeries = (lines: readonly NumberedLine[]): boolean => {
  if (lines.length < 2) return false
  let steps = 0
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before && (line.value === before.value + 1 || isLastPart(before, line))) steps++
  }
  return steps >= (lines.length - 1) * 0.6
}

/** 要点之一：… in a text whose source states its title: points of it, unless that title speaks of them. */
const arePoints = ([first]: readonly NumberedLine[], title: string): boolean =>
  first?.isNamed === true &&
  first.stem.endsWith('之') &&
  !announces.test(title) &&
  !title.includes(first.stem.slice(0, -1))

/** 要点之六：… is the first of no collection; the first may stand without its number. */
const opensSeries = ([first]: readonly NumberedLine[]): boolean => !first?.isNamed || first.value <= 2

/** （上） then （下）. */
const isLastPart = (before: NumberedLine, line: NumberedLine): boolean =>
  line.suffix === PART && before.value === 1 && line.value === 3

/** 三封信, 四篇: how many pieces the collection's title promises; null where it gives no number. */
const promised = (title: string): number | null => {
  const match =
    /([〇一二两兩三四五六七八九十百\d]{1,4})\s*[篇首封则則章幕话話期份个個件](?:[^。，]{0,4})$/.exec(title)
  return match ? numeralValue(match[1] ?? '') : null
}

/** A title that says that it holds several texts: …选, …集, …汇编. */
const announces =
  /(?:选|選|集|集锦|精选|精選|选编|選編|汇编|彙編|大全|合辑|合輯|系列|组诗|組詩|随笔|隨筆|书信|書信)$/

/** True for 井台集, 短诗五首. */
export const announcesPieces = (title: string): boolean => promised(title) !== null || announces.test(title)

/** The stem names a kind of text or a piece, or is the text's own title. */
const namesPieces = (lines: readonly NumberedLine[], title: string): boolean => {
  const stem = lines[0]?.stem ?? ''
  if (promised(title) === lines.length) return true
  if (stem === MEASURED || (lines[0]?.isNamed && announces.test(title))) return true
  if (stem === '篇') return true
  // 一、施工方案1 is a heading, but in a collection of 施工方案.
  if (lines[0]?.isListed) return stem.length >= 4 && title.includes(stem.slice(-6))
  if (
    pieceNouns.some(noun => stem.endsWith(noun)) ||
    genreNouns.some(noun => noun.length > 1 && folded(stem).endsWith(noun))
  )
    return true
  const core = stem.replace(/[（(【\s]+$/, '').slice(-6)
  return (
    core.length >= 4 &&
    (title.includes(core) || genreNouns.some(noun => noun.length > 1 && folded(core).endsWith(noun)))
  )
}

const piecePattern =
  /^[【（(〔[]?(?:第\s*([〇零一二三四五六七八九十百\d]{1,4})\s*篇|篇\s*([〇零一二三四五六七八九十百\d]{1,4})|(?:[范例]文|[范範]例)\s*([〇零一二三四五六七八九十百\d]{1,4}))(?:[】）)〕\]]\s*(?:\S.{0,40})?|[】）)〕\]]?[:：、.．\s]\s*\S.{0,40}|[:：])?$/

/** True for 篇一, 篇一：, 第二篇：…, 【篇三】…. */
export const isPieceLine = (text: string): boolean => matchPiece(text) !== null

const matchPiece = (text: string): RegExpExecArray | null =>
  text.length > 60 || /[。；，]$/.test(text) ? null : piecePattern.exec(text)

const pieceLine = (block: Block, index: number): NumberedLine | null => {
  const match = matchPiece(block.text)
  return (
    match && { index, stem: '篇', suffix: '', value: numeralValue(match[1] ?? match[2] ?? match[3] ?? '') }
  )
}

/** Stem of 第一封 关于磨刀: measures that count texts. 第一讲, 第一章 are parts of one text. */
const MEASURED = '第'
const measured =
  /^[【（(〔[]?第\s*([〇零一二三四五六七八九十百\d]{1,4})\s*([封首则則幕话話])(?:[】）)〕\]]\s*(?:\S.{0,40})?|[】）)〕\]]?[:：、.．\s]\s*\S.{0,40})?$/
/** A short stem, a number, a mark and a name. */
const named =
  /^([^\d〇零一二三四五六七八九十百：:，。；]{1,24})([〇零一二三四五六七八九十百]{1,3}|\d{1,3})\s*[：:、.．\u3000\s]\s*\S.{0,40}$/

/** 第一封 …, 某某之一：…, 广播稿二：…: a name follows the number. */
const namedLine = (block: Block, index: number): NumberedLine | null => {
  if (block.text.length > 60 || /[。；，]$/.test(block.text)) return null
  const counted = measured.exec(block.text)
  if (counted)
    return {
      index,
      stem: MEASURED,
      suffix: counted[2] ?? '',
      value: numeralValue(counted[1] ?? ''),
      isNamed: true
    }
  const match = named.exec(block.text)
  if (!match || !isTitleLine(block)) return null
  return {
    index,
    stem: (match[1] ?? '').trim(),
    suffix: '',
    value: numeralValue(match[2] ?? ''),
    isNamed: true
  }
}

const numeralValue = (numeral: string): number =>
  isDigit(numeral.charCodeAt(0))
    ? digitsValue(numeral.slice(0, digitsEnd(numeral, 0)))
    : hanNumeralValue(numeral)

/** Suffix of lines that are numbered by （上）（中）（下）. */
const PART = '上下'
const places: Readonly<Record<string, number>> = { 上: 1, 中: 2, 下: 3 }

/** …篇1：, …范文二:: a colon behind the number of a piece closes its title. */
const closing = /((?:篇|[范例]文)\s*[〇零一二三四五六七八九十百\d]{1,3})[：:]$/

/** A title line with a number in its last characters. */
const numberedLine = (block: Block, index: number): NumberedLine | null => {
  const text = block.text.replace(closing, '$1')
  if (!isTitleLine(text === block.text ? block : { ...block, text })) return null
  const place = /[（(]([上中下])[）)]$/.exec(text)
  if (place) return { index, stem: text.slice(0, -3), suffix: PART, value: places[place[1] ?? ''] ?? 0 }
  let end = text.length
  while (end > 0 && end > text.length - 6 && !isNumeral(text.charAt(end - 1))) end--
  let start = end
  while (start > 0 && end - start < 4 && isNumeral(text.charAt(start - 1))) start--
  if (start === end || start < 2) return null
  const suffix = text.slice(end).replace(/[（(【】）)\s]/g, '')
  const stem = text.slice(0, start).replace(/[（(【\s]+$/, '')
  return {
    index,
    // 会议纪要范文 第1篇: what is counted is the stem's.
    stem: suffix === '篇' ? stem.replace(/[（(【\s]*第$/, '') : stem,
    suffix,
    value: numeralValue(text.slice(start, end))
  }
}

const isNumeral = (char: string): boolean => isDigit(char.charCodeAt(0)) || isHanNumeral(char)
