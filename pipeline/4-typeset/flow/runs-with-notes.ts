/** In: phrasing content of a block. Out: its runs and the footnotes that they refer to. */
import type { FootnoteDefinition } from 'mdast'
import { textOf } from '../../model/article.ts'
import type { Note, Run } from '../../model/flow.ts'
import type { BlockContext } from './block-context.ts'
import { runsOf } from './runs.ts'

/** Runs of some phrasing, and the notes that it refers to, in order. */
export const runsWithNotes = (
  children: Parameters<typeof runsOf>[0],
  context: BlockContext
): { readonly runs: readonly Run[]; readonly notes: readonly Note[] } => {
  const notes: Note[] = []
  const runs = runsOf(children, identifier => {
    const definition = context.notes.get(identifier)
    if (!definition) return null
    notes.push({ id: identifier, runs: noteRuns(definition) })
    return notes.length - 1
  })
  return { runs, notes }
}

const noteRuns = (definition: FootnoteDefinition): Run[] =>
  definition.children.flatMap((child, index) => {
    const children = 'children' in child ? (child.children as Parameters<typeof runsOf>[0]) : []
    const runs = child.type === 'paragraph' ? runsOf(children, () => null) : [{ text: textOf(child) }]
    return index === 0
      ? runs
      : runs.map((run, runIndex) => (runIndex === 0 ? { ...run, breakBefore: true } : run))
  })
