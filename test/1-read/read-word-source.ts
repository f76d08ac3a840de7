/** In: the bytes of a Word file. Out: what the reader and the passes make of it, with every law of the tree and the ledger checked. */
import { expect } from 'vitest'
import { readSource } from '../../pipeline/1-read/index.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { applyLedger, rebuildBase } from '../../pipeline/model/ledger.ts'
import type { NormalizedText } from '../../pipeline/model/normalized.ts'
import type { SourceText } from '../../pipeline/model/source.ts'

/** Codes of all messages; `source` is null where the file cannot be read. */
export interface ReadWord {
  readonly source: SourceText | null
  readonly lines: readonly string[]
  readonly codes: readonly string[]
  readonly messages: readonly { readonly ruleId?: string | undefined; readonly reason: string }[]
}

/** @example await readWord(docxOf(p('春游'))) */
export const readWord = async (bytes: Uint8Array, name = 'a.docx'): Promise<ReadWord> => {
  const { source, file } = await readSource(memoryHost({ [`/${name}`]: bytes }), `/${name}`, name, {})
  if (source) checkShape(source)
  const messages = file.messages.map(({ ruleId, reason }) => ({ ruleId, reason }))
  return {
    source,
    lines: source ? source.base.split('\n').slice(0, -1) : [],
    codes: messages.map(({ ruleId }) => ruleId ?? ''),
    messages
  }
}

/** Through the passes; the ledger must be exact. */
export const normalizeWord = async (
  bytes: Uint8Array,
  name = 'a.docx'
): Promise<{ readonly text: NormalizedText; readonly codes: readonly string[] }> => {
  const { source, file } = await readSource(memoryHost({ [`/${name}`]: bytes }), `/${name}`, name, {})
  if (!source) throw new Error(file.messages.map(String).join('; '))
  const text = await normalize(source, file)
  if (!text) throw new Error('not normalized')
  expect(applyLedger(source.base, text.changes)).toBe(text.text)
  expect(rebuildBase(text.text, text.changes)).toBe(source.base)
  return { text, codes: file.messages.map(({ ruleId }) => ruleId ?? '') }
}

interface AnyNode {
  readonly type: string
  readonly value?: string
  readonly start?: number
  readonly end?: number
  readonly children?: readonly AnyNode[]
  readonly data?: {
    readonly trace?: { readonly start: number; readonly end: number; readonly edits: readonly unknown[] }
  }
}

/** What `SourceText.tree` promises: every leaf is a stretch of the base, in order, without edits; they cover all but blanks. */
const checkShape = ({ base, tree }: SourceText): void => {
  if (!tree) return
  let at = 0
  const cover = (start: number, end: number): void => {
    expect(base.slice(at, start)).toMatch(/^\s*$/)
    at = end
  }
  const visit = (node: AnyNode): void => {
    const trace = node.data?.trace
    if (node.type === 'text' && trace) {
      expect(trace.edits).toEqual([])
      expect(base.slice(trace.start, trace.end)).toBe(node.value)
      cover(trace.start, trace.end)
    }
    if (node.type === 'dropped') {
      expect(base.slice(node.start, node.end)).toBe(node.value)
      cover(node.start ?? 0, node.end ?? 0)
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(tree as unknown as AnyNode)
  cover(base.length, base.length)
  expect(base).toMatch(/^(?:\S|\S[^\n]*\S)(?:\n(?:\S|\S[^\n]*\S))*\n$/u)
  for (const { start, end } of tree.data?.inline ?? []) {
    expect(start).toBeLessThanOrEqual(end)
    expect(end).toBeLessThanOrEqual(base.length)
    expect(base.slice(start, end)).not.toContain('\n')
  }
}
