/** In: a line under a title. Out: whether it names who wrote what follows. */
import type { Block } from '../block.ts'
import { authorLabels, ownVoice, reportedFrom, reporterRole } from './edges.data.ts'
import { isName } from './edges-name.ts'
import { isPupil } from './edges-pupil.ts'

export { isName } from './edges-name.ts'

/** True for a line that names who wrote: 作者：林间, 三年二班 林间. */
export const isByline = ({ text }: Pick<Block, 'text'>): boolean =>
  authorLabels.test(text) ||
  isName(text) ||
  isReporter(text) ||
  isPupil(text) ||
  isName(withoutAside(unframed(text)))

/**
 * 记者：林间, 文/林间　何秀英: a label and names, nothing else.
 *
 * @example namesWriter('整理：把东西放回原处') // false
 */
export const namesWriter = (text: string): boolean => {
  if (text.length > LONGEST || !authorLabels.test(text)) return false
  const names = text.slice(text.search(/[:：/／|｜丨]/) + 1).trim()
  return isName(names) || isNames(names)
}

/** ·林间·: under the titles of a collection. */
const unframed = (text: string): string => /^[·•・]\s*([^·•・]{2,6}?)\s*[·•・]$/.exec(text)?.[1] ?? text

/** 林间（五年级二班）, 林间　指导老师：何秀英: what competitions and schools print behind a name. */
const withoutAside = (text: string): string => (text.length > LONGEST ? '' : text.replace(aside, ''))

const aside =
  /[\s\u3000]*[（(][^（）()，。]{0,14}(?:班|年[级級]|[岁歲级級]|学校|學校|[小中大]学|[小中大]學|社区|社區|村|市|县|縣|笔名.{1,6})[）)]$|[\s\u3000]+(?:指导|指導|辅导|輔導)(?:老师|老師|教师|教師)[：:][\s\u3000]*\S{2,8}$/

/** Longest of such lines. */
const LONGEST = 30

/**
 * 本报记者 林间, （本報記者林間　通訊員周敏）, 本刊评论员: who reports, and of which paper.
 *
 * @example isReporter('本报记者　林间') // true
 */
export const isReporter = (text: string): boolean => {
  if (text.length > LONGEST) return false
  const line = text
    .replace(signBefore, '')
    .replace(/^[（(]|[）)]$/g, '')
    .replace(reportedFrom, '')
  if (ownVoice.test(line)) return true
  const role = reporterRole.exec(line)?.[0]
  if (role === undefined) return areNamesAround(line)
  const names = line
    .slice(role.length)
    .replace(otherRole, ' ')
    .split(/[\s\u3000、，,／/：:]+/)
  return names.every(name => name === '' || isRole(name) || isPerson(name)) && names.some(isPerson)
}

/** ◎本报记者　林间, ■ 本刊记者　周敏: a paper's sign for its reporters. */
const signBefore = /^[◎●○■□◆◇▲△★☆※]\s*/

/** 本报记者林间实习记者周敏: the next one's role right behind a name. */
const otherRole =
  /(?:本[报報刊台臺网網社站])?(?:特约|特約|见习|見習|实习|實習|摄影|攝影)?(?:记者|記者|通讯员|通訊員)/g

/** 林间　周敏　本报特约通讯员　何秀英: names before the role as well. */
const areNamesAround = (line: string): boolean => {
  const words = line.split(/[\s\u3000、，,／/]+/)
  return words.length >= 3 && words.some(isRole) && words.every(word => isRole(word) || isPerson(word))
}

const isRole = (word: string): boolean => reporterRole.exec(word)?.[0] === word
const isPerson = (word: string): boolean => isName(word.replace(/^(?:通讯员|通訊員|记者|記者)/, ''))

/** Names side by side, marks of their institutions behind them: 林木生1　何秀英2. */
export const isNames = (text: string): boolean => {
  const words = text.split(/[\s\u3000、，,]+/)
  return (
    words.length >= 2 &&
    words.length <= MOST_NAMES &&
    words.every(word => isName(word.replace(/[\d*＊†¹²³①-⑨]{1,3}$/, '')))
  )
}

const MOST_NAMES = 5
