/** A volume that is made section by section is written section by section, into the same bytes. */
import { expect, it } from 'vitest'
import { docxChunks, renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import type { FlowSection } from '../../../pipeline/model/flow.ts'
import { flowOf, prose, section, textBlock } from '../../support/flow-fixtures.ts'

const ARTICLES = 120

const article = (index: number): FlowSection =>
  section([textBlock('articleTitle', `第${index}篇`, { id: `a${index}`, outline: 1 }), ...prose(30, index)])

it('bytes come while sections are made, no section is asked for before its turn', () => {
  let made = 0
  const sections = {
    *[Symbol.iterator]() {
      for (made = 0; made < ARTICLES; ) yield article(++made)
    }
  }
  const seen: number[] = []
  for (const _ of docxChunks({ ...flowOf([]), sections }, new Map())) seen.push(made)
  // The survey has made all of them once; then they are made again.
  expect(seen.filter(count => count < ARTICLES / 2).length).toBeGreaterThan(5)
})

it('chunks are the bytes of the whole', async () => {
  const sections = Array.from({ length: 40 }, (_, index) => article(index + 1))
  const flow = flowOf(sections)
  const chunks = [...docxChunks(flow, new Map())]
  expect(chunks.length).toBeGreaterThan(10)
  expect(Buffer.concat(chunks).equals(Buffer.from(await renderDocx(flow, new Map())))).toBe(true)
})
