/**
 * In: articles whose numbered headings are found, and lines that their source calls headings, or dresses as such. Out:
 * all of them as headings, with depths that follow numbers first, then the source's levels, then its dress (TN-82, TN-83).
 */
import type { Heading } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import type { Article, ArticleContent, Recognition } from '../../../../model/article.ts'
import { joinTraced, type Traced } from '../../../../model/text.ts'
import { quotedPlace } from '../../../overrides/quoted-place.ts'
import { isAnswered } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, leafOf } from '../block.ts'
import { type Claim, findClaims } from './claims.ts'
import { markLoneSubtitle } from './lone-subtitle.ts'
import { weighLevels } from './weigh-levels.ts'

export const markClaimedHeadings: Pass = (tree, file, context) => {
  const isTitled = tree.children.some(node => node.type === 'title')
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markLoneSubtitle(node, isTitled)
    markIn(node, file, context)
  }
}

const markIn = (article: Article, file: VFile, context: PassContext): void => {
  // Plain text hardly has any: not worth reading all of it again.
  if (!article.children.some(isDressed)) return
  const claims = findClaims(article.children)
  if (!claims.some(claim => claim.outline !== null)) return
  const depths = weighLevels(claims)
  for (const [at, claim] of claims.entries()) {
    const depth = depths[at] ?? 1
    const node = article.children[claim.index]
    if (node?.type === 'heading') node.depth = depth
    else if (claim.runIn && claim.outline === null) setRunIn(node, depth)
    else if (claim.block) {
      article.children[claim.index] = headingOf(claim, claim.block, depth, context.source.base)
      if (claim.isFaked) reportFaked(claim, claim.block, file, context)
    }
  }
}

const isDressed = ({ data }: ArticleContent): boolean =>
  data !== undefined && 'line' in data && data.line?.dress !== undefined

const setRunIn = (node: ArticleContent | undefined, depth: Heading['depth']): void => {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  if (first?.type === 'runInHeading') first.depth = depth
}

const headingOf = (claim: Claim, block: Block, depth: Heading['depth'], base: string): Heading => ({
  type: 'heading',
  depth,
  children: [leafOf(wholeOf(block, base))],
  data: { recognition: recognitionOf(claim), line: block.line }
})

/** A run-in heading that was seen in it, and what follows, are one again. */
const wholeOf = (block: Block, base: string): Traced => {
  const traces = block.node.children.flatMap(child => {
    const leaf = child.type === 'runInHeading' ? child.children[0] : child
    const trace = leaf?.type === 'text' ? leaf.data?.trace : undefined
    return trace ? [trace] : []
  })
  const [first = block.trace, ...others] = traces
  return others.reduce(
    (left, right) => joinTraced(base, left, right, base.slice(left.end, right.start), { rule: 'TN-83' }),
    first
  )
}

const recognitionOf = (claim: Claim): Recognition => {
  const reasons = [
    ...(claim.family === null ? [] : ['it has a number']),
    claim.isFaked ? dressReason(claim) : `its source calls it a heading of level ${claim.outline}`
  ]
  if (!claim.isFaked) return { confidence: claim.family === null ? 0.93 : 0.98, reasons }
  return { confidence: claim.alike > 2 ? 0.8 : 0.7, reasons }
}

const dressReason = ({ alike }: Claim): string =>
  alike === 1 ? 'set off from its text, between greater headings' : `${alike} short lines are dressed alike`

/** So many lines that are dressed alike are beyond doubt. */
const SURE = 3

const reportFaked = (claim: Claim, block: Block, file: VFile, context: PassContext): void => {
  const { start, end } = block.trace
  if (claim.alike >= SURE || claim.family !== null || isAnswered(context, 'TN-83', start, end)) return
  const place = context.placeAt(start)
  report(file, 'doubtful-heading', { words: block.text, why: 'no-number' }, place, 'TN-83', {
    confidence: 0.7,
    remedy: { at: quotedPlace(context, { start, end }), action: { kind: 'paragraph' } }
  })
}
