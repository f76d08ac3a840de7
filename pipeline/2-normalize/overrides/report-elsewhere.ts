/**
 * In: a text with the editor's word on its structure carried out, and the same text without. Out: a message where lines that
 * this word does not speak of begin elsewhere: recognisers read a text as a whole.
 */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { PassContext } from '../pass.ts'
import type { Stretch } from './find-words.ts'
import { extentOf } from './phrasing.ts'
import { placingOf } from './placed.ts'

/** So much of the first such line is quoted. */
const QUOTED = 12

/** One message for a text, at the first of them. */
export const reportElsewhere = (tree: Root, without: Root, file: VFile, context: PassContext): void => {
  const { base } = context.source
  const [now, before] = [startsIn(tree), startsIn(without)]
  const regions = placingOf(context).placed.map(({ region }) => region)
  const moved = [...now, ...before].filter(
    start => now.has(start) !== before.has(start) && !regions.some(region => isOf(region, start, base))
  )
  const [first] = moved.sort((a, b) => a - b)
  if (first === undefined) return
  const words = /^[^\r\n]*/.exec(base.slice(first, first + QUOTED))?.[0] ?? ''
  report(file, 'override-elsewhere', { count: moved.length, words }, context.placeAt(first))
}

/** Where lines begin: blocks that hold text, and rows of tables. */
const startsIn = (node: object, starts: Set<number> = new Set()): Set<number> => {
  const { children = [] } = node as { readonly children?: readonly { readonly type: string }[] }
  for (const child of children) {
    if (child.type === 'dropped') continue
    if (holdsText(child)) {
      const extent = extentOf(child)
      if (extent) starts.add(extent.start)
    } else startsIn(child, starts)
  }
  return starts
}

const holdsText = (node: { readonly type: string }): boolean => {
  const { children = [] } = node as { readonly children?: readonly { readonly type: string }[] }
  if (node.type === 'tableRow') return true
  return children.some(({ type }) => type === 'text' || type === 'runInHeading')
}

/** It is within the words, or right before or behind them. */
const isOf = ({ start, end }: Stretch, at: number, base: string): boolean =>
  at >= start ? at <= end || base.slice(end, at).trim() === '' : base.slice(at, start).trim() === ''
