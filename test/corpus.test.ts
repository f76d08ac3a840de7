/** Laws over a folder of real texts that is not part of the project: named by CHENGCE_CORPUS, else skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../pipeline/2-normalize/index.ts'
import { textOf } from '../pipeline/model/article.ts'
import { applyLedger, rebuildBase } from '../pipeline/model/ledger.ts'
import type { NormalizedText } from '../pipeline/model/normalized.ts'
import type { SourceFormat } from '../pipeline/model/source.ts'

const folder = process.env['CHENGCE_CORPUS']
const cases = folder ? join(folder, 'cases') : ''

/** Only plain text and Markdown are read so far. */
const sourceOf = (id: string): { name: string; format: SourceFormat; base: string } | null => {
  const name = readdirSync(join(cases, id)).find(file => /^source\.(?:txt|md)$/.test(file))
  if (!name) return null
  const { encoding } = JSON.parse(readFileSync(join(cases, id, 'gold.json'), 'utf8')) as { encoding: string }
  const base = new TextDecoder(encoding).decode(readFileSync(join(cases, id, name)))
  return { name, format: name.endsWith('.md') ? 'markdown' : 'text', base }
}

const run = async (base: string, format: SourceFormat): Promise<NormalizedText> => {
  const result = await normalize(
    { file: 'source', format, encoding: 'utf-8', base },
    new VFile({ path: 'source' })
  )
  if (!result) throw new Error('the parser gave up')
  return result
}

/** Letters and digits, counted. */
const count = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const char of text.normalize('NFKC').toLowerCase()) {
    if (/[\p{L}\p{N}]/u.test(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return counts
}

/** Share of the source's letters and digits that stand in the result, each once. */
const sound = (base: string, kept: string): number => {
  const counts = count(base)
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  for (const [char, n] of count(kept)) counts.set(char, (counts.get(char) ?? 0) - n)
  const off = [...counts.values()].reduce((sum, n) => sum + Math.abs(n), 0)
  return 1 - off / Math.max(1, all)
}

const skeleton = (result: NormalizedText): unknown => {
  const lines: string[] = []
  const read = (node: { type: string; depth?: number; children?: readonly unknown[] }): void => {
    if (['title', 'heading', 'runInHeading', 'article'].includes(node.type)) {
      lines.push(`${node.type} ${node.depth ?? ''} ${node.type === 'article' ? '' : textOf(node)}`)
    }
    for (const child of node.children ?? []) read(child as Parameters<typeof read>[0])
  }
  read(result.tree)
  return lines
}

describe.runIf(folder && existsSync(cases))('the corpus', () => {
  const ids = folder && existsSync(cases) ? readdirSync(cases).filter(id => sourceOf(id)) : []
  test.each(ids)('%s: rebuilt exactly, sound, and the same a second time', async id => {
    const source = sourceOf(id)
    if (!source) throw new Error('no source')
    const once = await run(source.base, source.format)
    expect(applyLedger(source.base, once.changes)).toBe(once.text)
    expect(rebuildBase(once.text, once.changes)).toBe(source.base)
    if (source.format !== 'text') return
    expect(sound(source.base, once.text + once.dropped.join(''))).toBeGreaterThanOrEqual(0.999)
    const twice = await run(once.text, 'text')
    expect(twice.changes.filter(change => change.class === 'A')).toEqual([])
    expect(skeleton(twice)).toEqual(skeleton(once))
  })
})

test.skipIf(!folder)(
  folder
    ? 'CHENGCE_CORPUS names a folder with cases'
    : 'the corpus (skipped: CHENGCE_CORPUS names no folder)',
  () => {
    expect(existsSync(cases)).toBe(true)
  }
)
