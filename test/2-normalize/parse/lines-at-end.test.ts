import { describe, expect, test } from 'vitest'
import { partsOf } from '../structure/parts/parts-of.ts'
import { body } from '../structure/texts.ts'

const report = (...end: string[]): string => ['# 换灯的报告', '', body, '', ...end].join('\n')

describe('lines at the end of a Markdown text', () => {
  test.each(['', '  ', '\\'])(
    'names of attachments and a signature keep their lines (line ends: %j)',
    async hard => {
      const text = report(
        `附件：1. 换灯名册${hard}`,
        `2. 费用明细${hard}`,
        '3. 照片',
        '',
        `统计人：周小河${hard}`,
        '二〇二六年二月'
      )
      expect(await partsOf(text, 'markdown')).toEqual([
        'attachmentNote 附件：1. 换灯名册 | 2. 费用明细 | 3. 照片',
        'signOff 统计人：周小河',
        'dateline 二〇二六年二月'
      ])
    }
  )

  test('a sentence that a line end parts before a date, and numbers that do not count on, are one paragraph', async () => {
    expect(await partsOf(report('灯换好了，大家都说亮，那一天是', '2026年3月2日'), 'markdown')).toEqual([])
    const note = await partsOf(report('附件：1. 换灯名册', '5. 费用明细'), 'markdown')
    expect(note).toEqual(['attachmentNote 附件：1. 换灯名册5. 费用明细'])
  })
})

describe('a subtitle dressed as a heading', () => {
  test('right below the title, after a dash', async () => {
    const text = `# 换灯以后\n\n## ——河湾楼道记\n\n${body}\n\n## 第一盏\n\n${body}`
    expect(await partsOf(text, 'markdown')).toEqual(['subtitle ——河湾楼道记'])
  })

  test('not below text', async () => {
    const text = `# 换灯以后\n\n${body}\n\n## ——河湾楼道记\n\n${body}`
    expect(await partsOf(text, 'markdown')).toEqual([])
  })
})
