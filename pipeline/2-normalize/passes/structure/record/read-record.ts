/**
 * In: a text that opens with a record: 【标题】…, 标题：…, [作者]…. Out: its title, author and the fields that are not
 * content.
 */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { joinTraced, splitAt } from '../../../../model/text.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, blockOf, leafOf, textAt, trimTraced } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { isSiteLine } from '../boilerplate/find-phrase.ts'
import { isDateLine } from '../dates.ts'
import { isByline } from '../edges/edges-byline.ts'
import { withoutSpacing } from '../lines/close-letter-spacing.ts'
import { blocksOf } from '../row.ts'
import { endsAsProse } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'
import { type FieldUse, recordFields } from './record.data.ts'

/** A record begins among so many lines. */
const HEAD = 20
/** Fewer fields without a title among them are no record. */
const LEAST_FIELDS = 3
/** A value is no paragraph. */
const LONGEST = 120

/** Reads the record; texts without one are left as they are. */
export const readRecord: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const record = findRecord(blocks)
  if (record.size === 0) return
  let titled = false
  const confidence = record.size < LEAST_FIELDS ? ALONE : AMONG_OTHERS
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const block = blocks[index]
    const field = record.get(index)
    if (!block || !field || field.use === 'keep') return [node]
    const use = field.use === 'title' && titled ? 'drop' : field.use
    if (use === 'title') titled = true
    return readField(block, { ...field, use }, confidence, file, context)
  })
  joinTitle(tree.children, context)
}

/** 【标题】关于……艺术 / 团体改革的意见: a title of two lines goes on below its label, deeper than the fields. */
const joinTitle = (nodes: RootContent[], { source }: PassContext): void => {
  const at = nodes.findIndex(node => node.type === 'title')
  const [title, below, after] = [nodes[at], nodes[at + 1], nodes[at + 2]]
  const head = title?.type === 'title' ? title.children[0] : undefined
  const trace = head?.type === 'text' ? head.data?.trace : undefined
  const block = blockOf(below)
  if (title?.type !== 'title' || !trace || !block) return
  const isFull = trace.value.length >= LEAST_HEAD || (after?.type === 'dropped' && !isByline(block))
  if (!isFull || !goesOn(trace.value, block)) return
  const next = blockOf(after)
  // Below it stands another field, an author or a date.
  if (after?.type === 'paragraph' && !isDateLine(next?.text ?? '') && !isFieldLine(next?.text ?? '')) return
  const whole = joinTraced(source.base, trace, block.trace, '', { rule: 'TN-15', confidence: 0.85 })
  nodes.splice(at, 2, { ...title, children: [leafOf(whole)] })
}

/** A line of a paragraph's indent; a subtitle begins with a dash or a bracket. */
const goesOn = (head: string, { text, line }: Block): boolean =>
  line.indent > 0 &&
  line.blankLinesBefore === 0 &&
  /^[\p{Script=Han}“《\d]/u.test(text) &&
  isTitleLine({ text } as Block) &&
  !/[，。；：！？]$/.test(head)

const LEAST_HEAD = 18

/** A line 标题：… that was found later: its label dropped, and its value the title. Null where the line is no such one. */
export const readLabelled = (block: Block, file: VFile, context: PassContext): RootContent[] | null => {
  const field = readLabel(block.text)
  return field?.use === 'title' && !field.empty ? readField(block, field, ALONE, file, context) : null
}

/** 某某社河湾5月9日电 题：…: what an agency sets before the title of a long report. */
const readDispatch = (text: string): Field | null => {
  const found =
    /^[^，。：\s]{2,6}[社网網][^，。：]{2,10}\d\s*[日号號][电電](?:[（(][^（()）]{2,40}[）)])?[\s\u3000]*[题題][：:]\s*/.exec(
      text
    )
  return (
    found && {
      use: 'title',
      value: found[0].length,
      empty: found[0].length === text.length,
      bracketed: false
    }
  )
}

