import { describe, expect, it } from 'vitest'
import { docxOf, p, r } from '../docx-package.ts'
import { normalizeWord, readWord } from '../read-word-source.ts'
import { evidence, kinds } from './shown.ts'

describe('what mammoth alone would lose', () => {
  it('hidden text is dropped with its place and the override that keeps it', async () => {
    const body = `<w:p>${r('看得见')}${r('看不见', '<w:vanish/>')}${r('的字')}</w:p>`
    const { source, lines, codes } = await readWord(docxOf(body))
    expect(lines).toEqual(['看得见的字', '看不见'])
    expect(kinds(source)).toEqual(['paragraph', 'dropped'])
    expect(codes).toEqual(['hidden-text-left-out'])
    const { text } = await normalizeWord(docxOf(body))
    expect(text.text).toBe('看得见的字\n')
    expect(text.dropped).toEqual(['看不见'])
  })

  it('readings, formulas, raised letters, simple fields, controls and symbols', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('qíng')}</w:rt><w:rubyBase>${r('檠')}</w:rubyBase></w:ruby></w:r>`
    const math =
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'
    const raised = '<w:vertAlign w:val="superscript"/>'
    const body =
      `<w:p>${ruby}${math}</w:p>` +
      `<w:p>${r('12 m')}${r('2', raised)}${r('，H')}${r('2', '<w:vertAlign w:val="subscript"/>')}${r('O，甲')}${r('[1]', raised)}${r('乙')}${r('th', raised)}</w:p>` +
      `<w:p><w:fldSimple w:instr="SEQ 表">${r('表1')}</w:fldSimple><w:sdt><w:sdtPr/><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Nobody" w:char="F0FC"/></w:r></w:p>`
    const { source, lines, codes } = await readWord(docxOf(body))
    expect(lines).toEqual(['檠qíng(a+b)/2', '12 m²，H₂O，甲[1]乙th', '表1控件\u2713'])
    expect(codes).toEqual(['formulas-as-text', 'symbols-left-out'])
    const raisedMarks = source?.tree?.data?.inline?.filter(({ mark }) => mark.type === 'raised')
    expect(raisedMarks?.map(({ start, end }) => source?.base.slice(start, end))).toEqual(['th'])
    const heading = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${r('题甲')}${r('th', raised)}</w:p>`
    expect((await readWord(docxOf(heading))).codes).toEqual(['raised-letters-on-line'])
  })

  it('a control that nobody filled in says what to type there, and is told', async () => {
    const control = (pr: string, text: string): string =>
      `<w:sdt><w:sdtPr>${pr}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`
    const body = `<w:p>${r('姓名：')}${control('<w:showingPlcHdr/>', '单击此处输入文字')}</w:p><w:p>${r('单位：')}${control('<w:showingPlcHdr w:val="0"/>', '石桥小学')}</w:p>`
    const { lines, codes } = await readWord(docxOf(body))
    expect(lines).toEqual(['姓名：', '单位：石桥小学'])
    expect(codes).toEqual(['placeholders-left-out'])
  })

  it('paragraphs in wrappers and in strict documents', async () => {
    const body = `<w:customXml>${p('甲')}</w:customXml><w:ins>${p('乙')}</w:ins>`
    expect((await readWord(docxOf(body))).lines).toEqual(['甲', '乙'])
    const strict = docxOf('', {
      files: {
        'word/document.xml':
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>'
      }
    })
    expect((await readWord(strict)).lines).toEqual(['严格'])
  })

  it('the title property is evidence and no title', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>旧题目</dc:title><dc:creator>某人</dc:creator></cp:coreProperties>'
    const titled = await readWord(docxOf(p('文件') + p('旧　题目') + p('正文。'), { core }))
    expect(evidence(titled.source).map(([text, line]) => [text, line?.dress?.title])).toEqual([
      ['文件', undefined],
      ['旧　题目', true],
      ['正文。', undefined]
    ])
    const { text } = await normalizeWord(docxOf(p('正文在这里，不长，也没有题目。'), { core }))
    expect(text.title).toBeNull()
    expect(text.text).toBe('正文在这里，不长，也没有题目。\n')
  })
})
