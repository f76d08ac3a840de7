/** In: the base and an mdast tree with positions. Out: the same tree, every text leaf traced to the base. */
import type { Code, InlineCode, Link, Text } from 'mdast'
import type { Root } from '../../../model/article.ts'
import { splitAt, type Traced } from '../../../model/text.ts'
import { alignCode, alignInlineCode, alignText } from './align.ts'
import { type AnyNode, isText, rewriteChildren, textNode } from './tree.ts'

/** Raw HTML is left to html.ts. */
export const traceLeaves = (base: string, root: Root): void => {
  rewriteChildren(root as AnyNode, node => {
    const [start, end] = placeOf(node)
    if (node.type === 'text') traceAs(node as Text, alignText(base, start, end, (node as Text).value))
    if (node.type === 'inlineCode') {
      traceAs(node as InlineCode, alignInlineCode(base, start, end, (node as InlineCode).value))
    }
    if (node.type === 'code') traceAs(node as Code, alignCode(base, start, end, (node as Code).value))
    return node.type === 'link' ? trimBareLink(base, node as Link) : [node]
  })
}

/** Offsets in the base. */
export const placeOf = (node: AnyNode): [start: number, end: number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0
]

const traceAs = (node: Text | InlineCode | Code, trace: Traced): void => {
  node.value = trace.value
  node.data = { ...node.data, trace }
}

/** An address written without brackets ends where Chinese begins: GFM would read on to the next space. */
const trimBareLink = (base: string, link: Link): AnyNode[] => {
  const whole = [link as AnyNode]
  const text = link.children[0]
  const address = text && isText(text) ? text.data?.trace : undefined
  const [start] = placeOf(link as AnyNode)
  if (!address || !text || !isText(text) || /[[<]/.test(base.charAt(start))) return whole
  const ascii = /^[!-~]*/.exec(address.value)?.[0] ?? ''
  if (ascii === address.value) return whole
  const [inside, outside] = splitAt(address, ascii.replace(/[,.;:!?)'"]+$/, '').length)
  const scheme = link.url.endsWith(address.value) ? link.url.slice(0, -address.value.length) : ''
  traceAs(text, inside)
  return [{ ...link, url: scheme + inside.value } as AnyNode, textNode(outside) as AnyNode]
}
