/**
 * In: a tree with raw HTML. Out: `<ruby>` is a word with its reading, `<u>` a line under a name 专名号, `<sup>` and
 * `<sub>` stand above and below the line; all other HTML is left as it is. What a reading says stays in the text, after its word; brackets for old browsers are markup.
 */
import type { Root } from '../../../model/article.ts'
import { type AnyNode, isText } from './tree.ts'

export const readAnnotations = (root: Root): void => {
  const pending: AnyNode[] = [root as AnyNode]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { children } = node
    if (!children) continue
    if (children.some(child => names.some(name => isTag(child, name)))) node.children = annotated(children)
    for (const child of node.children ?? []) pending.push(child)
  }
}

const names = ['ruby', 'u', 'sup', 'sub'] as const

/** An opening tag, or with `/` a closing one. */
const isTag = (node: AnyNode | undefined, name: string): boolean =>
  node?.type === 'html' && new RegExp(`^<${name}(?:\\s[^<>]*)?>$`, 'i').test(node.value ?? '')

const annotated = (children: readonly AnyNode[]): AnyNode[] => {
  const nodes: AnyNode[] = []
  for (let at = 0; at < children.length; at++) {
    const element = elementAt(children, at)
    if (element) at = element.end
    for (const node of element?.nodes ?? children.slice(at, at + 1)) nodes.push(node)
  }
  return nodes
}

/** What the element that begins at `at` becomes, and where it ends; null where it is none of ours, or not whole. */
const elementAt = (
  children: readonly AnyNode[],
  at: number
): { readonly nodes: readonly AnyNode[]; readonly end: number } | null => {
  const name = names.find(each => isTag(children[at], each))
  if (name === undefined) return null
  const end = closing(children, at, name)
  const inner = children.slice(at + 1, end)
  const nodes = end === at ? null : name === 'ruby' ? rubies(inner) : dressed(inner, name)
  return nodes && { nodes, end }
}

/** Where the element ends that begins at `at`; `at` itself where it does not, or holds one of its own kind. */
const closing = (children: readonly AnyNode[], at: number, name: string): number => {
  for (let end = at + 1; end < children.length; end++) {
    if (isTag(children[end], name)) return at
    if (isTag(children[end], `/${name}`)) return end
  }
  return at
}

const dressed = (inner: readonly AnyNode[], name: 'u' | 'sup' | 'sub'): AnyNode[] | null => {
  if (inner.length === 0) return null
  const children = annotated(inner)
  return [
    name === 'u'
      ? { type: 'underline', children }
      : { type: 'raised', to: name === 'sub' ? 'sub' : 'super', children }
  ]
}

/** A word, then its reading, as often as it goes; null where there is more to it. */
const rubies = (inner: readonly AnyNode[]): AnyNode[] | null => {
  const nodes: AnyNode[] = []
  let word: AnyNode[] = []
  let reading: AnyNode[] | null = null
  const close = (): boolean => {
    if (reading === null) return true
    if (word.length === 0 || reading.length === 0) return false
    nodes.push({ type: 'ruby', children: [...word, { type: 'reading', children: reading }] })
    word = []
    reading = null
    return true
  }
  let inReading = false
  let inBracket = false
  for (const node of inner) {
    if (isTag(node, 'rp') || isTag(node, '/rp')) {
      inBracket = isTag(node, 'rp')
      continue
    }
    if (inBracket && isText(node)) continue
    if (isTag(node, 'rb') || isTag(node, '/rb')) continue
    if (isTag(node, '/rt')) inReading = false
    else if (isTag(node, 'rt')) {
      if (!close()) return null
      reading = []
      inReading = true
    } else if (!isText(node)) return null
    else if (inReading && reading !== null) (reading as AnyNode[]).push(node)
    else if (close()) word.push(node)
    else return null
  }
  return close() ? [...nodes, ...word] : null
}
