/** In: a text and a dot in it. Out: whether the dot parts a foreign name: 约翰.史密斯, 玛丽.居里 (TN-21, TN-34). */
import { isHanAt } from './han.ts'
import { transliteration } from './transliteration.data.ts'

/** Two such characters on one side of the dot, and two among the nearest few on the other. */
const LEAST = 2
const NEAREST = 4

/** @example isNameDot('阿尔伯特.爱因斯坦', 4) // true */
export const isNameDot = (text: string, at: number): boolean => {
  const left = readSide(text, at, -1)
  const right = readSide(text, at, 1)
  return (left.isClose && right.found >= LEAST) || (right.isClose && left.found >= LEAST)
}

interface Side {
  /** Characters of names among the nearest. */
  readonly found: number
  /** True where the two nearest are. */
  readonly isClose: boolean
}

const readSide = (text: string, at: number, step: 1 | -1): Side => {
  let found = 0
  let isClose = false
  for (let count = 1; count <= NEAREST && isHanAt(text, at + count * step); count++) {
    if (nameCharacters.has(text.charAt(at + count * step))) found++
    if (count === LEAST) isClose = found === LEAST
  }
  return { found, isClose }
}

const nameCharacters: ReadonlySet<string> = new Set(transliteration)
