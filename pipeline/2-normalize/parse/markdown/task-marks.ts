/** In: a tree of Markdown. Out: a message where items have the boxes of a task list: `[x]` is no text and is not printed. */
import type { ListItem } from 'mdast'
import type { VFile } from 'vfile'
import { placesIn } from '../../../diagnostics/places-in.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Root } from '../../../model/article.ts'
import { placeOf } from './trace-leaves.ts'
import type { AnyNode } from './tree.ts'

/** Once for a text, at the first of them. */
export const reportTaskMarks = (base: string, root: Root, file: VFile): void => {
  const items = tasksIn(root as AnyNode)
  const [first] = items
  if (!first) return
  const done = items.filter(({ checked }) => checked === true).length
  const params = { count: items.length, done }
  report(file, 'task-marks-left-out', params, placesIn(base)(placeOf(first)[0]))
}

const tasksIn = (node: AnyNode): ListItem[] =>
  (node.children ?? []).flatMap(child => [
    ...(isItem(child) && typeof child.checked === 'boolean' ? [child] : []),
    ...tasksIn(child)
  ])

const isItem = (node: AnyNode): node is AnyNode & ListItem => node.type === 'listItem'
