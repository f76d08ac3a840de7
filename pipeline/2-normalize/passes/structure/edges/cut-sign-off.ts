/** In: a text that lost its line breaks. Out: signatures, their dates and what stands below them on lines of their own (TN-86). */
import { rejects } from '../../../overrides/wishes.ts'
import type { Pass } from '../../../pass.ts'
import { blockOf, breaksBetween, cutTraced, paragraphOf, placeIn } from '../block.ts'
import { withReplaced } from '../row.ts'
import { namesIn, signOffCuts } from './glued-sign-off.ts'

/** How sure such a cut is. */
const SURE = 0.85
/** No shorter line holds a sentence and a signature. */
const LEAST = 16

/** Cuts signatures off the sentences above them. */
export const cutSignOff: Pass = (tree, _file, context) => {
  const named: string[] = []
  tree.children = withReplaced(tree.children, node => {
    const block = blockOf(node)
    if (!block) return null
    namesIn(block.text, named)
    const found = block.text.length >= LEAST ? signOffCuts(block.text, named) : []
    const cuts = found.filter(at => {
      const place = placeIn(block, at)
      return !rejects(context, 'TN-86', place, place)
    })
    if (cuts.length === 0) return null
    const pieces = cutTraced(block.trace, cuts)
    tree.data = { ...tree.data, brokenAt: [...(tree.data?.brokenAt ?? []), ...breaksBetween(pieces, SURE)] }
    return pieces.map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))
  })
}
