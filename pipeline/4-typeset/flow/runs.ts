/** In: phrasing content. Out: runs, one handler for each node kind. */
import { type PhrasingContent, textOf, wordsOf } from '../../model/article.ts'
import type { LinePicture, Run } from '../../model/flow.ts'
import { languageStretches, wholeLanguage } from './languages.ts'

type Image = Extract<PhrasingContent, { type: 'image' }>

/** The look that an enclosing node gives. */
type Look = Omit<Run, 'text'>

/** Where the notes are that references point at. */
export interface NotePlaces {
  /** Index of a footnote; null where there is no such note. */
  readonly index: (identifier: string) => number | null
  /** Anchor of a note at the end of the piece. */
  readonly anchor: (identifier: string) => string
  /** An image that stands among words; null where its words stand for it. Default: always these. */
  readonly picture?: (image: Image) => LinePicture | null
}

/** In characters: what is longer cannot be one piece of a line (LB-11), and means something else. */
const LONGEST_RAISED = 12

type Handlers = {
  [Kind in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, { type: Kind }>,
    look: Look,
    notes: NotePlaces
  ) => Run[]
}

/** Runs of some phrasing content; neighbours of one look are joined. */
export const runsOf = (nodes: readonly PhrasingContent[], notes: NotePlaces, look?: Look): Run[] =>
  runsWithin(nodes, notes, look ?? paragraphLook(nodes))

/** A paragraph in another language is so throughout. */
const paragraphLook = (nodes: readonly PhrasingContent[]): Look => {
  const language = wholeLanguage(nodes.map(wordsOf).join(''))
  return language === undefined ? {} : { language }
}

const runsWithin = (nodes: readonly PhrasingContent[], notes: NotePlaces, look: Look): Run[] => {
  const runs: Run[] = []
  for (const node of nodes) {
    for (const run of runOf(node, look, notes)) {
      const last = runs.at(-1)
      // Two names side by side have a line each.
      if (last && node.type !== 'underline' && sameLook(last, run))
        runs[runs.length - 1] = { ...last, text: last.text + run.text }
      else runs.push(run)
    }
  }
  return runs
}

const runOf = <Kind extends PhrasingContent['type']>(
  node: Extract<PhrasingContent, { type: Kind }>,
  look: Look,
  notes: NotePlaces
): Run[] => {
  const handler = handlers[node.type as Kind] as (
    node: Extract<PhrasingContent, { type: Kind }>,
    look: Look,
    notes: NotePlaces
  ) => Run[]
  return handler(node, look, notes)
}

const handlers: Handlers = {
  text: (node, look) =>
    look.language === undefined
      ? languageStretches(node.value).map(stretch => ({ ...look, ...stretch }))
      : [{ ...look, text: node.value }],
  emphasis: (node, look, notes) =>
    runsOf(
      node.children,
      notes,
      node.data?.dots ? { ...look, emphasisMark: 'dot' } : { ...look, emphasis: look.emphasis ?? 'emphasis' }
    ),
  strong: (node, look, notes) => runsOf(node.children, notes, { ...look, emphasis: 'strong' }),
  delete: (node, look, notes) => runsOf(node.children, notes, look),
  inlineCode: (node, look) => [{ ...look, text: node.value, emphasis: 'code' }],
  link: (node, look, notes) => runsOf(node.children, notes, { ...look, link: node.url }),
  linkReference: (node, look, notes) => runsOf(node.children, notes, look),
  image: (node, look, notes) => {
    const picture = notes.picture?.(node)
    if (picture) return [{ ...look, text: '', picture }]
    return node.alt ? [{ ...look, text: node.alt }] : []
  },
  imageReference: (node, look) => (node.alt ? [{ ...look, text: node.alt }] : []),
  footnoteReference: (node, look, notes) => {
    const written = node.data?.trace?.value
    if (written !== undefined)
      return [{ ...look, text: written, script: 'super', link: `#${notes.anchor(node.identifier)}` }]
    const index = notes.index(node.identifier)
    return index === null ? [] : [{ ...look, text: '', note: index, script: 'super' }]
  },
  marker: (node, look, notes) => runsOf(node.children, notes, look),
  runInHeading: (node, look, notes) => runsOf(node.children, notes, { ...look, runIn: node.depth }),
  ruby: (node, look) => {
    const word = node.children.slice(0, -1).map(textOf).join('')
    return [{ ...look, text: word, ruby: node.children.slice(-1).map(textOf).join('').trim() }]
  },
  reading: (node, look) => [{ ...look, text: textOf(node) }],
  underline: (node, look, notes) =>
    runsOf(node.children, notes, { ...look, underline: node.wavy ? 'wavy' : 'straight' }),
  raised: (node, look, notes) =>
    runsOf(node.children, notes, textOf(node).length > LONGEST_RAISED ? look : { ...look, level: node.to }),
  break: () => [{ text: '', breakBefore: true }],
  html: (node, look) => [{ ...look, text: textOf(node) }]
}

const sameLook = (a: Run, b: Run): boolean =>
  a.note === undefined &&
  b.note === undefined &&
  !a.picture &&
  !b.picture &&
  !b.breakBefore &&
  a.face === b.face &&
  a.emphasis === b.emphasis &&
  a.script === b.script &&
  a.level === b.level &&
  a.underline === b.underline &&
  a.emphasisMark === b.emphasisMark &&
  a.ruby === undefined &&
  b.ruby === undefined &&
  a.language === b.language &&
  a.link === b.link &&
  a.runIn === b.runIn
