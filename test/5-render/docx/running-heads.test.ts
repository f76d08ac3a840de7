/** Heads of pieces that run on: one section has one pair, so Word looks for the title of each page (STYLEREF). */
import { expect, it } from 'vitest'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import type { FlowSection, Run } from '../../../pipeline/model/flow.ts'
import { unpacked } from '../../support/docx-elements.ts'
import { lintDocx } from '../../support/docx-lint.ts'
import { flowOf, prose, section, textBlock } from '../../support/flow-fixtures.ts'

const piece = (id: string, runs: readonly Run[], more: Partial<FlowSection> = {}): FlowSection => {
  const title = runs.map(run => run.text).join('')
  return section([{ ...textBlock('articleTitle', ''), runs, id, outline: 1 }, ...prose(2)], {
    start: 'run-on',
    runningHead: { even: '四季随笔', odd: title },
    ...more
  })
}

const rendered = async (...sections: readonly FlowSection[]): Promise<ReadonlyMap<string, string>> =>
  unpacked(await renderDocx(flowOf(sections), new Map()))

/** Heads that are looked up: what by, and what is shown by a program that does not. */
const lookedUp = (parts: ReadonlyMap<string, string>): string[][] =>
  [...parts].flatMap(([path, xml]) => {
    const found = path.startsWith('word/header') && /STYLEREF ([^<]*?) <.*<w:t [^>]*>([^<]*)/.exec(xml)
    return found ? [[found[1] ?? '', found[2] ?? '']] : []
  })

it('titles of one line are looked up by their heading style; a program that cannot shows the volume', async () => {
  const parts = await rendered(
    piece('a', [{ text: '春日' }], { start: 'recto' }),
    piece('b', [{ text: '山中夜话' }])
  )
  expect(lookedUp(parts)).toEqual([['1', '四季随笔']])
  expect(lintDocx(parts)).toEqual([])
})

it('of a title in two lines the first is looked up, marked by a style of its own, and all others likewise', async () => {
  const parts = await rendered(
    piece('a', [{ text: '关于整理旧信' }, { text: '的几点说明', breakBefore: true }], { start: 'recto' }),
    piece('b', [{ text: '山中夜话' }])
  )
  expect(lookedUp(parts)).toEqual([['&quot;Running Title&quot;', '四季随笔']])
  const document = parts.get('word/document.xml') ?? ''
  const marked = [...document.matchAll(/<w:rStyle w:val="RunningTitle"\/>.*?<w:t [^>]*>([^<]*)/g)]
  expect(marked.map(([, text]) => text)).toEqual(['关于整理旧信', '山中夜话'])
})

it('a piece alone in its section has its title in its head, cut where a line has no room for it (PG-13)', async () => {
  const parts = await rendered(piece('a', [{ text: '山'.repeat(60) }], { start: 'recto' }))
  expect(lookedUp(parts)).toEqual([])
  const { design } = flowOf([])
  const room = Math.floor(design.page.textWidth / design.runningHead.size)
  expect([...parts.values()].join('')).toContain(`>${'山'.repeat(room - 2)}……<`)
})
