import { describe, expect, it } from 'vitest'
import { docxOf, p, r, style } from '../docx-package.ts'
import { readWord } from '../read-word-source.ts'
import { evidence, marks, styles } from './shown.ts'

describe('styles and looks', () => {
  it('outline levels come from names, from what a style is based on, and from the paragraph itself', async () => {
    const body =
      p('办法', '<w:pStyle w:val="t"/>') +
      p('第一章', '<w:pStyle w:val="1"/>') +
      p('第二章', '<w:pStyle w:val="own"/>') +
      p('第一节', '<w:pStyle w:val="h2"/>') +
      p('第三条', '<w:outlineLvl w:val="2"/>') +
      p('正文在这里，比标题多得多，也小得多。', '<w:outlineLvl w:val="9"/>')
    const { source } = await readWord(docxOf(body, { styles }))
    expect(evidence(source).map(([text, line]) => [text, line?.dress])).toEqual([
      ['办法', { style: 'Title', title: true, bold: true, align: 'center', size: 1.5 }],
      ['第一章', { style: 'heading 1', outline: 1, bold: true }],
      ['第二章', { style: '章标题', outline: 1, bold: true, size: 1.25 }],
      ['第一节', { style: '标题 2', outline: 2 }],
      ['第三条', { style: 'Normal', outline: 3 }],
      ['正文在这里，比标题多得多，也小得多。', { style: 'Normal' }]
    ])
  })

  it('a faked heading shows what fakes it: bold, centred, larger; blank lines, indents and page breaks too', async () => {
    const body =
      p('一、总则', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="32"/>') +
      p('') +
      p('　　正文从这里开始，写得很长很长。', '<w:ind w:left="240"/>') +
      p('又一段，缩进按字数。', '<w:ind w:firstLineChars="200" w:firstLine="999"/><w:pageBreakBefore/>') +
      `<w:p>${r('落款')}<w:r><w:br w:type="page"/></w:r></w:p>` +
      p('下一页', '<w:jc w:val="right"/><w:ind w:left="480" w:hanging="960"/>')
    const { source } = await readWord(docxOf(body, { styles }))
    expect(evidence(source).map(([, line]) => line)).toEqual([
      { indent: 0, blankLinesBefore: 0, dress: { style: 'Normal', bold: true, align: 'center', size: 1.33 } },
      { indent: 3, blankLinesBefore: 1, dress: { style: 'Normal' } },
      { indent: 2, blankLinesBefore: 0, pageBreakBefore: true, dress: { style: 'Normal' } },
      { indent: 0, blankLinesBefore: 0, dress: { style: 'Normal' } },
      { indent: 0, blankLinesBefore: 1, pageBreakBefore: true, dress: { style: 'Normal', align: 'right' } }
    ])
  })

  it('what stands within a paragraph is marked; what is true of all of it is its dress', async () => {
    const body =
      `<w:p>${r('本办法自')}${r('今', '<w:b/>')}${r('天', '<w:b/><w:i/>')}${r('起', '<w:em w:val="dot"/>')}${r('不')}${r('再', '<w:strike/>')}</w:p>` +
      p('全段粗体。', '', '<w:b/>') +
      `<w:p>${r('不粗', '<w:b w:val="0"/>')}</w:p>` +
      `<w:p>${r('见')}<w:hyperlink r:id="l1">${r('图书馆')}</w:hyperlink><w:hyperlink w:anchor="x">${r('第三页')}</w:hyperlink></w:p>`
    const relationships =
      '<Relationship Id="l1" Type="http://x/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/>'
    const { source, lines } = await readWord(docxOf(body, { styles, relationships }))
    expect(lines).toEqual(['本办法自今天起不再', '全段粗体。', '不粗', '见图书馆第三页'])
    expect(marks(source)).toEqual([
      'strong 今天',
      'emphasis 天',
      'dots 起',
      'delete 再',
      'link https://example.org/a?b=1&c=2 图书馆'
    ])
  })

  it('a style that is based on itself, and one that is not there, do no harm', async () => {
    const broken = style('a', 'Ring', '', '<w:b/>', 'b') + style('b', 'Other', '', '', 'a')
    const { lines } = await readWord(
      docxOf(p('春', '<w:pStyle w:val="a"/>') + p('夏', '<w:pStyle w:val="none"/>'), { styles: broken })
    )
    expect(lines).toEqual(['春', '夏'])
  })
})
