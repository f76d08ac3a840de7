import { describe, expect, it } from 'vitest'
import { docxOf, p, r } from '../docx-package.ts'
import { readWord } from '../read-word-source.ts'
import { kinds } from './shown.ts'

describe('notes', () => {
  const note = (kind: string, id: number, text: string): string =>
    `<w:${kind} w:id="${id}">${p(` ${text}`)}</w:${kind}>`
  const mark = (kind: string, id: number, more = ''): string =>
    `<w:r><w:${kind}Reference${more} w:id="${id}"/></w:r>`

  it('footnotes and endnotes are definitions after the text, their marks stay in place', async () => {
    const body =
      `<w:p>${r('大雪')}${mark('footnote', 2)}${r('除外')}${mark('endnote', 1)}${r('。')}</w:p>` +
      `<w:p>${r('空注')}${mark('footnote', 3)}</w:p>`
    const { source, lines } = await readWord(
      docxOf(body, {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('x')}</w:footnote>${note('footnote', 2, '没过鞋面。')}${note('footnote', 3, '')}`,
        endnotes: note('endnote', 1, '见附录。')
      })
    )
    expect(lines).toEqual(['大雪除外。', '空注', '没过鞋面。', '见附录。'])
    expect(kinds(source)).toEqual(['paragraph', 'paragraph', 'footnoteDefinition', 'footnoteDefinition'])
    expect(source?.tree?.data?.inline).toEqual([
      { start: 2, end: 2, mark: { type: 'footnoteReference', identifier: 'fn-2' } },
      { start: 4, end: 4, mark: { type: 'footnoteReference', identifier: 'en-1' } }
    ])
  })

  it('a mark of the writer’s own gives way to the number', async () => {
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    const { lines } = await readWord(
      docxOf(`<w:p>${r('雪')}${own}</w:p>`, { footnotes: note('footnote', 2, '注') })
    )
    expect(lines).toEqual(['雪', '注'])
  })

  it('comments are left out and told', async () => {
    const body = `<w:p><w:commentRangeStart w:id="1"/>${r('雪')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`
    const { lines, codes } = await readWord(
      docxOf(body, { comments: `<w:comment w:id="1">${p('改')}</w:comment>` })
    )
    expect(lines).toEqual(['雪'])
    expect(codes).toEqual(['comments-left-out'])
  })
})
