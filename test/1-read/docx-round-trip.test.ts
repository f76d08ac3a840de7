/** Documents that programs wrote: our own volume, and what LibreOffice makes of a page of ours. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SourceText } from '../../pipeline/model/source.ts'
import { type CompiledStages, compileStages } from '../support/compile-stages.ts'
import { normalizeWord, readWord } from './read-word-source.ts'

const bare = (text: string): string => text.replace(/[\s　]/gu, '')

describe('our own DOCX, read back', () => {
  let stages: CompiledStages
  let source: SourceText | null
  let codes: readonly string[]
  beforeAll(async () => {
    stages = await compileStages(fileURLToPath(new URL('../../sources', import.meta.url)))
    const read = await readWord(stages.docx)
    source = read.source
    codes = read.codes
  })

  const blocks = (): CompiledStages['flow']['sections'][number]['blocks'][number][] =>
    stages.flow.sections.filter(({ kind }) => kind !== 'contents').flatMap(section => [...section.blocks])

  it('has every heading and title with its outline level', () => {
    const wanted = blocks().flatMap(block =>
      block.kind === 'text' && block.outline !== undefined
        ? [[bare(block.runs.map(run => run.text).join('')), block.outline] as const]
        : []
    )
    const found = (source?.tree?.children ?? []).flatMap(node => {
      const dress = node.type === 'paragraph' ? node.data?.line?.dress : undefined
      const leaf = node.type === 'paragraph' ? node.children[0] : undefined
      return dress?.outline !== undefined && leaf?.type === 'text'
        ? [[bare(leaf.value), dress.outline] as const]
        : []
    })
    expect(wanted.length).toBeGreaterThan(30)
    expect(found).toHaveLength(wanted.length)
    for (const [index, [words, level]] of found.entries()) {
      // 上篇 stands in the line of its part's title; the preface has the depth of an article there.
      expect(words).toContain(wanted[index]?.[0])
      if (words !== '前言') expect([words, level]).toEqual([words, wanted[index]?.[1]])
    }
  })

  it('has all text, and the old contents nowhere but among what was dropped', () => {
    const kept = bare(
      (source?.tree?.children ?? [])
        .filter(node => node.type === 'paragraph')
        .map(node =>
          node.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : ''
        )
        .join('')
    )
    for (const block of blocks())
      if (block.kind === 'text' && block.role === 'body')
        expect(kept).toContain(bare(block.runs.map(run => run.text).join('')))
    expect(source?.tree?.children.some(node => node.type === 'dropped')).toBe(true)
    expect(codes).toContain('old-contents-left-out')
  })

  it('has its notes and tables', () => {
    const wanted = blocks().flatMap(block => ('notes' in block ? [...block.notes] : []))
    const notes = (source?.tree?.children ?? []).filter(node => node.type === 'footnoteDefinition')
    expect(notes).toHaveLength(wanted.length)
    const marks = source?.tree?.data?.inline?.filter(({ mark }) => mark.type === 'footnoteReference')
    expect(marks).toHaveLength(wanted.length)
    const tables = (source?.tree?.children ?? []).flatMap(node =>
      node.type === 'table' ? [node.children.map(row => row.children.length)] : []
    )
    expect(tables).toEqual(
      blocks().flatMap(block => (block.kind === 'table' ? [block.rows.map(row => row.length)] : []))
    )
  })

  it('goes through the passes with an exact ledger', async () => {
    const { text } = await normalizeWord(stages.docx)
    expect(text.title).toBe('巷口四季')
  })
})

/** `fixtures/bookroom.docx` and `.doc` were written by LibreOffice from one page of our own. */
describe('a DOCX of LibreOffice', () => {
  const fixture = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))))

  it('has styles, numbers, a list, a table and a note', async () => {
    const { source, lines, codes } = await readWord(fixture('bookroom.docx'))
    expect(lines).toContain('1.开窗')
    expect(lines).toContain('下午\t20')
    expect((source?.tree?.children ?? []).map(node => node.type)).toEqual([
      ...Array.from({ length: 6 }, () => 'paragraph'),
      'list',
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
      'paragraph',
      'paragraph',
      'footnoteDefinition'
    ])
    expect(codes).toEqual([])
  })

  it('says the same as the .doc', async () => {
    const ofDocx = await readWord(fixture('bookroom.docx'))
    const ofDoc = await readWord(fixture('bookroom.doc'), 'a.doc')
    expect(ofDocx.lines).toEqual(ofDoc.lines)
    expect(ofDocx.source?.tree?.data?.inline?.length).toBe(ofDoc.source?.tree?.data?.inline?.length)
  })

  it('gives the same structure from both', async () => {
    const headings = async (name: string): Promise<unknown> => {
      const { text } = await normalizeWord(fixture(name), name)
      const [article] = text.tree.children.flatMap(node => (node.type === 'article' ? [node] : []))
      return [text.title, article?.children.flatMap(node => (node.type === 'heading' ? [node.depth] : []))]
    }
    expect(await headings('bookroom.docx')).toEqual(await headings('bookroom.doc'))
  })
})
