/** What LibreOffice makes of a review copy when it accepts, or rejects, every change. */
import { describe, expect, it } from 'vitest'
import { whyNoLibreOffice } from '../../support/check-docx.mjs'
import { settledByLibreOffice } from '../../support/settle-docx.ts'
import { reviewed, sourceLines } from './reviewed.ts'
import { settledLines } from './settled.ts'

const missing = whyNoLibreOffice()

const texts = {
  '01.txt':
    '首页 > 范文 > 读后感\n读书的快乐\n\n　　读书使人明智,也使人快乐.\n　　- 1 -\n　　每天读一页，一年就是三百多页，积少成\n多，这是真的。\n\n　　相关推荐：更多范文请关注本站\n',
  '02.txt':
    '读书与走路\n\n一、读书\n\n　　读书,使人明智，也使人快乐，这是老师常说的话。\n\n二、走路\n\n　　走路,使人健康，也使人快乐，这是医生常说的话。\n',
  '03.md':
    '# 书屋\n\n第一段,有**重点**。注[^1]在此。\n\n- 一本书\n- 两本书\n\n| 月份 | 人数 |\n| --- | ---: |\n| 一月 | 12 |\n| 二月 | 15 |\n\n末段,很短。\n\n[^1]: 这是注,很短。\n'
}

describe.skipIf(missing !== null)(missing ? `LibreOffice (skipped: ${missing})` : 'LibreOffice', () => {
  it('accepts everything: the clean text; rejects everything: the sources', {
    timeout: 240_000
  }, async () => {
    const { clean, review } = await reviewed(texts)
    const accepted = settledLines(settledByLibreOffice(review, 'accept'), 'accept')
    expect(accepted).toEqual(settledLines(clean, 'accept'))
    const rejected = settledLines(settledByLibreOffice(review, 'reject'), 'accept')
    expect(rejected).toEqual(Object.values(texts).flatMap(sourceLines))
  })

  // Of a section that does not end its file, LibreOffice 7.4 leaves the line break away that the blank line at its end comes back as.
  it('pieces of one text, on pages of their own: the sources but for blank lines at their ends', {
    timeout: 240_000
  }, async () => {
    const two = {
      '01.txt': texts['01.txt'],
      '02.txt':
        '读书心得两篇\n\n篇一：读书\n\n　　读书,使人明智，也使人快乐，这是老师常说的话。\n\n篇二：走路\n\n　　走路,使人健康，也使人快乐，这是医生常说的话。\n',
      '03.md': texts['03.md']
    }
    const { review } = await reviewed(two)
    const rejected = settledLines(settledByLibreOffice(review, 'reject'), 'accept')
    const words = (lines: readonly string[]): string[] => lines.filter(line => line !== '')
    expect(words(rejected)).toEqual(words(Object.values(two).flatMap(sourceLines)))
  })
})
