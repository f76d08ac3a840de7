/** In: a node of the tree. Out: its text, as it stands or as titles and contents say it. */
import { raisedSigns } from './raised-text.ts'

/** What `textOf` is given: any node. */
interface AnyNode {
  readonly type?: string
  readonly to?: unknown
  readonly value?: unknown
  readonly children?: readonly unknown[]
}

/** The text of a node and all below it. */
export const textOf = (node: AnyNode): string => {
  if (typeof node.value === 'string') return node.value
  if (!node.children) return ''
  return node.children.map(child => textOf(child as AnyNode)).join('')
}

/** As `textOf`, without the readings over words, and 10⁻³ in characters: for contents and outlines, where nothing stands over anything. */
export const wordsOf = (node: AnyNode): string => {
  if (node.type === 'reading') return ''
  if (node.type === 'raised')
    return raisedSigns(textOf(node), node.to === 'sub' ? 'sub' : 'super') ?? textOf(node)
  if (!node.children) return textOf(node)
  return node.children.map(child => wordsOf(child as AnyNode)).join('')
}
