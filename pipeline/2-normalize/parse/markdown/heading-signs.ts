/**
 * In: a tree whose texts still have the source's line ends. Out: lines such as `##题目`, their blank forgotten, are headings;
 * a sentence with a rule drawn right below it is none. Both are told: CommonMark says otherwise.
 */
import type { Heading, PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { placesIn } from '../../../diagnostics/places-in.ts'
import { report } from '../../../diagnostics/report.ts'
import { type Root, type RootContent, textOf } from '../../../model/article.ts'
import { splitAt } from '../../../model/text.ts'
import { endsAsProse, isWithin } from '../../passes/structure/sentences.ts'
import { linesOf } from './part-at-lines.ts'
import { placeOf } from './trace-leaves.ts'
import { type AnyNode, textNode } from './tree.ts'

/** Longest heading with a rule below it, in Han: a longer line is text. */
const LONGEST_UNDERLINED = 40

/** Only blocks of the text itself; what stands in lists and quotations is left. */
export const readHeadingSigns = (base: string, root: Root, file: VFile): void => {
  const begun = root.children.findIndex(node => node.type !== 'dropped' && node.type !== 'yaml')
  const certain = root.children.some(node => signedLines(node).some(({ level }) => level > 1))
  const found: number[] = []
  const sentences: number[] = []
  root.children = root.children.flatMap((node, index): RootContent[] => {
    if (isUnderlinedText(base, node)) {
      sentences.push(placeOf(node as AnyNode)[0])
      return [{ type: 'paragraph', children: node.children }, { type: 'thematicBreak' }]
    }
    const lines = signedLines(node)
    const isOne =
      lines.some(({ level }) => level > 1 || certain) || (index === begun && lines[0]?.level === 1)
    if (!isOne) return [node]
    const parts = partedAt(node, lines)
    for (const part of parts) if (part.type === 'heading') found.push(placeOf(part as AnyNode)[0])
    return parts
  })
  const placeAt = placesIn(base)
  const [first] = found
  if (first !== undefined) report(file, 'heading-signs-closed-up', { count: found.length }, placeAt(first))
  const [sentence] = sentences
  if (sentence !== undefined)
    report(file, 'sentence-over-rule', { count: sentences.length }, placeAt(sentence))
}

/** A line of a paragraph that opens with number signs and no blank after them. */
interface SignedLine {
  /** 0 where it opens with none. */
  readonly level: number
  readonly line: PhrasingContent[]
}

/** All lines of a paragraph where one of them is signed; none otherwise. */
const signedLines = (node: RootContent): SignedLine[] => {
  if (node.type !== 'paragraph' || !/^#/m.test(textOf(node))) return []
  const lines = linesOf(node.children).map(line => ({ level: levelOf(line), line }))
  return lines.some(({ level }) => level > 0) ? lines : []
}

/** #42 is a reference, #花# and `#花 #草` are topics. */
const levelOf = (line: readonly PhrasingContent[]): number => {
  const [first] = line
  if (first?.type !== 'text') return 0
  const text = line.map(textOf).join('').trimEnd()
  const signs = /^(?:#(?=[^\s#\d!])|#{2,6}(?=[^\s#]))/u.exec(text)?.[0] ?? ''
  return signs.length === 1 && text.includes('#', 1) ? 0 : signs.length
}

/** A heading for each signed line, a paragraph for the lines between two. */
const partedAt = (node: RootContent, lines: readonly SignedLine[]): RootContent[] => {
  if (node.type !== 'paragraph') return [node]
  const parts: RootContent[] = []
  let open: PhrasingContent[] | null = null
  for (const { level, line } of lines) {
    if (level > 0) {
      parts.push(headingOf(level, line))
      open = null
    } else if (open) open.push({ type: 'break' }, ...line)
    else {
      open = line
      parts.push({ type: 'paragraph', children: open })
    }
  }
  return parts
}

/** The signs are markup, those that close it too. */
const headingOf = (level: number, line: readonly PhrasingContent[]): Heading => {
  const offset = traceOf(line[0])?.start ?? 0
  const children = line.flatMap((node, index): PhrasingContent[] => {
    let trace = traceOf(node)
    if (!trace) return [node]
    if (index === 0) trace = splitAt(trace, level)[1]
    const closing = index === line.length - 1 ? /\s*#*\s*$/.exec(trace.value) : null
    if (closing) trace = splitAt(trace, closing.index)[0]
    return trace.value === '' ? [] : [textNode(trace)]
  })
  const point = { line: 1, column: 1, offset }
  return {
    type: 'heading',
    depth: level as Heading['depth'],
    children,
    position: { start: point, end: point }
  }
}

const traceOf = (node: PhrasingContent | undefined) => (node?.type === 'text' ? node.data?.trace : undefined)

/** A line drawn below a sentence, or below several lines, closes a part; it makes no heading of what stands above it. */
const isUnderlinedText = (base: string, node: RootContent): node is Heading => {
  if (node.type !== 'heading') return false
  const [start, end] = placeOf(node as AnyNode)
  if (end <= start || /^\s*#/.test(base.slice(start, start + 4))) return false
  const text = textOf(node)
  return endsAsProse(text.trimEnd()) || !isWithin(text, LONGEST_UNDERLINED)
}
