/**
 * In: a line and a blank in it. Out: whether the blank parts two names, two entries or the halves of a couplet, and so
 * stands for a mark (TN-12, TN-11): 出席：王明 李华.
 */
import { HAN } from './han.ts'

/**
 * True where the blank at `from` to `to` parts what would otherwise be read as one (TN-12 R: lists of names are only reported).
 *
 * @example partsEntries('出席：王明 李华', 5, 6) // true
 */
export const partsEntries = (text: string, from: number, to: number): boolean => {
  // Only what is near is looked at: a text may be one line of megabytes.
  const before =
    text
      .slice(Math.max(0, from - LONGEST), from)
      .split('\n')
      .at(-1) ?? ''
  const after = text.slice(to, to + LONGEST).split('\n', 1)[0] ?? ''
  if (before.length === LONGEST) return false
  if (credited.test(before) && credits.test(after)) return true
  const label = labelled.exec(before)?.[0]
  if (label === undefined)
    return areHalves(before, after) || (/\d$/.test(before) && numbered.test(`${before} ${after}`))
  const value = before.slice(label.length)
  if (nextLabel.test(after) && entry.test(value)) return true
  const left = value.slice(1 + Math.max(value.lastIndexOf('：'), value.lastIndexOf(':')))
  return areNames(left, after) || areHalves(left, after)
}

/** 文/于山 图/方水: who did what, one after the other. */
const credited = new RegExp(`[${HAN}]{1,4}[/／][${HAN}]{2,4}$`)
const credits = new RegExp(`^[${HAN}]{1,4}[/／][${HAN}]{2,4}`)

/** Longer lines are no list. */
const LONGEST = 60

/** 老师说： and 问： open a sentence, not a list; 顾问： and 报道： are labels. */
const says = '[说說答曰喊叫想]|(?<![顾顧][ \\u3000]*)[问問]|(?<![报報频頻][ \\u3000]*)道'

/** A label at the head of a line or of brackets that are one, spaced out or not. */
const labelled = new RegExp(
  `^[（(【]?(?:[（(]?[\\d一二三四五六七八九十]{1,3}[）)、.．] ?|[-*•●] ?)?(?:[${HAN}]{1,7}|[${HAN}][ \\u3000]+)(?!${says})[${HAN}][ \\u3000]*[：:] ?`
)
const nextLabel = new RegExp(`^[${HAN}]{1,5}(?!${says})[${HAN}][：:]`)
/** The value of a label: no clause, nothing that goes on (组织的 人员：), no lone letter of a word (通 知：). */
const entry = /^[^，。！？；,!?;]*[^\s：:，。！？；,!?;][^\s：:，。！？；,!?;的了是在和与與及把被对對由]$/

const areNames = (left: string, right: string): boolean =>
  [left, right].every(name => group.test(name) && !sentenceWord.test(name))

/** Two to four Han; the letter-spaced 王　明 is one name. */
const group = new RegExp(`^(?:[${HAN}]{2,4}|[${HAN}]\\u3000+[${HAN}])$`)
const sentenceWord = /[我你您他她它们們的了吗嗎呢吧很不是]/

/** 上联：……　下联：……: the halves are alike. */
const areHalves = (left: string, right: string): boolean =>
  left.length === right.length && half.test(left) && half.test(right)
const half = new RegExp(`^(?!.*[我你您他她它们們的了吗嗎呢吧很])[${HAN}]{4,9}$`)

/** 电话66123 传真66124: a line of nothing but words and their numbers. */
const numbered = new RegExp(`^[${HAN}]{2,4} ?[\\d-]{3,20}(?: [${HAN}]{2,4} ?[\\d-]{3,20})+$`)
