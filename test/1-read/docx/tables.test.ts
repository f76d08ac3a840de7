import { describe, expect, it } from 'vitest'
import { docxOf, p, r } from '../docx-package.ts'
import { normalizeWord, readWord } from '../read-word-source.ts'
import { kinds } from './shown.ts'

describe('tables', () => {
  const cell = (content: string, tcPr = ''): string => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${content}</w:tc>`
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
  const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
  const right = '<w:jc w:val="right"/>'

  it('a row is a line, cells stand between tabs, alignment is that of the column', async () => {
    const body = table(
      row(cell(p('时间')), cell(p('人数'))),
      row(cell(p('上午')), cell(p('12', right))),
      row(cell(p('')), cell(p('20', right)))
    )
    const { source, lines, codes } = await readWord(docxOf(body + p('完。')))
    expect(lines).toEqual(['时间\t人数', '上午\t12', '20', '完。'])
    const first = source?.tree?.children[0]
    expect(first?.type === 'table' && first.align).toEqual([null, 'right'])
    expect(codes).toEqual([])
    const { text } = await normalizeWord(docxOf(body + p('完。')))
    expect(text.text).toBe(source?.base)
  })

  it('several paragraphs of a cell are lines in it; merged cells say how far they reach, tables in cells are told', async () => {
    const body = table(
      row(cell(p('甲') + p('乙'), '<w:gridSpan w:val="2"/>'), cell(p('丙'), '<w:vMerge w:val="restart"/>')),
      row(cell(p('丁')), cell(table(row(cell(p('戊')), cell(p('己'))))), cell(p(''), '<w:vMerge/>'))
    )
    const { source, lines, codes } = await readWord(docxOf(body))
    expect(lines).toEqual(['甲', '乙\t\t丙', '丁\t戊', '己'])
    const first = source?.tree?.children[0]
    expect(first?.type === 'table' && first.children.map(one => one.children.length)).toEqual([3, 3])
    expect(codes).toEqual(['nested-tables-flattened'])
    if (first?.type !== 'table') throw new Error('expected a table')
    const reach = first.children.map(one => one.children.map(({ data }) => data ?? null))
    expect(reach).toEqual([
      [{ columns: 2 }, null, { rows: 2 }],
      [null, null, null]
    ])
    expect((await normalizeWord(docxOf(body))).text.text).toBe(source?.base)
  })

  it('rows that are repeated are its head; a row without text is left out, and no cell reaches over it', async () => {
    const head = (...cells: string[]): string =>
      row(...cells).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>')
    const body = table(
      head(cell(p('组')), cell(p('人数'), '<w:gridSpan w:val="2"/>')),
      head(cell(p('')), cell(p('男')), cell(p('女'))),
      row(cell(p('甲'), '<w:vMerge w:val="restart"/>'), cell(p('1')), cell(p('2'))),
      row(cell(p(''), '<w:vMerge/>'), cell(p('')), cell(p(''))),
      row(cell(p(''), '<w:vMerge/>'), cell(p('3')), cell(p('4')))
    )
    const { source } = await readWord(docxOf(body))
    const first = source?.tree?.children[0]
    if (first?.type !== 'table') throw new Error('expected a table')
    expect(first.data?.headRows).toBe(2)
    expect(first.children).toHaveLength(4)
    expect(first.children[2]?.children[0]?.data).toEqual({ rows: 2 })
  })

  it('a note’s mark and bold letters in a cell come through the passes', async () => {
    const noted = `<w:p>${r('雨', '<w:b/>')}${r('天')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const bytes = docxOf(
      p('值班表') + table(row(cell(p('日')), cell(p('事'))), row(cell(noted), cell(p('开门')))),
      {
        footnotes: `<w:footnote w:id="2">${p('大雪除外。')}</w:footnote>`
      }
    )
    const tree = JSON.stringify((await normalizeWord(bytes)).text.tree)
    expect(tree).toContain('"footnoteReference"')
    expect(tree).toContain('"strong"')
  })

  it('a table of one cell is a box around paragraphs; an empty one is nothing', async () => {
    const body = table(row(cell(p('一、总则') + p('正文。')))) + table(row(cell(p('')), cell(p(''))))
    const { source } = await readWord(docxOf(body + p('完。')))
    expect(kinds(source)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('a deleted row is out', async () => {
    const body = table(
      row(cell(p('甲')), cell(p('乙'))),
      `<w:tr><w:trPr><w:del/></w:trPr>${cell(p('丙'))}</w:tr>`
    )
    const { lines, codes } = await readWord(docxOf(body))
    expect(lines).toEqual(['甲\t乙'])
    expect(codes).toEqual(['tracked-changes-accepted'])
  })
})
