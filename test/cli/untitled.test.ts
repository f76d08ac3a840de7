/** A text without a recognised title is a doubt with a line to paste, which makes its first short line the title. */
import { describe, expect, it } from 'vitest'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { inspectSource } from '../../pipeline/inspect.ts'
import { usualRepairs } from '../../pipeline/model/repair.ts'

const ROWS = '日期\t项目\t收入\t支出\n9.1\t班费\t2,000.00\t\n9.15\t购书\t\t1,356.80\n10.8\t捐款\t500\t\n'

const inspected = async (text: string, more: Parameters<typeof inspectSource>[2] = {}) => {
  const { findings, inspection } = await inspectSource(memoryHost({ 'a.txt': text }), 'a.txt', more)
  const told = findings.find(({ code }) => code === 'text-untitled')
  return { told, titles: inspection.articles.map(({ title }) => title) }
}

describe('a text without a title', () => {
  it('is a doubt, and what it offers gives the title', async () => {
    const { told } = await inspected(`收支明细表\n${ROWS}`)
    expect(told?.line).toBe(1)
    const remedy = told?.doubt?.remedy
    expect(remedy).toMatchObject({ at: { line: 1, words: '收支明细表' }, action: { kind: 'article' } })
    const settings = { ...usualRepairs, overrides: remedy ? [remedy] : [] }
    const after = await inspected(`收支明细表\n${ROWS}`, { settings })
    expect(after.titles).toEqual(['收支明细表'])
    expect(after.told).toBeUndefined()
  })

  it('is none where the manifest gives one, where the line is a sentence, and where a title is there', async () => {
    expect((await inspected(`收支明细表\n${ROWS}`, { titled: true })).told).toBeUndefined()
    expect((await inspected('今天天气很好，我们去了公园。\n')).told).toBeUndefined()
    expect((await inspected(ROWS)).told).toBeUndefined()
    expect((await inspected('春游\n\n今天天气很好，我们一起去了公园。\n')).told).toBeUndefined()
  })
})
