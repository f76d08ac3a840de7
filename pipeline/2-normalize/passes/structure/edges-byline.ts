/** In: a line under a title. Out: whether it names who wrote what follows. */
import type { Block } from './block.ts'
import { authorLabels, bodyNouns, familyNames, noNames } from './edges.data.ts'
import { textLength } from './sentences.ts'

/** True for a line that names who wrote: 作者：林间, 三年二班 林间. */
export const isByline = (block: Block): boolean => authorLabels.test(block.text) || isName(block.text)

/** 林间, 张　三, 办公室 林间: the last word is a person's name. */
export const isName = (text: string): boolean => {
  if (textLength(text) > 20 || /[\p{P}A-Za-z\d]/u.test(text)) return false
  const words = text.split(/[\s\u3000]+/)
  const last = words.at(-1) ?? ''
  const spaced = words.length === 2 && words.every(word => word.length === 1) ? words.join('') : last
  if (
    spaced.length < 2 ||
    spaced.length > 3 ||
    !familyNames.includes(spaced.charAt(0)) ||
    noNames.test(spaced)
  )
    return false
  return words.length === 1 || spaced !== last || bodyNouns.test(words[0] ?? '')
}
