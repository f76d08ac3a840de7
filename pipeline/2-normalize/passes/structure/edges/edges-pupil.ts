/** In: a line at the head or the end of a text. Out: whether it names a class, and who of it wrote. */
import { isName } from './edges-name.ts'

/** Longest of such lines. */
const LONGEST = 30

/**
 * 二年级/林间, 某某小学 三年级 林间: a form or a school, and the name of who goes there.
 *
 * @example isPupil('三年二班／林间') // true
 */
export const isPupil = (text: string): boolean => {
  if (text.length > LONGEST || /[。，；：！？,:;!?]/.test(text)) return false
  const words = wordsOf(text)
  const name = words.pop() ?? ''
  return (
    words.length > 0 && /^\p{Script=Han}{2,4}$/u.test(name) && !pupils.test(name) && words.some(isOfSchool)
  )
}

/**
 * The same, and nothing else that a line may say: every word names a school or a class, the last one a person of a
 * usual family name. So it is none, wherever it stands, of a title or a site.
 *
 * @example isSurePupil('高一（3）班 林木生') // true
 * @example isSurePupil('三年级 日记') // false
 */
export const isSurePupil = (text: string): boolean => {
  if (text.length > LONGEST || /[。，；：！？,:;!?]/.test(text)) return false
  const glued = gluedName.exec(text)
  const words = glued ? glued.slice(1) : wordsOf(text)
  const name = words.pop() ?? ''
  return words.length > 0 && isName(name) && words.every(isOfSchool)
}

/**
 * True for a line that opens with a class, by its number: 三（2）班全体同学.
 *
 * @example opensWithClass('初一(5)班') // true
 */
export const opensWithClass = (text: string): boolean => numberedClass.test(text)

/** The letter-spaced 何　苗 is one word. */
const wordsOf = (text: string): string[] => {
  const words = text.split(/\s*[/／]\s*|[\s\u3000]+/)
  const [first = '', second = ''] = words.slice(-2)
  return words.length > 2 && first.length === 1 && second.length === 1
    ? [...words.slice(0, -2), first + second]
    : words
}

const isOfSchool = (word: string): boolean => pupils.test(word)

const count = '[一二三四五六七八九十\\d]{1,3}'
const pupils = new RegExp(
  `(?:年[级級]|[一二三四五六七八九十\\d]班|[小中大][学學]|[国國][小中]|学校|學校)(?:[（(]?[一二三四五六七八九十\\d甲乙丙丁忠孝仁爱愛]{1,3}[)）]?班?)?$|^[小初高]?${count}(?:年[级級])?[（(]${count}[)）](?:中[队隊]|班)$`
)
const numberedClass = new RegExp(
  `^(?:\\p{Script=Han}{2,10}[小中大][学學][\\s\\u3000]*)?[小初高]?[一二三四五六七八九十\\d](?:年[级級])?[\\s\\u3000]*[（(]${count}[)）][\\s\\u3000]*(?:中[队隊]|班)`,
  'u'
)
/** 三年级（2）班林木生. */
const gluedName = /^(\S{2,12}(?:\d|[一二三四五六七八九十）)])班)(\p{Script=Han}{2,3})$/u
