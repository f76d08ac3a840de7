/** In: lines that a site prints around a text. Out: what they call the text. */
import { isPath } from './above-menu.ts'

/** A shorter name may be a word of the text. */
const SHORTEST = 4
const LONGEST = 60

/**
 * Names of the text, without the ending of a file.
 *
 * @example statedTitles(['某校消防演练方案_第1页']) // ['某校消防演练方案']
 * @example statedTitles(['当前位置：首页 > 讲话 > 在动员会上的讲话']) // ['在动员会上的讲话']
 */
export const statedTitles = (lines: readonly string[]): readonly string[] => [
  ...new Set(
    [...new Set(lines)]
      .map(line => nameIn(line.trim()))
      .filter(name => name.length >= SHORTEST && name.length <= LONGEST && !/[。；]/.test(name))
  )
]

const nameIn = (line: string): string => {
  for (const pattern of naming) {
    const name = pattern.exec(line)?.[1]
    if (name !== undefined) return withoutEnding(name)
  }
  return isPath(line) ? withoutEnding(line.split(/[>＞»›]/).at(-1) ?? '') : withoutEnding(line, false)
}

const ending = /\s*\.(?:docx?|pdf|txt|wps|pptx?|rtf)$/i

/** `isNamed`: without an ending it is a name as well. */
const withoutEnding = (name: string, isNamed = true): string =>
  isNamed || ending.test(name) ? name.trim().replace(ending, '').trim() : ''

const naming: readonly RegExp[] = [
  // Pictures of the pages, on sharing sites: 某某_第3页.
  /^(.+?)_第\s*\d+\s*页$/,
  // Who shared it: 《某某.docx》由会员分享.
  /^《([^《》]+)》(?:是)?由.{0,6}(?:会员|用户|网友)/,
  // Collections say for what words they were looked up.
  /多篇(?:相关)?的?《([^《》]+)》/
]
