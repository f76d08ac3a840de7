/**
 * In: a traced tree. Out: `** 重点 **`, as programs write that turn pages into Markdown, is strong although blanks stand inside its
 * signs; paragraphs of nothing but such signs are gone. No writer means the signs themselves.
 */
import type { PhrasingContent, Strong, Text } from 'mdast'
import { type Root, textOf } from '../../../model/article.ts'
import { splitAll, type Traced } from '../../../model/text.ts'
import { trimTraced } from '../../passes/structure/block.ts'
import { textNode } from './tree.ts'

/** Only blocks of the text itself. */
export const readLooseEmphasis = (base: string, root: Root): void => {
  let isLoose = false
  root.children = root.children.filter(node => {
    if (node.type !== 'paragraph') return true
    const before = node.children
    node.children = before.flatMap(child => (child.type === 'text' ? strongIn(base, child) : [child]))
    isLoose ||= node.children.some((child, index) => child !== before[index])
    return !onlySigns.test(textOf(node))
  })
  if (!isLoose) return
  for (const node of root.children)
    if (node.type === 'paragraph')
      node.children = node.children.flatMap(child =>
        child.type === 'text' ? withoutSigns(base, child) : [child]
      )
}

const onlySigns = /^[*_\s]*[*_][*_\s]*$/u

/** A pair of signs, a blank inside one of them at least. */
const loose = /\*\*(?:[ \u00a0]+[^*\n]+?[ \u00a0]*|[^*\n]+?[ \u00a0]+)\*\*/g
/** What is left of pairs that reach over lines: a blank or the end of a line on one side. */
const left = /(?<=^|\s)\*\*|\*\*(?=\s|$)/gmu

const strongIn = (base: string, leaf: Text): PhrasingContent[] => {
  const { trace, found } = signsIn(base, leaf, loose)
  if (!trace) return [leaf]
  // Before a pair, its first sign, what is in it, its other sign; the rest last.
  return splitAll(
    trace,
    found.flatMap(([from, to]) => [from, from + 2, to - 2, to])
  ).flatMap((piece, at) => {
    if (piece.value === '' || at % 4 === 1 || at % 4 === 3) return []
    return [at % 4 === 2 ? strongOf(trimTraced(piece)) : textNode(piece)]
  })
}

const withoutSigns = (base: string, leaf: Text): PhrasingContent[] => {
  const { trace, found } = signsIn(base, leaf, left)
  if (!trace) return [leaf]
  return splitAll(trace, found.flat()).flatMap((piece, at) =>
    piece.value === '' || at % 2 === 1 ? [] : [textNode(piece)]
  )
}

interface Signs {
  /** Null where there is nothing to be read. */
  readonly trace: Traced | null
  readonly found: readonly (readonly [from: number, to: number])[]
}

/** `\\*\\*` is meant as it stands. */
const signsIn = (base: string, leaf: Text, pattern: RegExp): Signs => {
  const trace = leaf.data?.trace
  if (!trace || !leaf.value.includes('**') || base.slice(trace.start, trace.end).includes('\\*'))
    return { trace: null, found: [] }
  const found = [...leaf.value.matchAll(pattern)].map(
    ({ 0: sign, index }) => [index, index + sign.length] as const
  )
  return { trace: found.length > 0 ? trace : null, found }
}

const strongOf = (trace: Traced): Strong => ({ type: 'strong', children: [textNode(trace)] })
