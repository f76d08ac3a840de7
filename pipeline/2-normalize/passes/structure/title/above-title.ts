/**
 * In: the first lines of a text. Out: where its title stands, if lines stand above it that name who wrote it, of which
 * class, who taught, or where it was printed before: none of them is a title.
 */
import { type Blocks, textAt } from '../block.ts'
import { isName, isReporter } from '../edges/edges-byline.ts'
import { isSurePupil } from '../edges/edges-pupil.ts'
import { readMarker } from '../headings/marker.ts'
import { textLength } from '../sentences.ts'
import { endsInGenre, isTitleLine } from './title-line.ts'

/** So many such lines stand above a title at most. */
const MOST = 4
/** Longer values are sentences. */
const LONGEST = 40

/**
 * The place of the title below such lines; `first` where none stands there, or no title stands below them.
 *
 * @example belowLabels([指导教师：林间, 登山记], 0) // 1
 */
export const belowLabels = (blocks: Blocks, first: number): number => {
  let at = first
  while (at < first + MOST && namesOrigin(textAt(blocks, at))) at++
  const title = blocks[at]
  return title && at > first && isTitleLine(title) && !isOneOfForm(title.text) ? at : first
}

/**
 * True for a line that says who wrote, of which class, or where from, and nothing else.
 *
 * @example namesOrigin('班级：三年二班　姓名：林间') // true
 */
export const namesOrigin = (text: string): boolean =>
  textLength(text) <= LONGEST &&
  (isSurePupil(text) ||
    isReporter(text) ||
    labels.test(text) ||
    printed.test(text) ||
    drawn.test(text) ||
    attachment.test(text))

/**
 * The place of the centred title below 林间《渡口集》, who wrote it and in which book; `first` where none stands there: the line
 * itself may be the title.
 *
 * @example belowBook([林间《渡口集》, 老磨坊], 0) // 1
 */
export const belowBook = (blocks: Blocks, first: number): number => {
  const title = blocks[first + 1]
  const author = ofBook.exec(textAt(blocks, first))?.[1] ?? ''
  if (!title || !isName(author) || title.line.indent < CENTRED || !isTitleLine(title)) return first
  return textLength(title.text) > 1 && !isName(title.text) ? first + 1 : first
}

const ofBook = /^(\p{Script=Han}{2,4})《[^《》]{1,20}》$/u
const CENTRED = 6

/** 性别：男: one more line of a form. */
const isOneOfForm = (text: string): boolean =>
  readMarker(text, 0) !== null || namesOrigin(text) || (/[：:]/.test(text) && !endsInGenre(text))

const label =
  '(?:作者|姓名|班级|班級|学号|學號|座号|学校|學校|年级|年級|(?:指导|指導|辅导|輔導)(?:教师|教師|老师|老師|员)|供稿|投稿|撰稿|来稿|文|图|摄影|来源|來源|选自|選自|摘自|转自|轉自|原载|原載|载于|出自|审核|審核|编辑|編輯|责任编辑|校对|校對|成绩|成績|得分|评分)'
const labels = new RegExp(
  `^[（(]?(?:${label}[ \\u3000]*[：:][ \\u3000]*[^\\s。；，？！?!：:]{1,20}(?:[\\s\\u3000、]+(?!${label}[：:])[^\\s。；，？！?!：:]{1,12}){0,2}[\\s\\u3000]*)+[）)]?$`
)
/** 摘自《某刊》2020年第3期; 摘自某人的信 may be a title. */
const printed =
  /^[（(]?(?:原载|原載|载于|載於|摘自|选自|選自|转自|轉自|转载自|轉載自|引自)[：: ]?《[^《》]{1,20}》[^。；，！？]{0,16}[）)]?$/
/** 文/林间　图/何秀英. */
const drawn =
  /^[（(]?(?:(?:文|图|圖|摄影|攝影|图文|圖文|作者|撰文)[/／｜|丨]\p{Script=Han}{2,4}[\s\u3000]*)+[）)]?$/u
const attachment = /^附件[ \u3000]*(?:[一二三四五六七八九十]|\d{1,2})?[：:]?$/
