/** In: a line or a word. Out: whether it is a person's name. */

import { isWithin } from '../sentences.ts'
import { bodyNouns, familyNames, noNames } from './edges.data.ts'

/** 林间, 张　三, 办公室 林间: the last word is a person's name. */
export const isName = (text: string): boolean => {
  if (!isWithin(text, 20) || /[\p{P}A-Za-z\d]/u.test(text)) return false
  const words = text.split(/[\s\u3000]+/)
  const last = words.at(-1) ?? ''
  const spaced = words.length === 2 && words.every(word => word.length === 1) ? words.join('') : last
  if (spaced.length < 2 || spaced.length > 3 || noNames.test(spaced)) return false
  if (!familyNames.includes(spaced.charAt(0)) && !penName.test(spaced)) return false
  return words.length === 1 || spaced !== last || bodyNouns.test(words[0] ?? '')
}

/** 阿宁; 阿姨 is whom somebody speaks of. */
const penName = /^阿[^姨婆公爸妈媽哥弟妹爷爺嫂叔伯里裡拉门門富]$/
