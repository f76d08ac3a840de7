/**
 * In: a text with the editor's word on its structure carried out, and the same text without. Out: a message that names
 * the headings which that word took along: recognisers see a row of numbers as a whole, and one that is decided
 * otherwise may leave the others alone.
 */
import type { Heading, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Override } from '../../diagnostics/override.ts'
import { report } from '../../diagnostics/report.ts'
import type { RunInHeading } from '../../model/article.ts'
import type { RepairSettings } from '../../model/repair.ts'
import type { PassContext } from '../pass.ts'
import type { Stretch } from './find-words.ts'
import { extentOf } from './phrasing.ts'
import { placingOf } from './placed.ts'
import { quotedPlace } from './quoted-place.ts'

/** The same wishes without those on the structure that recognisers must know of beforehand; null where there are none. */
export const withoutEarly = ({ settings, beforehand }: PassContext): RepairSettings | null => {
  const overrides = settings.overrides.filter(
    override => override.action.kind !== 'article' && beforehand?.has(override) !== true
  )
  return overrides.length === settings.overrides.length ? null : { ...settings, overrides }
}

/** Headings that were surer than this are missed. */
const SURE = 0.8
/** So many are named. */
const NAMED = 5

/** One message for a text; what would bring each of the headings back is in it. */
export const reportUnsettled = (tree: Root, without: Root, file: VFile, context: PassContext): void => {
  const kept = new Set(headingsIn(tree).map(({ extent }) => extent.start))
  const regions = placingOf(context).placed.map(({ region }) => region)
  const gone = headingsIn(without).filter(
    ({ node, extent }) =>
      (node.data?.recognition?.confidence ?? 1) > SURE &&
      !kept.has(extent.start) &&
      !regions.some(({ start, end }) => extent.start < end && extent.end > start)
  )
  const [first] = gone
  if (!first) return
  const more = gone.slice(1).map(heading => remedyOf(heading, context))
  const headings = gone
    .slice(0, NAMED)
    .map(({ extent }) => context.source.base.slice(extent.start, extent.end))
  const params = { count: gone.length, headings: headings.join(', '), more: Math.max(0, gone.length - NAMED) }
  const confidence = first.node.data?.recognition?.confidence ?? 1
  report(file, 'override-unsettles', params, context.placeAt(first.extent.start), undefined, {
    confidence: 1 - confidence,
    remedy: remedyOf(first, context),
    ...(more.length > 0 ? { more } : {})
  })
}

interface FoundHeading {
  readonly node: Heading | RunInHeading
  readonly extent: Stretch
}

/** With those that open paragraphs, in the order of the text. */
const headingsIn = (node: { readonly children?: readonly object[] }): FoundHeading[] =>
  (node.children ?? []).flatMap((child): FoundHeading[] => {
    if (!isHeading(child)) return headingsIn(child)
    const extent = extentOf(child)
    return extent ? [{ node: child, extent }] : []
  })

const isHeading = (node: object): node is Heading | RunInHeading =>
  'type' in node && (node.type === 'heading' || node.type === 'runInHeading')

const remedyOf = ({ node, extent }: FoundHeading, context: PassContext): Override => ({
  at: quotedPlace(context, extent, 'exact'),
  action: { kind: node.type === 'heading' ? 'heading' : 'runin', level: node.depth }
})
