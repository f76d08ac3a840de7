/**
 * In: pieces with notes, their text final. Out: marks and notes that point at one another, one to one (a book in a list of
 * references may be cited again), as footnote references and definitions; what does not pair stays as it is written and is
 * reported.
 */
import type { FootnoteReference, Paragraph, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import { type Article, type Notes, type Root, textOf } from '../../../../model/article.ts'
import { splitAt } from '../../../../model/text.ts'
import { leafOf, rewriteLeaf } from '../../../leaf.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { findMarks, type MarkForm, readNoteHead, type TextMark } from './note-mark.ts'

/** Pairs the notes of every piece. */
export const pairNotes: Pass = (tree, file, context) => {
  let run = 0
  for (const node of tree.children) {
    if (node.type !== 'article' || !node.children.some(child => child.type === 'notes')) continue
    let scope: AnyNode[] = titlesOf(tree, node)
    for (const child of node.children) {
      if (child.type === 'notes') {
        pairRun(child, scope, ++run, file, context)
        scope = []
      } else scope.push(child)
    }
  }
}

interface AnyNode {
  readonly type: string
  children?: AnyNode[]
}

/** The title of a text of one piece stands above the piece. */
const titlesOf = (tree: Root, article: Article): AnyNode[] => {
  const alone = tree.children.filter(node => node.type === 'article').length === 1
  const inside = article.children.some(node => node.type === 'title')
  return alone && !inside ? tree.children.filter(node => node.type === 'title') : []
}

/** A mark and the leaf that it stands in. */
interface Found extends TextMark {
  readonly parent: AnyNode
  readonly leaf: Text
}

interface Note {
  readonly index: number
  readonly numbers: readonly number[]
}

const pairRun = (
  notes: Notes,
  scope: readonly AnyNode[],
  run: number,
  file: VFile,
  context: PassContext
): void => {
  const heads = headsOf(notes)
  if (heads.form === null || heads.form === 'plain') return
  const marks: Found[] = []
  for (const node of scope) collectMarks(node, heads.form, marks)
  const byNumber = grouped(marks)
  const areBooks = heads.form === 'square' && areReferences(notes, scope)
  const paired = new Map<number, string>()
  for (const { index, numbers } of heads.notes) {
    const [number = 0] = numbers
    const alone =
      numbers.length === 1 && heads.notes.filter(note => note.numbers.includes(number)).length === 1
    const cited = byNumber.get(number)?.length ?? 0
    if (!alone || cited === 0 || (cited > 1 && !areBooks)) continue
    const identifier = `n${run}-${number}`
    paired.set(number, identifier)
    define(notes, index, identifier, number)
  }
  refer(marks, paired)
  // A list of books is often cited nowhere.
  if (marks.length === 0 && heads.form === 'square') return
  reportUnpaired(notes, heads.notes, byNumber, file, context)
}

/** 参考文献 over them, in their own line or as the heading above: a book is cited as often as need be. */
const areReferences = (notes: Notes, scope: readonly AnyNode[]): boolean => {
  const [first] = notes.children
  const own = first?.type === 'paragraph' && first.children[0]?.type !== 'marker' ? first : null
  const title = own ?? scope.findLast(node => node.type !== 'dropped')
  return (
    title !== undefined &&
    /参考|參考|引用|references|bibliography/i.test(textOf(title).slice(0, LONGEST_TITLE))
  )
}

const LONGEST_TITLE = 20

const headsOf = (notes: Notes): { form: MarkForm | null; notes: readonly Note[] } => {
  let form: MarkForm | null = null
  const found = notes.children.flatMap((child, index): Note[] => {
    const marker = child.type === 'paragraph' ? child.children[0] : undefined
    const text = marker?.type === 'marker' ? marker.children.map(leaf => leaf.value).join('') : ''
    const head = text === '' ? null : readNoteHead(`${text}注`)
    if (!head) return []
    form ??= head.form
    return [{ index, numbers: head.numbers }]
  })
  return { form, notes: found }
}

const collectMarks = (node: AnyNode, form: MarkForm, into: Found[]): void => {
  for (const child of node.children ?? []) {
    if (child.type !== 'text') {
      if (child.type !== 'dropped') collectMarks(child, form, into)
      continue
    }
    const leaf = child as Text
    for (const mark of findMarks(leaf.value, form)) into.push({ ...mark, parent: node, leaf })
  }
}

const grouped = (marks: readonly Found[]): ReadonlyMap<number, readonly Found[]> => {
  const groups = new Map<number, Found[]>()
  for (const mark of marks) {
    const same = groups.get(mark.number)
    if (same) same.push(mark)
    else groups.set(mark.number, [mark])
  }
  return groups
}

/** The paragraphs up to the next mark belong to the note. */
const define = (notes: Notes, index: number, identifier: string, number: number): void => {
  const paragraph = notes.children[index]
  if (paragraph?.type !== 'paragraph') return
  notes.children[index] = {
    type: 'footnoteDefinition',
    identifier,
    label: String(number),
    children: [paragraph satisfies Paragraph]
  }
}

/** Cuts the marks out of their leaves, from the right so that offsets hold. */
const refer = (marks: readonly Found[], paired: ReadonlyMap<number, string>): void => {
  for (const mark of [...marks].reverse()) {
    const identifier = paired.get(mark.number)
    const at = mark.parent.children?.indexOf(mark.leaf) ?? -1
    const trace = mark.leaf.data?.trace
    if (identifier === undefined || at < 0 || trace?.value !== mark.leaf.value) continue
    const [before, rest] = splitAt(trace, mark.start)
    const [written, after] = splitAt(rest, mark.end - mark.start)
    const reference: FootnoteReference = {
      type: 'footnoteReference',
      identifier,
      label: String(mark.number),
      data: { trace: written }
    }
    rewriteLeaf(mark.leaf, before)
    mark.parent.children?.splice(at + 1, 0, reference, ...(after.value === '' ? [] : [leafOf(after)]))
  }
}

const reportUnpaired = (
  notes: Notes,
  heads: readonly Note[],
  marks: ReadonlyMap<number, readonly Found[]>,
  file: VFile,
  context: PassContext
): void => {
  const known = new Set(heads.flatMap(note => note.numbers))
  const lost = [...marks.keys()].filter(number => !known.has(number))
  const unread = [...known].filter(number => !marks.has(number))
  if (lost.length + unread.length === 0) return
  const list = (numbers: readonly number[]): string => numbers.slice(0, 12).join(', ')
  const place = context.placeAt(startOf(notes))
  report(file, 'notes-unpaired', { marks: list(lost), notes: list(unread) }, place)
}

const startOf = (node: AnyNode): number => {
  const trace = (node as { data?: { trace?: { start: number } } }).data?.trace
  if (trace) return trace.start
  for (const child of node.children ?? []) {
    const start = startOf(child)
    if (start >= 0) return start
  }
  return -1
}
