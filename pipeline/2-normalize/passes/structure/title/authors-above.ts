/**
 * In: the first lines of a paper. Out: where its title stands, if the lines above it name who wrote it and at which
 * institute: 林木生 / （河湾师范学院 中文系，河湾 352100） / 论渡口. Pages of databases say both again below the title.
 */
import { type Block, type Blocks, textAt } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { isBracketedUnit } from '../parts/opening.ts'
import { endsAsSentence, textLength } from '../sentences.ts'
import { isTitleLine } from './title-line.ts'

/** So many lines are looked at for the authors said again: a column's name and a stray mark may stand between. */
const NEAR = 6
const LONGEST_NAMES = 30
/** Shorter lines between authors and text may be anything. */
const LEAST_TITLE = 6

/**
 * The place of the title below such lines; `first` where no authors over an institute stand there, or no title below them.
 *
 * @example belowAuthors([林木生, （河湾学院，河湾 352100）, 论渡口的修建, 渡口……], 0) // 2
 */
export const belowAuthors = (blocks: Blocks, first: number): number => {
  const authors = textAt(blocks, first)
  if (!isOverInstitute(authors, blocks[first + 1])) return first
  const again = blocks.slice(first + 2, first + 2 + NEAR).findIndex(block => block?.text === authors)
  const at = again > 0 ? first + 1 + again : first + 2
  const title = blocks[at]
  if (!title || !isTitleLine(title) || textLength(title.text) < LEAST_TITLE) return first
  const isOverText = readMarker(title.text, 0) === null && endsAsSentence(textAt(blocks, at + 1))
  return again > 0 || (isOverText && !endsAsSentence(title.text)) ? at : first
}

/**
 * True for who wrote, above a line that says where and nothing else.
 *
 * @example isOverInstitute('林 木 何秀英', （河湾图书馆，河湾 100039）) // true
 */
export const isOverInstitute = (text: string, below: Block | null | undefined): boolean =>
  text.length <= LONGEST_NAMES && areNames(text) && isBracketedUnit(below?.text ?? '')

/** 林木生, 林木生1 何秀英2, 林 木 何秀英; ［韩国］ in front of a name. */
const areNames = (text: string): boolean => {
  const words = text
    .replace(country, '')
    .replace(apart, '$1$2')
    .split(/[\s、，,]+/)
  return words.every(word => name.test(word))
}

const country = /^[[［〔(（]\p{Script=Han}{1,4}[\]］〕)）]\s*/u
const apart = /(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu
const name = /^(?:\p{Script=Han}{2,4}[\d*＊①-⑨]{0,3}|\d?)$/u
