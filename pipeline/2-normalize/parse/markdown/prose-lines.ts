/**
 * In: a tree whose texts still have the source's line ends. Out: lines that are paragraphs by what they say stand in
 * paragraphs of their own: a number or ideographic blanks at the head, or any line of a text that was typed without
 * Markdown. All other line ends are left to be closed.
 */
import type { PhrasingContent } from 'mdast'
import { type Root, type RootContent, textOf } from '../../../model/article.ts'
import { readMarker } from '../../passes/structure/headings/marker.ts'
import { endsAsSentence, isWithin } from '../../passes/structure/sentences.ts'
import { partAtLines } from './part-at-lines.ts'

/** Only blocks of the text itself; what stands in lists and quotations is left. */
export const partProseLines = (root: Root): void => {
  const lines = root.children.map(linesIn)
  const headings = root.children.filter(node => node.type === 'heading').length
  const isPlain = headings <= 1 && areTypedPlainly(lines)
  root.children = root.children.flatMap((node, index): RootContent[] => {
    const own = lines[index] ?? []
    if (node.type !== 'paragraph' || own.length < 2) return [node]
    const isApart = isPlain || areFields(own)
    const opens = (line: number): boolean => isApart || opensParagraph(own[line] ?? '', own[line - 1] ?? '')
    const parts = partAtLines(node.children, opens).filter(part => wordsOf(part).trim() !== '')
    return parts.length < 2 ? [node] : parts.map(children => ({ type: 'paragraph', children }))
  })
}

const linesIn = (node: RootContent): readonly string[] =>
  node.type === 'paragraph' ? partAtLines(node.children, () => true).map(wordsOf) : []

const wordsOf = (nodes: readonly PhrasingContent[]): string => nodes.map(textOf).join('').trimEnd()

/** Fewer line ends tell nothing of how a text was typed. */
const LEAST_LINES = 3
/** Of all line ends within paragraphs, those that end a paragraph where a text was typed plainly. */
const PLAIN_SHARE = 0.75

/** Most lines end as paragraphs do: a wrapped text, or one with a line for each clause, would end in the middle of sentences. */
const areTypedPlainly = (texts: readonly (readonly string[])[]): boolean => {
  let all = 0
  let whole = 0
  for (const lines of texts)
    for (const [at, line] of lines.slice(1).entries()) {
      const before = lines[at] ?? ''
      all++
      if (endsParagraph(before) || opensParagraph(line, before)) whole++
    }
  return all >= LEAST_LINES && whole >= PLAIN_SHARE * all
}

/** Fewer lines with labels are a sentence that was wrapped. */
const LEAST_FIELDS = 3
const field = /^[^\s，。；：:]{2,8}[：:]\s*[^。；]+$/u

/** 名称：…… / 类别：…… / 修正日期：……: every line a label of its own and what it says, no sentence. */
const areFields = (lines: readonly string[]): boolean =>
  lines.length >= LEAST_FIELDS &&
  lines.every(line => field.test(line.trim())) &&
  new Set(lines.map(line => /^[^：:]*/.exec(line.trim())?.[0])).size === lines.length

/** Longest line that is a heading or a label, in Han. */
const SHORT = 30

const endsParagraph = (line: string): boolean => endsAsSentence(line) || /[：:；;]$/.test(line)

/** Indented as Chinese paragraphs are, or with a number at its head, below a line that is over. */
const opensParagraph = (line: string, before: string): boolean => {
  if (/^(?:　{2}|[\u2003 ]{2}|　\S)/u.test(line)) return true
  const own = readMarker(line.trimStart(), 0)
  if (!own) return false
  if (endsParagraph(before)) return true
  // 一、总则, then （一）目的: a heading over a heading.
  return isWithin(before, SHORT) && readMarker(before.trimStart(), 0) !== null && !/[，、,]$/.test(before)
}
