/** In: a text in whose first line a name stands behind the title, a wide blank between them. Out: the name on a line of its own (TN-86). */
import { rejects } from '../../../overrides/wishes.ts'
import type { Pass } from '../../../pass.ts'
import { blockOf, breaksBetween, cutTraced, noteBreaks, paragraphOf, placeIn } from '../block.ts'
import { isName } from './edges-byline.ts'

/** How sure such a cut is. */
const SURE = 0.85
/** Longest line of a title and a name. */
const LONGEST = 40

/** 阅览室的灯　　林木生: two ideographic blanks at least, as one parts the halves of a title. */
const behind = /^(\S{3,}(?:[ \u3000]\S{3,})?)(?:\u3000{2,}|[ \u00a0]{2,}|\t)(\S{2,3})$/

/** Cuts the name off the title. */
export const cutByline: Pass = (tree, _file, context) => {
  const index = tree.children.findIndex(node => node.type !== 'dropped')
  const node = tree.children[index]
  const block = blockOf(node)
  if (!block || block.text.length > LONGEST) return
  const [, title = '', name = ''] = behind.exec(block.text) ?? []
  if (title === '' || !isName(name) || isName(title)) return
  const at = block.text.length - name.length
  const place = placeIn(block, at)
  if (rejects(context, 'TN-86', place, place)) return
  const pieces = cutTraced(block.trace, [at])
  noteBreaks(tree, breaksBetween(pieces, SURE))
  tree.children.splice(
    index,
    1,
    ...pieces.map((piece, which) => paragraphOf(piece, which === 0 ? block.line : undefined))
  )
}
