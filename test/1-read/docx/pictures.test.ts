import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { picturesOf } from '../../../pipeline/1-read/docx/pictures.ts'
import { docxOf, p, r } from '../docx-package.ts'
import { readWord } from '../read-word-source.ts'

describe('pictures and boxes', () => {
  const picture = (alt: string): string =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const relationships = '<Relationship Id="i1" Type="http://x/image" Target="media/image1.png"/>'
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`

  it('a picture in a line is a mark, one alone a paragraph', async () => {
    const body = `<w:p>${r('如图')}${picture('春游合影')}${r('所示')}</w:p><w:p>${picture('')}</w:p>`
    const { source, lines, messages } = await readWord(docxOf(body, { relationships }))
    expect(lines).toEqual(['如图所示'])
    expect(source?.tree?.data?.inline).toEqual([
      { start: 2, end: 2, mark: { type: 'image', url: 'word/media/image1.png', alt: '春游合影' } }
    ])
    expect(source?.tree?.children[1]).toEqual({
      type: 'paragraph',
      children: [{ type: 'image', url: 'word/media/image1.png', alt: '' }]
    })
    expect(messages).toEqual([])
  })

  it('a picture alone in a cell of a table is one there', async () => {
    const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`
    const cells = [cell(r('甲')), cell(r('乙')), cell(picture('')), cell(r('丙'))]
    const row = (from: number): string => `<w:tr>${cells.slice(from, from + 2).join('')}</w:tr>`
    const body = `<w:tbl><w:tblPr/>${row(0)}${row(2)}</w:tbl>`
    const { source, codes } = await readWord(docxOf(body, { relationships }))
    const [table] = source?.tree?.children ?? []
    expect(table?.type === 'table' && table.children[1]?.children[0]?.children).toEqual([
      { type: 'image', url: 'word/media/image1.png', alt: '' }
    ])
    expect(codes).toEqual([])
  })

  it('hands over the pictures that are packed in it', async () => {
    const picture = new Uint8Array([0x89, 0x50])
    const bytes = zipSync({ 'word/media/image1.PNG': picture, 'word/media/image2.emf': picture })
    expect([...picturesOf(bytes).keys()]).toEqual(['word/media/image1.PNG'])
    expect(picturesOf(new Uint8Array([1, 2])).size).toBe(0)
  })

  it('text boxes follow their paragraph, once, of whatever kind; drawn words are text; charts are told', async () => {
    const modern = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('新框')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('新框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const old = `<w:r><w:pict><v:shape><v:textbox>${box('旧框')}</v:textbox></v:shape></w:pict></w:r>`
    const art = '<w:r><w:pict><v:shape><v:textpath string="班级小报"/></v:shape></w:pict></w:r>'
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const { lines, codes } = await readWord(
      docxOf(`<w:p>${r('甲')}${modern}${old}${art}${chart}${r('乙')}</w:p>${p('丙')}`)
    )
    expect(lines).toEqual(['甲乙', '新框', '旧框', '班级小报', '丙'])
    expect(codes).toEqual(['text-boxes-in-line', 'embedded-parts-left-out'])
  })
})
