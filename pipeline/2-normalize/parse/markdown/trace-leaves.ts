/** In: the base and an mdast tree with positions. Out: the same tree, every text leaf traced to the base. */
import type { Code, InlineCode, Link, Text } from 'mdast'
import type { Root } from '../../../model/article.ts'
import { splitAt, type Traced } from '../../../model/text.ts'
import { alignCode, alignInlineCode, alignText } from './align.ts'
import { type AnyNode, isText, rewriteChildren } from './tree.ts'

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
  const text = link.children[0]
  if (!text || !isText(text) || /[[<]/.test(base.charAt(placeOf(link as AnyNode)[0])))
    return [link as AnyNode]
  const address = text.data?.trace
  const cut = text.value.search(/[^!-~]/)
  if (!address || cut < 0) return [link as AnyNode]
  const [inside, outside] = splitAt(address, cut)
  const rest: Text = { type: 'text', value: outside.value, data: { trace: outside } }
  traceAs(text, inside)
  const scheme = link.url.slice(0, link.url.length - decodedLength(link.url, address.value))
  const trimmed: Link = { ...link, url: scheme + inside.value }
  return [trimmed as AnyNode, rest as AnyNode]
}

/** Length of the part of an address that came from the text; what is before it is a scheme that the parser added. */
const decodedLength = (url: string, text: string): number => (url.endsWith(text) ? text.length : url.length)