/** 【作者简介】林间，某校教师, 中图分类号：I02: what a record says of a text is no part of it. */
export const isFieldLine = (text: string): boolean => {
  const field = /^[【[［〔]|^中[图圖]/.test(text) ? readLabel(text) : null
  return field !== null && !field.empty
}

/** 【正文】, 【作者】林间: a label of a record in the brackets that records have; no paragraph goes on with it. */
export const opensField = (text: string): boolean => text.startsWith('【') && readLabel(text) !== null

interface Field {
  readonly use: FieldUse
  /** Where its value begins. */
  readonly value: number
  readonly empty: boolean
  /** In brackets a label can be nothing else. */
  readonly bracketed: boolean
}

/** Lines one after another that are fields, the title among them or several in brackets. */
const findRecord = (blocks: Blocks): ReadonlyMap<number, Field> => {
  let titled = false
  // A contents list that stood above it is no line of the head.
  const top = blocks.findIndex(block => block !== null)
  for (let first = Math.max(0, top); first < Math.min(top + HEAD, blocks.length); first++) {
    if ((blocks[first]?.text.length ?? 0) > LONGEST) break
    const fields = fieldsFrom(blocks, first)
    if (isRecord([...fields.values()]) && (!titled || isFull(fields, blocks))) return fields
    if (fields.size > 0) continue
    if (opensText(blocks[first])) break
    titled ||= isHeadLine(blocks[first])
  }
  return new Map()
}

/** A record stands at the head: below a sentence, 书名：… is of a book that the text speaks of. */
const opensText = (block: Block | null | undefined): boolean =>
  block !== null && block !== undefined && !isSiteLine(block.text) && endsAsProse(block.text)

const isHeadLine = (block: Block | null | undefined): boolean =>
  block !== null && block !== undefined && !isSiteLine(block.text) && isTitleLine(block)

/** Below a line that may be the title itself, two fields are a card of the text's own; a book's are too. */
const isFull = (fields: ReadonlyMap<number, Field>, blocks: Blocks): boolean =>
  fields.size >= LEAST_FIELDS &&
  [...fields.keys()].every(index => !/^[【[［〔]?[书書]/.test(textAt(blocks, index)))

const fieldsFrom = (blocks: Blocks, first: number): Map<number, Field> => {
  const fields = new Map<number, Field>()
  for (let index = first; index < blocks.length && index < first + HEAD; index++) {
    const block = blocks[index]
    const field = block ? (readLabel(block.text) ?? (isSure(fields) ? unknownLabel(block.text) : null)) : null
    if (block && field && (field.use === 'keep' || block.text.length <= LONGEST)) fields.set(index, field)
    else if (!isSure(fields) || !goesOnBelow(blocks, index)) break
  }
  return fields
}

/** Several labels in brackets, one under the other, are a database's: no text opens so. */
const isSure = (fields: ReadonlyMap<number, Field>): boolean =>
  fields.size >= LEAST_FIELDS && [...fields.values()].every(field => field.bracketed)

/** 【英文摘要】…: in such a record a label that no table names is a field as well, and its words stay. */
const unknownLabel = (text: string): Field | null => {
  const match = bracketed.exec(text)
  return match && { use: 'keep', value: match[0].length, empty: false, bracketed: true }
}

/** A subtitle, or what is left of a long value, stands on a line of its own between two fields. */
const goesOnBelow = (blocks: Blocks, index: number): boolean =>
  blocks
    .slice(index + 1, index + 1 + BETWEEN)
    .some(below => below !== null && readLabel(below.text)?.bracketed === true)

const BETWEEN = 2

const isRecord = (fields: readonly Field[]): boolean =>
  (fields[0]?.use === 'title' && !fields[0].empty) ||
  (fields.some(field => field.bracketed) && fields.length >= LEAST_FIELDS) ||
  (fields.some(field => field.use === 'title') && fields.length >= LEAST_FIELDS)

const bracketed =
  /^(?:【([^】]{1,12})】|\[([^\]]{1,12})\]|［([^］]{1,12})］|〔([^〕]{1,12})〕)[ \u3000]*[：:]?/
const colon = /^([^\s：:][^：:]{0,11}?)[ \u3000]*[：:]/

const readLabel = (text: string): Field | null => {
  const match = bracketed.exec(text) ?? colon.exec(text)
  const name = match?.slice(1).find(group => group !== undefined) ?? ''
  const use = recordFields.get(name.replace(/[\s\u3000]/g, '').toLowerCase())
  if (!match || !use) return readDispatch(text)
  const value = match[0].length
  return { use, value, empty: value === text.length, bracketed: !/[：:]$/.test(match[0]) }
}

/** How sure it is that what a field says is no content: a label and its value alone, and among others. */
const ALONE = 0.88
const AMONG_OTHERS = 0.96

const readField = (
  block: Block,
  field: Field,
  confidence: number,
  file: VFile,
  context: PassContext
): RootContent[] => {
  const [label, content] = splitAt(block.trace, field.value)
  const value = trimTraced(content)
  if (field.use === 'drop' || value.value === '')
    return [drop(block.trace, 'record-field', value.value === '' ? 0.95 : confidence, file, context)]
  const head = drop(trimTraced(label), 'record-label', 0.95, file, context)
  if (head.type !== 'dropped') return [block.node]
  const recognition = { confidence: 0.95, reasons: ['the record names it'] }
  if (field.use === 'title')
    return [head, { type: 'title', children: [leafOf(withoutSpacing(value))], data: { recognition } }]
  return [head, { type: 'byline', children: [leafOf(value)] }]
}
