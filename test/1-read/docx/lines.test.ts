import { describe, expect, it } from 'vitest'
import { docxOf, p, r } from '../docx-package.ts'
import { readWord } from '../read-word-source.ts'
import { styles } from './shown.ts'

describe('lines', () => {
  it('a forced line break begins a paragraph, a tab stays, special hyphens are characters', async () => {
    const body = `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:cr/><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t><w:softHyphen/></w:r></w:p>`
    expect((await readWord(docxOf(body))).lines).toEqual(['甲', '乙\t丙', 'x\u2011y\u00ad'])
  })

  it('a heading broken by hand is one line; its subtitle after a dash is not', async () => {
    const broken = (left: string, right: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${r(left)}<w:r><w:br/></w:r>${r(right)}</w:p>`
    const body =
      broken('第一章', '总则') + broken('关于开展春季借书活动', '的通知') + broken('借书', '——一年小结')
    expect((await readWord(docxOf(body, { styles }))).lines).toEqual([
      '第一章　总则',
      '关于开展春季借书活动的通知',
      '借书',
      '——一年小结'
    ])
  })

  it('a large first letter belongs to its paragraph', async () => {
    const body = p('春', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('天来了。')
    expect((await readWord(docxOf(body))).lines).toEqual(['春天来了。'])
  })
})
