/** In: a piece. Out: the notes that stand below its text, as one part each run: 注释：, then 〔1〕 …, 〔2〕 …. */
import type { ArticleContent, Recognition } from '../../../../model/article.ts'
import { type Blocks, textAt } from '../block.ts'
import { placesSaying } from '../row.ts'
import { holdsMark, type MarkForm, type NoteHead, readNoteHead } from './note-mark.ts'
import { type FindParts, type Part, unspaced, withMarker } from './part.ts'

/** 注释：, 【注】, 参考文献, Notes. */
const title =
  /^[【[［〔(（□■◇◆○●△▲☆★※]?(?:注释|註釋|注解|註解|附注|附註|尾注|尾註|注|註|(?:主要)?(?:参考文献|參考文獻|参考资料|參考資料|参考书目|參考書目)|Notes?|References)[】\]］〕)）]?[:：]?$/i
/** Their title, or the mark of a note, may begin so: hardly a line does. */
const noteHeads: ReadonlySet<string> = new Set(
  '【[［〔(（□■◇◆○●△▲☆★※註注附尾主参參NnRr0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
)
const mayOpenNotes = (text: string): boolean => noteHeads.has(text.charAt(0)) || /^\s/.test(text)

/**
 * True for the line over notes.
 *
 * @example isNotesTitle('【註釋】') // true
 */
export const isNotesTitle = (text: string): boolean =>
  text.length <= 16 && mayOpenNotes(text) && title.test(unspaced(text))

/** True for the line that notes begin with: their title, or the first of them. */
export const opensNotes = (text: string): boolean => {
  if (!mayOpenNotes(text)) return false
  if (isNotesTitle(text)) return true
  const head = readNoteHead(text)
  return (
    head?.numbers[0] === 1 && (head.form === 'tortoise' || head.form === 'square' || head.form === 'labelled')
  )
}

/** Paragraphs of one note without a mark, in the middle of a run. */
const MORE = 3

/** Runs of notes. Their numbers begin at 1; a title over them, or marks in the text above, show what they are. */
export const findNotes: FindParts = (blocks, article) => {
  const parts: Part[] = []
  let scope = 0
  for (const index of placesSaying(blocks, mayOpenNotes)) {
    const run = index < scope ? null : readRun(blocks, index)
    if (!run) continue
    const recognition = judge(run, article.children.slice(scope, index), blocks.length - run.to)
    if (recognition) parts.push(partOf(blocks, run, recognition))
    scope = run.to
  }
  return parts
}

interface Run {
  readonly from: number
  readonly to: number
  readonly titled: boolean
  readonly form: MarkForm
  readonly heads: ReadonlyMap<number, NoteHead>
}

/** Notes from here on, numbered from 1 without a gap or a step back. */
const readRun = (blocks: Blocks, from: number): Run | null => {
  const titled = isNotesTitle(textAt(blocks, from))
  const first = titled ? from + 1 : from
  const opening = blocks[first] ? readNoteHead(blocks[first].text) : null
  if (opening?.numbers[0] !== 1 || (opening.form === 'plain' && !titled)) return null
  const heads = new Map<number, NoteHead>([[first, opening]])
  let last = opening.numbers.at(-1) ?? 1
  let to = first + 1
  for (let at = to; at < blocks.length && at - to <= MORE; at++) {
    const block = blocks[at]
    if (!block) break
    const head = readNoteHead(block.text)
    if (head?.form !== opening.form) continue
    if (head.numbers[0] !== last + 1) break
    heads.set(at, head)
    last = head.numbers.at(-1) ?? last
    to = at + 1
  }
  return { from, to, titled, form: opening.form, heads }
}

/** Blocks that may stand below notes at the end of a piece. */
const BELOW = 4

const judge = (run: Run, above: readonly ArticleContent[], below: number): Recognition | null => {
  const marked = above.some(node => hasMark(node, run.form))
  const referenced = above.at(-1)?.type === 'heading' && run.form === 'square'
  if (run.titled)
    return {
      confidence: marked ? 0.98 : 0.85,
      reasons: ['a line over them says what they are', ...markedReason(marked)]
    }
  if (!marked && !(referenced && run.heads.size >= 2)) return null
  // ① and ⑴ are ordinals as often as marks.
  const isOrdinal = run.form === 'circled' || run.form === 'bracketed'
  if (isOrdinal && below > BELOW) return null
  return {
    confidence: isOrdinal ? 0.82 : 0.93,
    reasons: ['numbered from 1', ...markedReason(marked)]
  }
}

const markedReason = (marked: boolean): string[] => (marked ? ['marks of their form in the text above'] : [])

const hasMark = (node: { readonly type: string }, form: MarkForm): boolean => {
  const { value, children } = node as { value?: unknown; children?: readonly { type: string }[] }
  if (typeof value === 'string') return node.type === 'text' && holdsMark(value, form)
  return children?.some(child => hasMark(child, form)) ?? false
}

const partOf = (blocks: Blocks, { from, to, heads }: Run, recognition: Recognition): Part => {
  const children = blocks.slice(from, to).flatMap((block, index) => {
    if (!block) return []
    const head = heads.get(from + index)
    return [head ? { ...block.node, children: withMarker(block, head.end) } : block.node]
  })
  const node: ArticleContent = { type: 'notes', children, data: { recognition } }
  return { from, to, name: 'notes', recognition, node }
}
