/** In: lines of a mail. Out: the same without who sent it to whom and when; the subject of the first is the title. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { splitAt } from '../../../../model/text.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, leafOf, textAt, trimTraced } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { blocksOf } from '../row.ts'
import { mailBar, mailField, mailFrom, mailPrefix, mailSubject } from './mail-head.data.ts'

/** Fields of a head at least, one of them says who sent it. */
const LEAST = 3
/** A field is no paragraph. */
const LONGEST = 200
const RULE = 'mail-head'
const SURE = 0.96

/** Drops each head, and the bar above it. */
export const dropMailHead: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  if (!blocks.some(block => block !== null && mailFrom.test(block.text))) return
  const heads = headsOf(blocks)
  let titled = false
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const block = blocks[index]
    if (!block || !heads.has(index)) return [node]
    const name = titled ? null : subjectOf(block.text)
    if (name === null) return [drop(block.trace, RULE, SURE, file, context)]
    titled = true
    return titleOf(block, name, file, context)
  })
}

/** Runs of fields, blank lines or none between them. */
const headsOf = (blocks: Blocks): ReadonlySet<number> => {
  const heads = new Set<number>()
  const isBar = (index: number): boolean => mailBar.test(textAt(blocks, index))
  for (let first = 0; first < blocks.length; first++) {
    let end = first
    while (isField(textAt(blocks, end))) end++
    const lines = blocks.slice(first, end)
    if (lines.length >= LEAST && lines.some(block => mailFrom.test(block?.text ?? '')))
      for (let index = isBar(first - 1) ? first - 1 : first; index < end; index++) heads.add(index)
    first = Math.max(first, end)
  }
  return heads
}

const isField = (text: string): boolean =>
  text.length <= LONGEST && (mailFrom.test(text) || mailSubject.test(text) || mailField.test(text))

/** Where the subject's own words begin; null where the line has none. */
const subjectOf = (text: string): number | null => {
  const label = mailSubject.exec(text)?.[0].length
  if (label === undefined || label === text.length) return null
  const from = label + (mailPrefix.exec(text.slice(label))?.[0].length ?? 0)
  return from < text.length ? from : null
}

const titleOf = (block: Block, from: number, file: VFile, context: PassContext): RootContent[] => {
  const [label, value] = splitAt(block.trace, from)
  const head = drop(trimTraced(label), RULE, SURE, file, context)
  if (head.type !== 'dropped') return [block.node]
  const recognition = { confidence: SURE, reasons: ['it is the subject of the mail'] }
  return [head, { type: 'title', children: [leafOf(trimTraced(value))], data: { recognition } }]
}
