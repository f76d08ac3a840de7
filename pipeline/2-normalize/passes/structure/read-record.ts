/** In: a text that opens with a database record (【标题】…). Out: its title, author and the fields that are not content. */
import type { RootContent } from 'mdast'
import { splitAt } from '../../../model/text.ts'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, leafOf, trimTraced } from './block.ts'
import { recordFields } from './boilerplate.data.ts'
import { drop } from './drop-boilerplate.ts'

const field = /^【([^】]{1,12})】/
/** Fewer bracketed lines at the head are not a record. */
const LEAST_FIELDS = 3

/** Reads the record; texts without one are left as they are. */
export const readRecord: Pass = (tree, file, context) => {
  const blocks = tree.children.map(blockOf)
  const fields = blocks.slice(0, 20).filter(block => block && fieldOf(block) !== null).length
  if (fields < LEAST_FIELDS || !blocks.slice(0, 2).some(block => block && fieldOf(block) !== null)) return
  const children: RootContent[] = []
  for (const [index, node] of tree.children.entries()) {
    const block = blocks[index]
    const use = block ? fieldOf(block) : null
    if (!block || use === null || use === 'keep') {
      children.push(node)
      continue
    }
    const [label, content] = splitAt(block.trace, field.exec(block.text)?.[0].length ?? 0)
    const value = trimTraced(content)
    if (use === 'drop' || value.value === '') {
      children.push(drop(block.trace, 'record-field', 0.9, file, context))
      continue
    }
    children.push(drop(trimTraced(label), 'record-label', 0.9, file, context))
    const recognition = { confidence: 0.95, reasons: ['the record names it'] }
    if (use === 'title') children.push({ type: 'title', children: [leafOf(value)], data: { recognition } })
    else children.push({ type: 'byline', children: [leafOf(value)] })
  }
  tree.children = children
}

const fieldOf = (block: Block): 'title' | 'author' | 'keep' | 'drop' | null => {
  const name = field.exec(block.text)?.[1]?.replace(/[\s\u3000]/g, '') ?? ''
  return Object.hasOwn(recordFields, name) ? (recordFields[name] ?? null) : null
}
