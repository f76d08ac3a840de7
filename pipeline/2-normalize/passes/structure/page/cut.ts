/** In: the lines on either side of what may be page residue. Out: whether a sentence goes on from one to the other. */
import type { Block } from '../block.ts'
import { authorLabels } from '../edges/edges.data.ts'
import { readMarker } from '../headings/marker.ts'
import { isPieceLine } from '../pieces/piece-series.ts'
import { endsAsSentence, textLength } from '../sentences.ts'
import { endsInGenre } from '../title/title-line.ts'

/** Shorter lines may be headings, names or verse. */
export const LEAST_CUT = 15
/** A line that opens with a number and is no longer than this is a heading; a longer one, where it is one clause. */
const HEADING = 24
const CLAUSE = 40

/**
 * The line before stops in mid-sentence and this one does not open anything.
 *
 * @example isCut(blockOf('……我们沿着小路慢慢往前走，听见林子里有一阵'), blockOf('清脆的叫声。')) // true
 */
export const isCut = (before: Block | null, block: Block): boolean =>
  before !== null &&
  before.text.length >= LEAST_CUT &&
  !endsAsSentence(before.text) &&
  !/[：:；;]$/.test(before.text) &&
  textLength(before.text) >= LEAST_CUT &&
  !isHeadingLine(before) &&
  !isForeign(before.text, block.text) &&
  block.line.indent < 1.5 &&
  readMarker(block.text, 0) === null &&
  !isCredit(before.text) &&
  !authorLabels.test(block.text) &&
  !/^[上下]一[条條篇则則页頁][：:]/.test(block.text)

/** （文/于山 图/方水）: whole in itself. */
const isCredit = (text: string): boolean => /^[（(][^（()）]*[/／：:][^（()）]*[）)]$/.test(text)

/** OPERATION HANDBOOK / 本手册……: a line in another language does not go on in Chinese. */
const isForeign = (before: string, text: string): boolean =>
  /^\p{Script=Han}/u.test(text) && !/\p{Script=Han}/u.test(before) && /\p{L}/u.test(before)

const isHeadingLine = ({ text }: Block): boolean =>
  text.length <= CLAUSE &&
  (readMarker(text, 0) !== null || isPieceLine(text) || namesKind(text)) &&
  !/[。！？]|[\u3400-\u9fff]\./.test(text) &&
  (text.length <= HEADING || !/[，,]/.test(text))

/** 关于……的实施意见: a title by the kind of text that it names. */
const namesKind = (text: string): boolean => text.length <= TITLE && !/[，,]/.test(text) && endsInGenre(text)

const TITLE = 30
