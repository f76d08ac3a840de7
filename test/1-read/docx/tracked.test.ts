import { describe, expect, it } from 'vitest'
import { docxOf, p, r } from '../docx-package.ts'
import { readWord } from '../read-word-source.ts'

describe('what was tracked counts as accepted', () => {
  it('insertions are in, deletions and what was moved away are out, and all are told', async () => {
    const body =
      `<w:p>${r('书屋')}<w:ins>${r('每天')}</w:ins><w:del><w:r><w:delText>偶尔</w:delText></w:r></w:del>${r('开门')}</w:p>` +
      `<w:p><w:moveFrom>${r('旧处')}</w:moveFrom></w:p><w:p><w:moveTo>${r('新处')}</w:moveTo></w:p>`
    const { lines, messages } = await readWord(docxOf(body))
    expect(lines).toEqual(['书屋每天开门', '新处'])
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Tracked changes are taken as accepted: 1 insertion(s) are in, 1 deletion(s) and 1 moved place(s) are out'
    ])
  })

  it('a paragraph whose end was deleted goes on in the next, or ends the text', async () => {
    const open = (text: string): string => p(text, '<w:rPr><w:del/></w:rPr>')
    expect((await readWord(docxOf(open('书屋') + p('开门')))).lines).toEqual(['书屋开门'])
    expect((await readWord(docxOf(p('甲') + open('书屋')))).lines).toEqual(['甲', '书屋'])
  })
})
