/** In: phrasing content of a block. Out: its runs and the footnotes that they refer to. */
import type { FootnoteDefinition } from 'mdast'
import { type PhrasingContent, textOf } from '../../model/article.ts'
import type { Design } from '../../model/design.ts'
import type { Note, Run } from '../../model/flow.ts'
import type { BlockContext } from './block-context.ts'
import { linePicture } from './line-picture.ts'
import { noteAnchor } from './note-anchor.ts'
import { type NotePlaces, runsOf } from './runs.ts'

/** Runs of some phrasing, and the notes that it refers to, in order. */
export const runsWithNotes = (
  children: readonly PhrasingContent[],
  context: BlockContext,
  picture: NonNullable<NotePlaces['picture']> = image => linePicture(image, context)
): { readonly runs: readonly Run[]; readonly notes: readonly Note[] } => {
  const notes: Note[] = []
  const runs = runsOf(children, {
    index: identifier => {
      const definition = context.notes.get(identifier)
      if (!definition) return null
      notes.push({ id: identifier, runs: noteRuns(definition) })
      return notes.length - 1
    },
    anchor: identifier => noteAnchor(context.articleId, identifier),
    picture
  })
  return { runs: runs.map(run => emphasized(inFace(run, context.design), context.design)), notes }
}

/** 着重号 where the design has it so. */
const emphasized = (run: Run, { lines }: Design): Run => {
  if (lines.emphasis !== 'dots' || run.emphasis !== 'emphasis') return run
  const { emphasis: _, ...rest } = run
  return { ...rest, emphasisMark: 'dot' }
}

/** A run-in heading has the face of its depth. */
const inFace = (run: Run, { runIn }: Design): Run => {
  const face = run.runIn === undefined ? undefined : (runIn[run.runIn - 1] ?? runIn.at(-1))
  return face === undefined ? run : { ...run, face }
}

/** A note has no notes. */
const noNotes: NotePlaces = { index: () => null, anchor: identifier => identifier }

const noteRuns = (definition: FootnoteDefinition): Run[] =>
  definition.children.flatMap((child, index) => {
    const children = 'children' in child ? (child.children as Parameters<typeof runsOf>[0]) : []
    const runs = child.type === 'paragraph' ? runsOf(children, noNotes) : [{ text: textOf(child) }]
    return index === 0
      ? runs
      : runs.map((run, runIndex) => (runIndex === 0 ? { ...run, breakBefore: true } : run))
  })
