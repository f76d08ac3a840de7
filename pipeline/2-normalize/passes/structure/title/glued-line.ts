/**
 * In: a line in which a title may be glued to the first sentence, and the text it stands in. Out: the line as those read it
 * who look for the title's end.
 */
import type { RootContent } from 'mdast'
import { type Block, lineText } from '../block.ts'
import { isGlued } from '../headings/candidates.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'

/** Longest title that is cut off, and shortest. */
export const LONGEST = 45
export const SHORTEST = 4
/** So many characters that open the title open the sentence after it as well. */
export const ECHO = 3
/** A first line shorter than this is no title with a sentence after it. */
const LEAST_LINE = 60
/** So much is read. */
const READ = 400

export interface GluedLine {
  /** Its head, in simplified characters. */
  readonly text: string
  /** Up to the first mark of a sentence; brackets and book-title marks may stand in a title. */
  readonly head: string
  readonly isShort: boolean
  readonly isNumbered: boolean
  /** True where the whole text stands in it. */
  readonly isOneLine: () => boolean
  /** True where 第一 at this place counts: a second one stands in the text. */
  readonly counts: (at: number) => boolean
}

/** Where the title ends; null where nothing of the kind is there. */
export type FindEnd = (line: GluedLine) => number | null

export const gluedLine = (block: Block, nodes: readonly RootContent[]): GluedLine => {
  const text = folded(block.text.slice(0, READ))
  const stop = text.search(/[。，；！？,;!?]/)
  let isWhole: boolean | null = null
  return {
    text,
    head: text.slice(0, Math.min(stop < 0 ? LONGEST + 20 : stop, LONGEST + 20)),
    isShort: block.text.length < LEAST_LINE,
    isNumbered: readMarker(text, 0) !== null,
    isOneLine: () => {
      isWhole ??= isGlued(block, totalOf(nodes))
      return isWhole
    },
    counts: at => isCounted(text, at, nodes)
  }
}

const totalOf = (nodes: readonly RootContent[]): number =>
  nodes.reduce((sum, node) => sum + lineText(node).length, 0)

/**
 * 我的第一篇小说 counts nothing: after 第一篇 a 第二篇 opens a line or a sentence, or its first clause does. 会议纪要 第一篇 is
 * one title where another line says 会议纪要 第二篇.
 */
const isCounted = (text: string, at: number, nodes: readonly RootContent[]): boolean => {
  const unit = /^第\s*[一1]\s*(.)/.exec(text.slice(at))?.[1]
  if (unit === undefined) return true
  const again = new RegExp(`^第\\s*[二2]\\s*${unit}$`)
  const stem = text.slice(0, at)
  const isAgain = (line: string): boolean => line.startsWith(stem) && again.test(line.slice(at))
  if (nodes.some(node => isAgain(folded(lineText(node))))) return false
  const next = new RegExp(
    `(?:^|[。！？!?…\\s]|第[一1][章节][^。，；：！？]{1,12})第\\s*(?:[二2]\\s*[${unit}]|[一1]\\s*条)`
  )
  return nodes.some(node => next.test(folded(lineText(node)))) || /第一条/.test(text.slice(at + 1))
}
