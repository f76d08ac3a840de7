/** A review copy that went through LibreOffice is still understood: it renames styles, numbers changes anew and joins runs. */
import { describe, expect, it } from 'vitest'
import { manifestWith } from '../../pipeline/accept/manifest-with.ts'
import { acceptReview } from '../../pipeline/accept.ts'
import { hostOf } from '../compile/review/reviewed.ts'
import { settledLines } from '../compile/review/settled.ts'
import { whyNoLibreOffice } from '../support/check-docx.mjs'
import { settledByLibreOffice } from '../support/settle-docx.ts'
import { build, MANIFEST, typing, withDocument } from './edited.ts'

const missing = whyNoLibreOffice()

const texts = {
  'book/01.txt':
    '春游记\n\n　　今天,我们去了公园,天气很好。\n　　相关推荐：更多范文请关注本站\n　　回来的时候已经是下午五点,太阳还没有落山。\n',
  'book/02.txt':
    '秋天的树\n\n一、树叶\n\n　　树叶黄了,一片片落下来，铺满了小路。\n\n二、树干\n\n　　树干还是老样子，摸上去很粗。\n'
}

/** With a note and a table, and a page of a site. */
const marked = {
  'book/03.md':
    '# 书屋\n\n第一段,有**重点**。注[^1]在此。\n\n| 月份 | 人数 |\n| --- | ---: |\n| 一月 | 12 |\n\n末段,很短。\n\n[^1]: 这是注,很短。\n',
  'book/04.html':
    '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>水表检查</title></head><body><article><h1>水表检查</h1><p>今天,我们检查了全村的水表.大家走了一天，记了满满两页。</p><p>结果很好,没有一只坏的。</p></article></body></html>'
}

const copy = 'output/小书.review.docx'

describe.skipIf(missing !== null)(missing ? `LibreOffice (skipped: ${missing})` : 'LibreOffice', () => {
  it('saves what was not decided, and what was accepted: nothing to write', {
    timeout: 240_000
  }, async () => {
    for (const verdict of ['keep', 'accept'] as const) {
      const host = hostOf({ ...texts, ...marked, 'book/compilation.yaml': MANIFEST })
      await build(host)
      await host.write(copy, settledByLibreOffice(await host.read(copy), verdict))
      const { overrides, findings } = await acceptReview(host, copy, undefined)
      expect([...overrides.values()].flat()).toEqual([])
      expect(findings).toEqual([])
    }
  })

  it('rejects everything, with words rewritten: a build gives what it shows', {
    timeout: 240_000
  }, async () => {
    const host = hostOf({ ...texts, 'book/compilation.yaml': MANIFEST })
    await build(host)
    const edited = withDocument(await host.read(copy), typing('天气很好', '天气晴朗'))
    await host.write(copy, settledByLibreOffice(edited, 'reject'))
    const { overrides, findings } = await acceptReview(host, copy, undefined)
    expect(findings).toEqual([])
    const { text } = await manifestWith('book/compilation.yaml', MANIFEST, overrides)
    await host.write('book/compilation.yaml', new TextEncoder().encode(text ?? ''))
    await build(host)
    const lines = settledLines(await host.read('output/小书.docx'), 'accept')
    expect(lines).toContain('今天,我们去了公园,天气晴朗。')
    expect(lines).toContain('相关推荐：更多范文请关注本站')
    expect(lines).toContain('树叶黄了,一片片落下来，铺满了小路。')
    expect(lines).toContain('一、树叶')
  })
})
