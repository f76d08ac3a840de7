/** The numbers of the DOCX: where two readings of hanging marks differ, and numbers that are pinned (docx.md §6). */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { pinNumbers, wordNumbers } from '../../../pipeline/4-typeset/index.ts'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { reportWordNumbers } from '../../../pipeline/compile/report-word-numbers.ts'
import { folderManifest } from '../../../pipeline/manifest/index.ts'
import type { FlowSection, TextBlock } from '../../../pipeline/model/flow.ts'
import { documentXml } from '../../support/document-xml.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'

const faces = fixedFaces()
const measure = Math.round(designOf('book', 'A4').page.textWidth / designOf('book', 'A4').bodySize)
/** One line where the comma at its end hangs, two where it may not. */
const edge = textBlock('body', `${'文'.repeat(measure - 2)}，`)
const piece = (id: string, title: string, lines: number, more: Partial<FlowSection> = {}): FlowSection =>
  section(
    [textBlock('articleTitle', title, { id, outline: 1 }), ...Array.from({ length: lines }, () => edge)],
    more
  )
const volume = flowOf([
  piece('a1', '长短不定', 25, { restart: true }),
  piece('a2', '一样长', 2),
  piece('a3', '又一篇', 2)
])

describe('where marks may hang', () => {
  it('pieces that would take another number of pages are told, the others not', () => {
    const { numbers, unsure } = wordNumbers(volume, faces)
    expect([...numbers.values()]).toEqual(['1', '3', '4'])
    expect(unsure).toEqual([0])
  })

  it('docx-numbers-unsure names them and the next step', () => {
    const told = (numbering: 'running' | 'pinned'): string => {
      const file = new VFile()
      const manifest = { ...folderManifest('集', [], 'book'), numbering }
      reportWordNumbers(volume, wordNumbers(volume, faces), manifest, file)
      return file.messages.map(({ ruleId, reason, note }) => `${ruleId} ${reason} ${note}`).join('\n')
    }
    expect(told('running')).toMatch(/^docx-numbers-unsure 1 piece.*«长短不定» .*numbering: pinned/)
    expect(told('pinned')).toContain('the numbers are pinned')
  })

  it('a volume whose pieces are sure says nothing', () => {
    const file = new VFile()
    const sure = flowOf([piece('a1', '一样长', 2)])
    reportWordNumbers(sure, wordNumbers(sure, faces), folderManifest('集', [], 'book'), file)
    expect(file.messages).toEqual([])
  })
})

describe('numbering: pinned', () => {
  it('every piece that begins a page begins with its number of the contents, in a section of its own', async () => {
    const { numbers } = wordNumbers(volume, faces)
    const xml = documentXml(await renderDocx(pinNumbers(volume, numbers), numbers))
    expect([...xml.matchAll(/<w:pgNumType [^>]*w:start="(\d+)"/g)].map(([, start]) => start)).toEqual([
      '1',
      '3',
      '4'
    ])
  })

  it('otherwise only what begins anew has a number', async () => {
    const { numbers } = wordNumbers(volume, faces)
    const xml = documentXml(await renderDocx(volume, numbers))
    expect([...xml.matchAll(/<w:pgNumType [^>]*w:start="(\d+)"/g)].map(([, start]) => start)).toEqual(['1'])
  })

  it('a piece that runs on is counted with the one before', () => {
    const run = flowOf([piece('a1', '甲', 2, { restart: true }), piece('a2', '乙', 2, { start: 'run-on' })])
    const { numbers } = wordNumbers(run, faces)
    expect(pinNumbers(run, numbers).sections.map(({ pinnedTo }) => pinnedTo)).toEqual([1, undefined])
  })
})

describe('space before a title', () => {
  const style = designOf('book', 'A4').styles.articleTitle
  const lines = (count: number): TextBlock => textBlock('body', '文'.repeat(measure * count - 2))
  const title = (id: string): TextBlock => textBlock('articleTitle', '题', { id, outline: 1 })

  it('goes at the top of a page that a piece runs on to, and stays where a section begins', () => {
    expect(style.linesBefore).toBeGreaterThan(1)
    const pages = (start: 'run-on' | 'new-page', count: number): number =>
      wordNumbers(flowOf([section([lines(33)]), section([title('a'), lines(count)], { start })]), faces)
        .pageCount - 1
    const most = (start: 'run-on' | 'new-page'): number => {
      for (let count = 20; ; count++) if (pages(start, count + 1) > 1) return count
    }
    expect(most('run-on')).toBeGreaterThan(most('new-page'))
  })
})
