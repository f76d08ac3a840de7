/** In: lines at the head of a text. Out: the same without the title said twice: a page's title A_B, or the same line again. */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, blockOf, lineText } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { readMarker } from '../headings/marker.ts'
import { partedTitle } from '../opening/parted-title.ts'
import { endsAsSentence, textLength } from '../sentences.ts'
import { editorsNote } from './lead-in.data.ts'
import { repeatedOf } from './said-twice.ts'
import { isTitleLine } from './title-line.ts'

/** How many lines of content are compared. */
const HEAD = 4

/** Drops the page's title where the text's own follows, and every line that says the title again. */
export const dropRepeatedTitle: Pass = (tree, file, context) => {
  dropParted(tree, file, context)
  const first = dropAtHead(tree, file, context)
  dropAnnounced(tree.children, file, context)
  if (first) dropCaptions(tree.children, first, file, context)
}

/** Out: the title that stays. */
const dropAtHead = (tree: Root, file: VFile, context: PassContext): TitleLine | null => {
  let first: TitleLine | null = null
  for (let index = 0, kept = 0; index < tree.children.length && kept < HEAD; index++) {
    const node = tree.children[index]
    const block = node ? lineOf(node) : null
    if (!block) {
      if (node?.type === 'dropped' || node?.type === 'byline') continue
      return first
    }
    if (!isTitleLine(block)) return first
    const repeated =
      first && !isVerse(tree.children, first, index) ? repeatedOf(first.block.text, block.text) : null
    const gone: TitleLine | null = repeated === 'first' ? first : repeated ? { index, block } : null
    if (gone) tree.children[gone.index] = drop(gone.block.trace, 'repeated-title', 0.9, file, context)
    if (!first || repeated === 'first') first = { index, block }
    if (!gone) kept++
  }
  return first
}

/** ……演讲稿五篇, an editor's word, and ……演讲稿五篇 over the first of them, or any title below an editor's note: it says nothing the second time. */
const dropAnnounced = (nodes: RootContent[], file: VFile, context: PassContext): void => {
  const head = firstLines(nodes)
  for (const [at, index] of head.entries()) {
    const block = nodes[index] ? lineOf(nodes[index]) : null
    const above = head.slice(0, at).map(other => lineText(nodes[other]))
    if (!block || !above.includes(block.text) || !isTitleLine(block)) continue
    if (!countsPieces.test(block.text) && !editorsNote.test(above.at(-1) ?? '')) continue
    nodes[index] = drop(block.trace, 'repeated-title', 0.85, file, context)
    return
  }
}

/** Where the first lines of the head stand. */
const firstLines = (nodes: readonly RootContent[]): number[] => {
  const lines: number[] = []
  for (let index = 0; index < nodes.length && lines.length < ANNOUNCED; index++) {
    const node = nodes[index]
    if (node && lineOf(node)) lines.push(index)
  }
  return lines
}

/** So many of them. */
const ANNOUNCED = 6
const countsPieces = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s*篇[）)]?$/

/** Lines below the title that are it again, one after another. */
const dropParted: Pass = (tree, file, context) => {
  const head: { readonly index: number; readonly block: Block | null }[] = []
  for (const [index, node] of tree.children.entries()) {
    if (head.length === PARTED) break
    if (node.type !== 'dropped') head.push({ index, block: lineOf(node) })
  }
  const [first] = head
  const row =
    first?.block && isTitleLine(first.block)
      ? partedTitle(head.map(({ block }) => block?.text ?? null))
      : null
  if (!row) return
  for (const { index, block } of head.slice(row.from, row.to + 1))
    if (block) tree.children[index] = drop(block.trace, 'repeated-title', 0.9, file, context)
}

const PARTED = 16

/** A shorter title may be a part's name as well. */
const LEAST_CAPTION = 8

/** Below the pictures that a site put between the paragraphs the title stands again: it goes, wherever paragraphs end above and begin below. */
const dropCaptions = (
  nodes: RootContent[],
  { index: first, block: { text } }: TitleLine,
  file: VFile,
  context: PassContext
): void => {
  if (textLength(text) < LEAST_CAPTION) return
  const again = [...nodes.keys()].filter(
    at => at > first && lineText(nodes[at]) === text && isAmongProse(nodes, at)
  )
  if (again.length < (isSaidAbove(nodes, first, text) ? 1 : LEAST_AGAIN)) return
  for (const at of again) {
    const block = blockOf(nodes[at])
    if (block) nodes[at] = drop(block.trace, 'repeated-title', 0.85, file, context)
  }
}

/** True where the head had the title twice already. */
const isSaidAbove = (nodes: readonly RootContent[], first: number, text: string): boolean =>
  nodes
    .slice(0, first + HEAD)
    .some(node => node.type === 'dropped' && node.rule === 'repeated-title' && node.value.trim() === text)

/** Once it may stand over the text that an introduction leads to. */
const LEAST_AGAIN = 2

/**
 * The title said again in a poem: more than twice in the text, or farther down, or with nothing but short lines under
 * it, none of which says anything of a page.
 */
const isVerse = (nodes: readonly RootContent[], first: TitleLine, index: number): boolean => {
  const same = (node: RootContent): boolean => lineText(node) === first.block.text
  const again = nodes[index]
  if (!again || !same(again)) return false
  // What a site put between them is no poem's.
  if (nodes.slice(first.index, index).some(node => node.type === 'dropped')) return false
  if (nodes.filter(same).length > 2) return !nodes.some((node, at) => same(node) && isAmongProse(nodes, at))
  const below = nodes.slice(index + 1, index + 1 + STANZA).map(lineText)
  return below.length >= LEAST_LINES && below.every(text => text.length <= LONGEST && isVerseLine(text))
}

/** A paragraph ends above, and another one begins below. */
const isAmongProse = (nodes: readonly RootContent[], at: number): boolean =>
  [at - 1, at + 1].every(beside => {
    const text = lineText(nodes[beside])
    if (beside > at && readMarker(text, 0) !== null) return true
    return endsAsSentence(text) && (beside > at || text.length > LONGEST)
  })

const STANZA = 4
const LEAST_LINES = 3
const LONGEST = 16

/** Words and no more: no number, no label. */
const isVerseLine = (text: string): boolean =>
  /^\p{Script=Han}[\p{Script=Han}，、。！？；：“”…\s\u3000]*$/u.test(text) &&
  readMarker(text, 0) === null &&
  !/[：:]$/.test(text)

/** A line, or the title that a record named. */
const lineOf = (node: RootContent): Block | null =>
  blockOf(node.type === 'title' ? { type: 'paragraph', children: node.children } : node)

interface TitleLine {
  readonly index: number
  readonly block: Block
}
