/**
 * In: headings as they were recognised. Out: what the editor has decided on, as was decided; what the recognisers did not
 * have to know beforehand is carried out here, on what they found, so that nothing else changes.
 */
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { RunInHeading } from '../../model/article.ts'
import type { Pass } from '../pass.ts'
import { carryOut, undoCuts } from './carry-out.ts'
import type { Stretch } from './find-words.ts'
import { cutPhrasing, extentOf } from './phrasing.ts'
import { type PlacedOverride, placingOf } from './placed.ts'

/** The rule that lost line breaks are put back by. */
const CUT = 'TN-86'

export const settleHeadings: Pass = (tree, _file, context) => {
  if (context.settings.overrides.length === 0) return
  const { placed, done, unfit } = placingOf(context)
  const wanted = placed.filter(
    ({ override: { action }, isLate }) => !isLate && (action.kind === 'heading' || action.kind === 'runin')
  )
  if (wanted.length > 0) settleIn(tree, wanted, done, { depth: 0 })
  const undoing = { base: context.source.base, breaks: tree.data?.brokenAt ?? [] }
  for (const one of placed) {
    if (one.isLate) (carryOut(tree, one, undoing) ? done : unfit).add(one.override)
    else if (isOfCut(one) && undoCuts(tree, one.region, undoing)) done.add(one.override)
  }
}

/** { at: …, reject: TN-86 }: what had been one line is one again. */
const isOfCut = ({ override: { action } }: PlacedOverride): boolean =>
  action.kind === 'reject' && action.rule === CUT

/** The depth of the heading that what follows stands under; 0 under none. */
interface Above {
  depth: number
}

const settleIn = (
  parent: Parent,
  wanted: readonly PlacedOverride[],
  done: Set<PlacedOverride['override']>,
  above: Above
): void => {
  for (const [index, child] of parent.children.entries()) {
    const node = child as RootContent
    if (node.type === 'article') above.depth = 0
    if (node.type === 'heading') above.depth = node.depth
    const settled = node.type === 'paragraph' ? settle(node, wanted, above) : null
    if (settled) {
      parent.children[index] = settled.node
      done.add(settled.override)
      if (settled.node.type === 'heading') above.depth = settled.node.depth
    } else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading')
      settleIn(node, wanted, done, above)
  }
}

const settle = (
  line: Paragraph,
  wanted: readonly PlacedOverride[],
  above: Above
): { node: Heading | Paragraph; override: PlacedOverride['override'] } | null => {
  const extent = extentOf(line)
  if (!extent) return null
  const decided = line.data?.line?.decided
  for (const { override, region } of wanted) {
    const { action } = override
    if (region.start >= extent.end || region.end <= extent.start) continue
    if (action.kind === 'heading' && decided?.kind === 'heading')
      return { node: headingOf(line, action.level), override }
    if (action.kind === 'runin' && region.start <= extent.start)
      return { node: runInOf(line, region, action.level || above.depth + 1), override }
  }
  return null
}

const recognition = { confidence: 1, reasons: ['the editor says so'] }

const headingOf = (line: Paragraph, level: number): Heading => ({
  type: 'heading',
  depth: depthOf(level),
  children: line.children,
  data: { recognition, ...lineOf(line) }
})

/** A run-in heading that was recognised here goes into the one that was decided on. */
const runInOf = (line: Paragraph, region: Stretch, level: number): Paragraph => {
  const plain = line.children.flatMap(child => (child.type === 'runInHeading' ? child.children : [child]))
  const cut = cutPhrasing(plain, [region.end])
  // What was dropped behind it leaves nothing, and is told where the heading ends.
  const pieces = isEmpty(cut[1] ?? []) ? [plain] : cut
  const runIn: RunInHeading = {
    type: 'runInHeading',
    depth: depthOf(level),
    children: pieces[0] ?? [],
    data: { recognition }
  }
  return { ...line, children: [runIn, ...(pieces[1] ?? [])] }
}

const isEmpty = (children: readonly PhrasingContent[]): boolean =>
  children.every(child => child.type === 'text' && child.value.trim() === '')

const lineOf = (line: Paragraph): Pick<NonNullable<Heading['data']>, 'line'> =>
  line.data?.line ? { line: line.data.line } : {}

const depthOf = (level: number): Heading['depth'] => Math.min(6, Math.max(1, level)) as Heading['depth']
