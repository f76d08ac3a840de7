/** In: a line at the edge of a text. Out: whether it is a row of labels with values that a program filled in. */
import { folded } from '../headings/lexicon.ts'
import { wordsBesideSite } from './site-words.data.ts'

/** A label and its value, up to the next label. */
const field = /([^\s：:|｜，。]{2,7})\s*[：:]\s*([^：:]*?)(?=[\s\u3000|｜]+[^\s：:|｜，。]{2,7}\s*[：:]|$)/g
/** A number, a date, a name in Latin letters; or nothing. */
const filledIn = /^(?:[\d,.\-/:年月日\s万次人]+|[\w.@-]+)?$/
/** What notices, minutes and forms say of themselves in such rows. */
const content =
  /^(?:时间|日期|地点|地址|主持人?|记录人?|参加人?员?|出席|缺席|姓名|性别|年龄|单位|班级|学号|电话|联系人|作者|编号|版本|附件)$/

/** How often the page was read: whatever stands beside it is the page's too. */
const counter = /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?$/

/**
 * True where two labels or more make up the whole line, half of them a site's, and a value is one that a program gave.
 *
 * @example isLabelRow('录入者：zhang3　人气：455') // true
 * @example isLabelRow('时间：2020年5月　地点：礼堂') // false
 */
export const isLabelRow = (text: string): boolean => {
  const fields = fieldsOf(text)
  if (fields.length < 2) return false
  const labels = fields.map(([, label = '']) => folded(label))
  if (
    fields.some(
      ([, label = '', value = '']) => counter.test(folded(label)) && /^\d+\s*次?$/.test(value.trim())
    )
  )
    return true
  return (
    !labels.some(label => content.test(label)) &&
    labels.filter(label => wordsBesideSite.has(label)).length * 2 >= labels.length &&
    fields.some(([, , value = '']) => filledIn.test(value.trim()))
  )
}

/** None where more stands between the fields than blanks could: prose is left at its first clause, however long it is. */
const fieldsOf = (text: string): RegExpExecArray[] => {
  if (!/[：:][^：:]+[：:]/.test(text)) return []
  const blanks = text.match(/[\s\u3000|｜]/g)?.length ?? 0
  const fields: RegExpExecArray[] = []
  let between = 0
  let end = 0
  for (const found of text.matchAll(field)) {
    between += found.index - end
    end = found.index + found[0].length
    if (between > blanks) return []
    fields.push(found)
  }
  return between + text.length - end > blanks ? [] : fields
}
