import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetFlow } from '../../../pipeline/4-typeset/flow/index.ts'
import { outlineTexts } from '../../../pipeline/4-typeset/pages/outline-texts.ts'
import type { Compilation, CompiledArticle, CompiledPart } from '../../../pipeline/model/compilation.ts'

const heading = (depth: 1 | 2, value: string) => ({
  type: 'heading' as const,
  depth,
  children: [{ type: 'text' as const, value }]
})

const piece: CompiledArticle = {
  kind: 'article',
  id: 'a1',
  title: '水渠边的一天',
  start: 'new-page',
  blocks: [heading(1, '一、出门'), heading(2, '（一）过桥。')],
  headings: [],
  file: 'a.txt',
  notes: new Map()
}

const outlineOf = (part: CompiledPart | null, outline?: number): string[] => {
  const volume: Compilation = {
    title: '春山文集',
    epochSeconds: 0,
    region: 'CN',
    language: 'zh-CN',
    toc: { depth: 1, authors: true, ...(outline === undefined ? {} : { outline }) },
    hasFront: false,
    hasParts: part !== null,
    front: [],
    parts: [{ part, articles: [piece] }]
  }
  const { sections, outlineDepth } = typesetFlow(volume, designOf('book', 'A4'))
  return sections
    .flatMap(section => outlineTexts(section, outlineDepth))
    .map(({ depth, text }) => `${depth} ${text}`)
}

describe('the outline', () => {
  const part = { id: 'p1', number: '上篇', title: '书里书外' }

  it('lists parts with their numbers, pieces and every heading, whatever the contents lists', () => {
    expect(outlineOf(part)).toEqual(['1 上篇　书里书外', '2 水渠边的一天', '3 一、出门', '4 （一）过桥'])
  })

  it.each([
    [1, ['1 上篇　书里书外', '2 水渠边的一天']],
    [2, ['1 上篇　书里书外', '2 水渠边的一天', '3 一、出门']]
  ])('goes to the depth asked for: %i below the parts', (depth, entries) => {
    expect(outlineOf(part, depth)).toEqual(entries)
  })

  it('counts pieces as the first level where there are no parts', () => {
    expect(outlineOf(null, 1)).toEqual(['1 水渠边的一天'])
    expect(outlineOf(null, 2)).toEqual(['1 水渠边的一天', '2 一、出门'])
  })
})
