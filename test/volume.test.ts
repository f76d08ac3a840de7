/** The example volume, read back from its PDF by a reader that is none of ours. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FlowBlock, FlowSection } from '../pipeline/model/flow.ts'
import { type CompiledStages, compileStages } from './support/compile-stages.ts'
import { type ReadGlyph, type ReadPdf, readPdf } from './support/pdf-text.ts'

const sources = fileURLToPath(new URL('../sources', import.meta.url))

let stages: CompiledStages
let pdf: ReadPdf
beforeAll(async () => {
  stages = await compileStages(sources)
  pdf = await readPdf(stages.pdf)
})

const bare = (text: string): string => text.replace(/[\s　]/gu, '')
const textOf = (block: FlowBlock): string => {
  if (block.kind === 'text') return (block.marker ?? '') + block.runs.map(run => run.text).join('')
  return block.kind === 'ornament' ? block.text : ''
}

/** Glyphs of the text block of a page: no running head, no folio. */
const textBlock = async (index: number): Promise<ReadGlyph[]> => {
  const { page } = stages.flow.design
  const bottom = page.headMargin + page.linesPerPage * stages.flow.design.pitch
  const glyphs = await pdf.glyphs(index)
  return glyphs.filter(glyph => glyph.baseline > page.headMargin && glyph.baseline < bottom)
}

const pagesOfSection = (section: number): number[] =>
  stages.pages.pages
    .filter(page => page.section === section && page.blocks.length > 0)
    .map(page => page.index)

const sections = (): [FlowSection, number][] =>
  stages.flow.sections.map((section, index): [FlowSection, number] => [section, index])

describe('the structure of the volume', () => {
  it('every line of a source that begins with 一、 二、 … is a heading', async () => {
    const headings = stages.flow.sections.flatMap(({ blocks }) =>
      blocks.flatMap(block =>
        block.kind === 'text' && block.role.startsWith('heading') ? [bare(textOf(block))] : []
      )
    )
    const source = await readFile(`${sources}/04-亲子共读.txt`, 'utf8')
    const lines = source.match(/^[一二三四五]、.*$/gm) ?? []
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(headings).toContain(bare(line).replace(/。$/, ''))
  })
})

describe('the text of the PDF', () => {
  it('is the text of the flow, section by section (white space, tables and notes apart)', async () => {
    const { tableCell, footnote } = stages.flow.design.styles
    for (const [section, index] of sections()) {
      if (section.kind === 'contents' || section.kind === 'cover') continue
      const glyphs = (await Promise.all(pagesOfSection(index).map(textBlock))).flat()
      const body = glyphs.filter(glyph => glyph.size > tableCell.size || glyph.size === 12)
      const wanted = section.blocks
        .filter(block => block.kind !== 'text' || block.role !== 'tableCaption')
        .map(textOf)
        .join('')
      expect(bare(body.map(glyph => glyph.text).join(''))).toBe(bare(wanted))
      const notes = glyphs
        .filter(glyph => glyph.size === footnote.size)
        .map(glyph => glyph.text)
        .join('')
      for (const block of section.blocks) {
        if (block.kind === 'contents' || block.kind === 'ornament' || block.kind === 'figure') continue
        for (const note of block.notes)
          expect(bare(notes)).toContain(bare(note.runs.map(run => run.text).join('')))
      }
      const cells = bare(
        glyphs
          .filter(glyph => glyph.size === tableCell.size)
          .map(glyph => glyph.text)
          .join('')
      )
      for (const block of section.blocks) {
        if (block.kind !== 'table') continue
        for (const cell of block.rows.flat())
          expect(cells).toContain(bare((cell?.runs ?? []).map(run => run.text).join('')))
      }
    }
  })
})

describe('numbers', () => {
  it('of the contents are the labels of the pages that the outline names', async () => {
    const contents = stages.flow.sections.findIndex(section => section.kind === 'contents')
    const entries = stages.flow.sections[contents]?.blocks.filter(block => block.kind === 'contents') ?? []
    const printed: string[] = []
    const right = (index: number): number =>
      index % 2 === 0 ? stages.flow.design.page.insideMargin : stages.flow.design.page.outsideMargin
    for (const page of pagesOfSection(contents)) {
      const edge = right(page) + stages.flow.design.page.textWidth
      const numbers = (await textBlock(page)).filter(glyph => glyph.x > edge - 30 && glyph.baseline > 0)
      const byLine = groupByBaseline(numbers)
      for (const glyphs of byLine.values()) printed.push(glyphs.map(glyph => glyph.text).join(''))
    }
    const labels = pdf.labels ?? []
    const wanted = entries
      .filter(entry => entry.numbered)
      .map(entry => labels[pdf.destinations.get(entry.target)?.pageIndex ?? -1])
    expect(printed).toEqual(wanted)
  })

  it('the outline has every part with its number, piece and heading once, in order', () => {
    const wanted = stages.flow.sections.flatMap(section =>
      section.blocks.flatMap(block =>
        block.kind === 'text' && block.outline !== undefined
          ? [{ role: block.role, text: block.runs.map(run => run.text).join('') }]
          : []
      )
    )
    const numbers = ['上篇', '下篇']
    expect(pdf.outline.map(entry => entry.text)).toEqual(
      wanted.map(({ role, text }) => (role === 'partTitle' ? `${numbers.shift()}　${text}` : text))
    )
  })

  it('front matter is labelled in Roman numerals, the body from 1 on a recto', () => {
    const labels = pdf.labels ?? []
    const first = labels.indexOf('1')
    expect(labels.slice(2, first).join(' ')).toBe(
      ['i', 'ii', 'iii', 'iv', 'v', 'vi'].slice(0, first - 2).join(' ')
    )
    expect(first % 2).toBe(0)
    expect(labels.slice(first)).toEqual(labels.slice(first).map((_, index) => String(index + 1)))
  })
})

const groupByBaseline = (glyphs: readonly ReadGlyph[]): Map<number, ReadGlyph[]> => {
  const lines = new Map<number, ReadGlyph[]>()
  for (const glyph of glyphs) {
    const key = Math.round(glyph.baseline)
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return lines
}
