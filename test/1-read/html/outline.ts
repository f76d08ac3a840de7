/** In: a tree. Out: it as lines of text, one node a line, for fixtures. */
import { type Root, textOf } from '../../../pipeline/model/article.ts'

interface AnyNode {
  readonly type: string
  readonly children?: readonly AnyNode[]
  readonly value?: string
  readonly depth?: number
  readonly url?: string
  readonly alt?: string
  readonly identifier?: string
}

/** @example outlineOf(tree) // 'title: 春游\narticle\n  p: 今天去了公园。\n' */
export const outlineOf = (tree: Root): string =>
  (tree.children as readonly AnyNode[]).map(node => linesOf(node, '')).join('')

const names: Readonly<Record<string, string>> = {
  paragraph: 'p',
  listItem: 'item',
  blockquote: 'quote',
  thematicBreak: 'rule'
}

const linesOf = (node: AnyNode, indent: string): string => {
  const children = node.children ?? []
  const inner = (): string => children.map(child => linesOf(child, `${indent}  `)).join('')
  switch (node.type) {
    case 'article': {
      const title = children.find(child => child.type === 'title')
      return `${indent}article${title ? `: ${textOf(title)}` : ''}\n${children
        .filter(child => child !== title)
        .map(child => linesOf(child, `${indent}  `))
        .join('')}`
    }
    case 'heading':
      return `${indent}h${node.depth}: ${inlineOf(children)}\n`
    case 'table':
      return `${indent}table\n${children.map(row => `${indent}  ${(row.children ?? []).map(cell => inlineOf(cell.children ?? [])).join(' | ')}\n`).join('')}`
    case 'verse':
      return `${indent}verse\n${versesOf(node)
        .map(line => `${indent}  ${line}\n`)
        .join('')}`
    case 'code':
      return `${indent}code: ${node.value?.replaceAll('\n', '⏎')}\n`
    case 'footnoteDefinition':
      return `${indent}note ${node.identifier}\n${inner()}`
    case 'list':
    case 'listItem':
    case 'blockquote':
      return `${indent}${names[node.type] ?? node.type}\n${inner()}`
    case 'thematicBreak':
      return `${indent}rule\n`
    default:
      return `${indent}${names[node.type] ?? node.type}: ${inlineOf(children)}\n`
  }
}

const versesOf = (node: AnyNode): string[] =>
  (node.children ?? []).flatMap(child =>
    child.type === 'paragraph' ? [textOf(child)] : child.children ? versesOf(child) : []
  )

const inlineOf = (nodes: readonly AnyNode[]): string =>
  nodes
    .map(node => {
      const inner = inlineOf(node.children ?? [])
      if (node.type === 'strong') return `**${inner}**`
      if (node.type === 'emphasis') return `_${inner}_`
      if (node.type === 'link') return `[${inner}](${node.url})`
      if (node.type === 'image') return `![${node.alt}]`
      if (node.type === 'footnoteReference') return `[^${node.identifier}]`
      if (node.type === 'runInHeading') return `{h${node.depth}: ${inner}}`
      return node.value ?? inner
    })
    .join('')
