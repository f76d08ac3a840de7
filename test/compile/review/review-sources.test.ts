/** Review copies of sources with markup of their own: a page and a Word file, with a note and a table. */
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../pipeline/1-read/index.ts'
import { whyNoLibreOffice } from '../../support/check-docx.mjs'
import { settledByLibreOffice } from '../../support/settle-docx.ts'
import { hostOf, type Reviewed, reviewed, sourceLines } from './reviewed.ts'
import { settledLines } from './settled.ts'

const missing = whyNoLibreOffice()

const page =
  '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>水表检查</title></head><body><nav><a href="/">首页</a></nav><article>' +
  '<h1>水表检查</h1><p>今天,我们检查了全村的水表.大家走了一天，记了满满两页，晚上才回到家里。</p>' +
  '<table><tr><th>组</th><th>件数</th></tr><tr><td>东组</td><td>12</td></tr><tr><td>西组</td><td>15</td></tr></table>' +
  '<p>结果很好,没有一只坏的。明年还要再查一次，时间定在春天，由村里通知。</p></article></body></html>'

const markdown =
  '# 书屋\n\n第一段,有**重点**。注[^1]在此。\n\n| 月份 | 人数 |\n| --- | ---: |\n| 一月 | 12 |\n| 二月 | 15 |\n\n末段,很短。\n\n[^1]: 这是注,很短。\n'

/** A volume of both, and the lines of its sources as they were read. */
const made = async (): Promise<Reviewed & { readonly bases: readonly string[] }> => {
  const sources = { '01.html': page, '02.docx': (await reviewed({ '1.md': markdown })).clean }
  // Named in a manifest: of a folder by itself, a volume of ours is no source.
  const files = { ...sources, 'compilation.yaml': 'title: 合集\nparts:\n  - sources: [01.html, 02.docx]\n' }
  const bases: string[] = []
  for (const name of Object.keys(sources)) {
    const { source } = await readSource(hostOf(files), name, name, {})
    bases.push(...sourceLines(source?.base ?? ''))
  }
  return { ...(await reviewed(files)), bases }
}

describe('a page and a Word file', () => {
  it('accepted are the clean text, rejected what was read', async () => {
    const { clean, review, bases } = await made()
    expect(bases.join('')).toContain('水表.大家')
    expect(settledLines(review, 'accept')).toEqual(settledLines(clean, 'accept'))
    expect(settledLines(review, 'reject')).toEqual(bases)
  })

  it.skipIf(missing !== null)(
    missing ? `in LibreOffice too (skipped: ${missing})` : 'in LibreOffice too',
    { timeout: 240_000 },
    async () => {
      const { clean, review, bases } = await made()
      const accepted = settledByLibreOffice(review, 'accept')
      expect(settledLines(accepted, 'accept')).toEqual(settledLines(clean, 'accept'))
      expect(settledLines(settledByLibreOffice(review, 'reject'), 'accept')).toEqual(bases)
    }
  )
})
