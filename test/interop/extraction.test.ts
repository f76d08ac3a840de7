/**
 * What three readers take out of our PDF is what the tree says, article by article: white space beside Chinese removed,
 * the rest folded, running heads, folios and leaders left out, notes compared apart. pdf.js is always there; pdftotext
 * (poppler-utils) and mutool (mupdf-tools) where they are installed.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CompiledArticle } from '../../pipeline/model/compilation.ts'
import type { Flow, Run } from '../../pipeline/model/flow.ts'
import { type CompiledStages, compileStages } from '../support/compile-stages.ts'
import {
  type PageText,
  type Reader,
  readByMupdf,
  readByPdfjs,
  readByPoppler
} from '../support/extracted-text.ts'
import { differenceOf } from '../support/folded-text.ts'
import { breachesOf } from '../support/pdf-conformance.ts'
import { readObjects } from '../support/pdf-objects.ts'
import { readStructure } from '../support/pdf-structure.ts'
import { hasTool, withTool } from '../support/tool.ts'
import { treeText } from '../support/tree-text.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
/** Texts of one's own: a folder that becomes a volume. */
const own = process.env.CHENGCE_TEXTS

const volumes = [
  `${root}interop/extraction`,
  `${root}../sources`,
  ...readdirSync(`${root}cases`)
    .sort()
    .map(name => `${root}cases/${name}/input`),
  ...(own === undefined ? [] : [own])
]

/** Whether a reader takes ActualText for what it stands for. */
const readers: readonly (readonly [name: string, tool: string | null, Reader, actualText: boolean])[] = [
  ['pdf.js', null, readByPdfjs, false],
  ['pdftotext', 'pdftotext', readByPoppler, true],
  ['MuPDF', 'mutool', readByMupdf, false]
]

describe.each(volumes)('%s', folder => {
  let compiled: Promise<CompiledStages> | undefined
  const stages = (): Promise<CompiledStages> => {
    compiled ??= compileStages(folder, { title: '文字 & <抽取>', date: '2026-11' })
    return compiled
  }
  it('has no breach of PDF/A-2a and PDF/UA-1 that our checker sees', async () => {
    expect(breachesOf(readObjects((await stages()).pdf))).toEqual([])
  })

  it('has the headings of the flow in its structure, in order', async () => {
    const { flow, pdf } = await stages()
    const wanted = flow.sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'text' && block.outline !== undefined ? [block.runs] : []))
    )
    const read = (await readStructure(pdf)).filter(({ role }) => /^H\d$/.test(role))
    const headings = read.map(({ text }) => bare(text)).filter(text => text !== '目录')
    expect(headings).toEqual(wanted.map(headingText))
  })

  for (const [name, tool, read, actualText] of readers) {
    const title = tool === null ? name : withTool(tool, name)
    it.skipIf(tool !== null && !hasTool(tool))(title, async () => compare(await stages(), read, actualText))
  }
})

const compare = async (stages: CompiledStages, read: Reader, actualText: boolean): Promise<void> => {
  const { pages } = stages.pages
  const texts = await read(stages.pdf, pages)
  const pieces = piecesOf(stages)
  expect(pieces.length).toBeGreaterThan(0)
  for (const { article, sections } of pieces) {
    const shown = pages
      .filter(page => sections.includes(page.section))
      .map(page => texts[page.index] ?? { body: '', notes: '' })
    const { text, notes } = treeText(article)
    const said = (wanted: string): string => (actualText ? wanted : withoutSelectors(wanted))
    const body = withoutOrnaments(joined(shown, 'body'), stages.flow, sections)
    expect.soft(differenceOf(body, said(text))).toBeNull()
    expect.soft(differenceOf(joined(shown, 'notes'), said(notes))).toBeNull()
  }
}

/** What only ActualText says. */
const withoutSelectors = (text: string): string => text.replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')

/** Ornaments are artifacts; who reads by places finds them between paragraphs. */
const withoutOrnaments = (text: string, { sections }: Flow, own: readonly number[]): string => {
  const blocks = own.flatMap(section => sections[section]?.blocks ?? [])
  const ornaments = new Set(blocks.flatMap(block => (block.kind === 'ornament' ? [bare(block.text)] : [])))
  return text
    .split('\n')
    .filter(line => !ornaments.has(bare(line)))
    .join('\n')
}

/** With its readings; the number of a note is its page's. */
const headingText = (runs: readonly Run[]): string =>
  bare(runs.map(({ text, ruby, note }) => (note === undefined ? text + (ruby ?? '') : '①')).join(''))

const bare = (text: string): string => text.replace(/\s/gu, '')

const joined = (pages: readonly PageText[], part: keyof PageText): string =>
  pages.map(page => page[part]).join('\n')

interface Piece {
  readonly article: CompiledArticle
  /** Where it is printed: an attachment begins a section of its own. */
  readonly sections: readonly number[]
}

const piecesOf = ({ compilation, flow }: CompiledStages): Piece[] => {
  const front = compilation.front.flatMap(each => (each.kind === 'preface' ? [each.article] : []))
  const articles = [...front, ...compilation.parts.flatMap(part => part.articles)]
  const begins = articles.map(({ id }) =>
    flow.sections.findIndex(({ blocks }) => blocks.some(block => block.kind === 'text' && block.id === id))
  )
  return articles.map((article, index) => {
    const begin = begins[index] ?? -1
    const next = begins[index + 1] ?? flow.sections.length
    const sections = flow.sections.flatMap(({ kind }, section) =>
      section >= begin && section < next && (kind === 'article' || kind === 'preface') ? [section] : []
    )
    return { article, sections }
  })
}
