/** In: phrasing content. Out: runs, one handler for each node kind. */
import { type PhrasingContent, textOf } from '../../model/article.ts'
import type { Run } from '../../model/flow.ts'

/** The look that an enclosing node gives. */
type Look = Omit<Run, 'text'>

/** Index of the note that a reference points at; null where there is no such note. */
type NoteIndex = (identifier: string) => number | null

type Handlers = {
  [Kind in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, { type: Kind }>,
    look: Look,
    note: NoteIndex
  ) => Run[]
}

/** Runs of some phrasing content; neighbours of one look are joined. */
export const runsOf = (nodes: readonly PhrasingContent[], note: NoteIndex, look: Look = {}): Run[] => {
  const runs: Run[] = []
  for (const node of nodes) {
    for (const run of runOf(node, look, note)) {
      const last = runs.at(-1)
      if (last && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
      else runs.push(run)
    }
  }
  return runs
}

const runOf = <Kind extends PhrasingContent['type']>(
  node: Extract<PhrasingContent, { type: Kind }>,
  look: Look,
  note: NoteIndex
): Run[] => {
  const handler = handlers[node.type as Kind] as (
    node: Extract<PhrasingContent, { type: Kind }>,
    look: Look,
    note: NoteIndex
  ) => Run[]
  return handler(node, look, note)
}

const handlers: Handlers = {
  text: (node, look) => (node.value === '' ? [] : [{ ...look, text: node.value }]),
  emphasis: (node, look, note) =>
    runsOf(node.children, note, { ...look, emphasis: look.emphasis ?? 'emphasis' }),
  strong: (node, look, note) => runsOf(node.children, note, { ...look, emphasis: 'strong' }),
  delete: (node, look, note) => runsOf(node.children, note, look),
  inlineCode: (node, look) => [{ ...look, text: node.value, emphasis: 'code' }],
  link: (node, look, note) => runsOf(node.children, note, { ...look, link: node.url }),
  linkReference: (node, look, note) => runsOf(node.children, note, look),
  image: (node, look) => (node.alt ? [{ ...look, text: node.alt }] : []),
  imageReference: (node, look) => (node.alt ? [{ ...look, text: node.alt }] : []),
  footnoteReference: (node, look, note) => {
    const index = note(node.identifier)
    return index === null ? [] : [{ ...look, text: '', note: index, script: 'super' }]
  },
  runInHeading: (node, look, note) =>
    runsOf(node.children, note, { ...look, runIn: true, face: 'sans-bold' }),
  break: () => [{ text: '', breakBefore: true }],
  html: (node, look) => [{ ...look, text: textOf(node) }]
}

const sameLook = (a: Run, b: Run): boolean =>
  a.note === undefined &&
  b.note === undefined &&
  !b.breakBefore &&
  a.face === b.face &&
  a.emphasis === b.emphasis &&
  a.script === b.script &&
  a.link === b.link &&
  a.runIn === b.runIn
