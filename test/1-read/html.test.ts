/** HTML as a source: pages of the kinds that editors meet, each with the tree that a careful reader sees. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../pipeline/1-read/index.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { applyLedger, rebuildBase } from '../../pipeline/model/ledger.ts'
import { outlineOf } from './html/outline.ts'

const folder = join(import.meta.dirname, 'html')
const pages = readdirSync(folder).filter(name => name.endsWith('.html'))

const readPage = async (content: string | Uint8Array, name = 'page.html') => {
  const { source, file } = await readSource(memoryHost({ [name]: content }), name, name, {})
  const normalized = source && (await normalize(source, file))
  return { source, normalized, codes: file.messages.map(message => message.ruleId), file }
}

const pageNamed = (name: string): string => readFileSync(join(folder, `${name}.html`), 'utf8')

describe.each(pages)('%s', name => {
  test('is read as a careful reader sees it', async () => {
    const { normalized } = await readPage(readFileSync(join(folder, name), 'utf8'), name)
    if (!normalized) throw new Error('not read')
    const expected = readFileSync(join(folder, name.replace('.html', '.txt')), 'utf8')
    expect(outlineOf(normalized.tree)).toBe(expected)
  })

  test('the ledger leads from the base to the text and back', async () => {
    const { normalized } = await readPage(readFileSync(join(folder, name), 'utf8'), name)
    if (!normalized) throw new Error('not read')
    const { source, text, changes } = normalized
    expect(applyLedger(source.base, changes)).toBe(text)
    expect(rebuildBase(text, changes)).toBe(source.base)
    expect(changes.filter(change => change.rule === 'plugin')).toEqual([])
  })
})
