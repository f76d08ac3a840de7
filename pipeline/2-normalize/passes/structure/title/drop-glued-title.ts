/**
 * In: a head whose title is said again in front of the text's own line, several times over in one line, or as a file's
 * name. Out: the title once, on a line of its own.
 */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { isBlank } from '../../../blanks.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, blockOf, breaksBetween, cutTraced, noteBreaks, paragraphOf } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { readMarker } from '../headings/marker.ts'
import { isTitleLine } from './title-line.ts'

/** Shorter words may stand twice by chance, or open the sentence below. */
const SHORTEST = 6
const LONGEST = 60
/** So many lines below the title may begin with it. */
const BELOW = 3
const CONFIDENCE = 0.9

/** Drops what says the title again. */
export const dropGluedTitle: Pass = (tree, file, context) => {
  const lines = linesOf(tree.children)
  const [first, ...below] = lines
  if (!first) return
  const said = repetitions(first.block.text)
  if (said) {
    const pieces = cutTraced(first.block.trace, said)
    noteBreaks(tree, breaksBetween(pieces, CONFIDENCE))
    const once = pieces.map((piece, at) => {
      if (at > 0 && at < said.length) return drop(piece, 'repeated-title', CONFIDENCE, file, context)
      return at === 0 ? paragraphOf(piece, first.block.line) : paragraphOf(piece)
    })
    // Not spliced: a line may say it a hundred thousand times, and arguments go over the stack.
    const { children } = tree
    tree.children = [...children.slice(0, first.index), ...once, ...children.slice(first.index + 1)]
    return
  }
  if (!isTitleLine(first.block) || first.block.text.length > LONGEST) return
  const title = first.block.text.replace(fileEnding, '')
  if (title.length < SHORTEST) return
  const isFile = title !== first.block.text
  const again = below.find(({ block }) => endOfTitle(block.text, title, isFile) > 0)
  if (again && isFile) {
    tree.children[first.index] = drop(first.block.trace, 'repeated-title', CONFIDENCE, file, context)
  } else if (again) {
    const cut = endOfTitle(again.block.text, title, false)
    tree.children.splice(again.index, 1, ...withoutTitle(again.block, cut, file, context))
  } else if (isFile) {
    tree.children.splice(first.index, 1, ...withoutEnding(first.block, title.length, file, context))
  }
}

const fileEnding = /\s*\.(?:docx?|pdf|txt|wps|pptx?|rtf)$/i

interface Line {
  readonly block: Block
  readonly index: number
}

/** The first lines that are still content. */
const linesOf = (nodes: readonly RootContent[]): Line[] => {
  const lines: Line[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'dropped') continue
    const block = blockOf(node)
    if (!block || lines.length > BELOW) break
    lines.push({ block, index })
  }
  return lines
}

/** 某某计划某某计划某某计划为了…: where each time ends; null where no title stands twice in front. */
const repetitions = (text: string): readonly number[] | null => {
  for (let length = SHORTEST; length <= Math.min(LONGEST, text.length / 2); length++) {
    const unit = text.slice(0, length)
    if (!text.startsWith(unit, skip(text, length))) continue
    if (new Set(unit).size < SHORTEST - 1 || /[，。；！？,;]/.test(unit)) continue
    const ends = [length]
    for (let at = skip(text, length); text.startsWith(unit, at); at = skip(text, at)) {
      at += length
      ends.push(at)
    }
    const rest = text.slice(ends.at(-1))
    if (ends.length > 1 && !goesOn.test(rest)) return ends
  }
  return null
}

/** Words that belong to what stands before them. */
const goesOn = /^[的地得之和与與及或是，。：；、》”）)]/

const skip = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/**
 * Where the title ends that stands in front of more, blanks left out; 0 where it does not, or where the words may as well
 * begin a sentence. Below a file's name any place will do.
 */
const endOfTitle = (text: string, title: string, isFile: boolean): number => {
  let at = 0
  for (const char of title.replace(/[\s\u3000]/g, '')) {
    at = skip(text, at)
    if (text.charAt(at) !== char) return 0
    at++
  }
  const rest = text.slice(at)
  if (isFile) return goesOn.test(rest) ? 0 : at
  if (pieceNumber.test(rest)) return 0
  return rest.trim() !== '' && (/^[\s\u3000]/.test(rest) || greeting.test(rest) || readMarker(rest, 0))
    ? at
    : 0
}

/** 某某（一）, 某某 篇1, 某某 范文二：…: the title of a piece, which is the collection's with a number. */
const pieceNumber =
  /^[\s\u3000]*(?:(?:第|篇|[范例]文)\s*[〇零一二三四五六七八九十百\d]{1,4}|[（(【〔[]?\s*[〇零一二三四五六七八九十百\d上中下]{1,3}\s*[）)】〕\]]?\s*(?:[：:].{0,40})?$)/

const greeting = /^(?:同志们|同志們|各位|尊敬的|敬爱的|敬愛的|大家好)/

const withoutTitle = (block: Block, at: number, file: VFile, context: PassContext): RootContent[] => {
  const [title, rest] = cutTraced(block.trace, [at])
  if (!title || !rest) return [block.node]
  return [drop(title, 'repeated-title', CONFIDENCE, file, context), paragraphOf(rest, block.line)]
}

const withoutEnding = (block: Block, at: number, file: VFile, context: PassContext): RootContent[] => {
  const [title, ending] = cutTraced(block.trace, [at])
  if (!title || !ending) return [block.node]
  return [paragraphOf(title, block.line), drop(ending, 'site-furniture', CONFIDENCE, file, context)]
}
