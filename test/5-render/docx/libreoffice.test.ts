/** What LibreOffice shows is what our contents says: numbers, wording, and every character (docx.md §6). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { designFaces, loadFaces, wordNumbers } from '../../../pipeline/4-typeset/index.ts'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { nodeHost } from '../../../pipeline/host/node.ts'
import type { Flow } from '../../../pipeline/model/flow.ts'
import { checkDocx, type DocxCheck, outOfOrder, whyNoLibreOffice } from '../../support/check-docx.mjs'
import { anyNumbers, volumeFlow } from '../../support/flow-fixtures.ts'

const missing = whyNoLibreOffice()

const predicted = async (flow: Flow): Promise<ReadonlyMap<string, string>> => {
  const faces = await loadFaces(nodeHost().font, designFaces(flow.design))
  return wordNumbers(flow, faces).numbers
}

const checked = async (flow: Flow, numbers: ReadonlyMap<string, string>): Promise<DocxCheck> => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-test-'))
  try {
    const path = join(folder, 'volume.docx')
    writeFileSync(path, await renderDocx(flow, numbers))
    return await checkDocx(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('text read back', () => {
  const paragraphs = ['春天来了。', '燕子也来了。', '我们去看河。']

  it('may have others between', () =>
    expect(
      outOfOrder(paragraphs.join(''), `目录3${paragraphs[0]}①注${paragraphs[1]}2册${paragraphs[2]}`)
    ).toEqual([]))

  it('is caught where paragraphs change places or one is lost', () => {
    expect(outOfOrder(paragraphs.join(''), paragraphs.toReversed().join(''))).toHaveLength(1)
    expect(outOfOrder(paragraphs.join(''), [paragraphs[0], paragraphs[2]].join(''))).toHaveLength(1)
  })
})

describe.skipIf(missing !== null)(missing ? `LibreOffice (skipped: ${missing})` : 'LibreOffice', () => {
  it('shows every heading on the page that the contents says, and loses no character', async () => {
    const flow = volumeFlow()
    const { entries, problems } = await checked(flow, await predicted(flow))
    expect(problems).toEqual([])
    expect(entries.filter(entry => entry.shown !== null)).toHaveLength(8)
  })

  it('is caught where a number is wrong', async () => {
    const flow = volumeFlow()
    const numbers = new Map([...(await predicted(flow)), ['a4', '99']])
    const { problems } = await checked(flow, numbers)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('contents says 99')
  })

  it('is caught where wording differs', async () => {
    const flow = volumeFlow()
    const sections = flow.sections.map(section => ({
      ...section,
      blocks: section.blocks.map(block =>
        block.kind === 'contents' && block.target === 'a3' ? { ...block, text: '河邊的兩天' } : block
      )
    }))
    const { problems } = await checked({ ...flow, sections }, anyNumbers(flow))
    expect(problems).toContain('entry «河邊的兩天» for heading «河邊的一天»')
  })
})
