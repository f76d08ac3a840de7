/** A normalized text as a golden shows it: tree, removed pieces, changes by rule, messages. */
import type { VFile } from 'vfile'
import { findingsOf } from '../../pipeline/diagnostics/finding.ts'
import { textOf } from '../../pipeline/model/article.ts'
import type { NormalizedText } from '../../pipeline/model/normalized.ts'

interface Node {
  readonly type: string
  readonly depth?: number
  readonly value?: unknown
  readonly children?: readonly Node[]
}

/** @example normalizedText(text, file) */
export const normalizedText = (text: NormalizedText, file: VFile): string =>
  [
    `# ${text.source.file}, ${text.source.encoding}, ${text.script}, title: ${text.title ?? 'none'}`,
    ...outline(text.tree.children as readonly Node[], ''),
    '## dropped',
    ...text.dropped.map(piece => JSON.stringify(piece)),
    '## changes',
    ...text.changes.map(
      change =>
        `${change.rule} ${change.class} ${change.start}–${change.end} ${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`
    ),
    '## messages',
    ...findingsOf(file).map(
      finding =>
        `${finding.severity} ${finding.line ?? '-'}:${finding.column ?? '-'} ${finding.code}: ${finding.reason}`
    ),
    ''
  ].join('\n')

const outline = (nodes: readonly Node[], indent: string): string[] =>
  nodes.flatMap(node => {
    const name = node.depth === undefined ? node.type : `${node.type} ${node.depth}`
    const inner = node.children ?? []
    const mixed = inner.some(child => child.type !== 'text')
    if (inner.length === 0 || !mixed) return [`${indent}${name}: ${textOf(node)}`]
    return [`${indent}${name}`, ...outline(inner, `${indent}  `)]
  })
