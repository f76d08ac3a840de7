import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { picturesOf } from '../../pipeline/1-read/docx/pictures.ts'
import type { InlineMark, LineEvidence } from '../../pipeline/model/article.ts'
import type { SourceText } from '../../pipeline/model/source.ts'
import { docxOf, list, numbered, p, r, style } from './docx-package.ts'
import { normalizeWord, readWord } from './read-word-source.ts'

/** What each paragraph at the top of the tree shows. */
const evidence = (source: SourceText | null): [string, LineEvidence | undefined][] =>
  (source?.tree?.children ?? []).flatMap((node): [string, LineEvidence | undefined][] => {
    const child = node.type === 'paragraph' ? node.children[0] : undefined
    return node.type === 'paragraph' && child?.type === 'text' ? [[child.value, node.data?.line]] : []
  })

/** Marks as type and words. */
const marks = (source: SourceText | null): string[] =>
  (source?.tree?.data?.inline ?? []).map(({ start, end, mark }: InlineMark) =>
    `${mark.type}${'url' in mark ? ` ${mark.url}` : ''} ${source?.base.slice(start, end)}`.trim()
  )

const kinds = (source: SourceText | null): string[] => (source?.tree?.children ?? []).map(node => node.type)

const styles =
  style('n', 'Normal', '', '<w:sz w:val="24"/>') +
  style('t', 'Title', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>', 'n') +
  style('1', 'heading 1', '<w:outlineLvl w:val="0"/>', '<w:b/>', 'n') +
  style('own', '章标题', '', '<w:sz w:val="30"/>', '1') +
  style('h2', '标题 2', '', '', 'n')

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

describe('automatic numbers', () => {
  const numberLines = async (body: string, numbering: string, own = styles): Promise<readonly string[]> =>
    (await readWord(docxOf(body, { numbering, styles: own }))).lines

  it.each([
    ['chineseCounting', '%1、', ['一、', '二、']],
    ['chineseCountingThousand', '（%1）', ['（一）', '（二）']],
    ['japaneseCounting', '第%1章', ['第一章　', '第二章　']],
    ['ideographTraditional', '%1.', ['甲.', '乙.']],
    ['decimal', '%1.', ['1.', '2.']],
    ['decimal', '%1', ['1 ', '2 ']],
    ['decimalEnclosedCircleChinese', '%1', ['①', '②']],
    ['upperRoman', '%1.', ['I.', 'II.']],
    ['lowerLetter', '%1)', ['a)', 'b)']],
    ['chineseLegalSimplified', '%1、', ['壹、', '贰、']],
    ['somethingNew', '%1.', ['1.', '2.']]
  ])('%s in %s', async (format, text, [first, second]) => {
    const body = p('总则', numbered(1)) + p('附则', numbered(1))
    expect(await numberLines(body, list(1, [[format, text]]))).toEqual([`${first}总则`, `${second}附则`])
  })

  it('says in the dress what the number is, and Latin after 1. keeps a space', async () => {
    const { source } = await readWord(
      docxOf(p('Word', numbered(1)), { numbering: list(1, [['decimal', '%1.']]) })
    )
    expect(evidence(source)).toEqual([
      ['1. Word', { indent: 0, blankLinesBefore: 0, dress: { numbering: '1.' } }]
    ])
  })

  it('levels count in their parents, begin anew after them, and show them by %1.%2', async () => {
    const numbering = list(1, [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
      ['decimal', '%3', '<w:lvlRestart w:val="0"/>']
    ])
    const body = [0, 1, 1, 2, 0, 1, 2].map((level, index) => p(`甲${index}`, numbered(1, level))).join('')
    expect(await numberLines(body, numbering)).toEqual([
      '第一章　甲0',
      '1.1 甲1',
      '1.2 甲2',
      '1 甲3',
      '第二章　甲4',
      '2.1 甲5',
      '2 甲6'
    ])
  })

  it('lists of one definition count on; an override begins anew; numId 0 and empty paragraphs have no number', async () => {
    const numbering =
      list(1, [['decimal', '%1、']]) +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const body =
      [1, 2, 3, 3, 0].map(id => p('甲', numbered(id))).join('') + p('', numbered(1)) + p('乙', numbered(1))
    expect(await numberLines(body, numbering)).toEqual(['1、甲', '2、甲', '5、甲', '6、甲', '甲', '7、乙'])
  })

  it('a style brings its list, and its level by the name of the style', async () => {
    const numbering = list(1, [
      ['chineseCounting', '%1、', '<w:pStyle w:val="1"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>']
    ])
    const own =
      style('n', 'Normal') +
      style('1', 'heading 1', '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>', '', 'n') +
      style('h2', 'heading 2', '<w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>', '', '1')
    const body =
      p('总则', '<w:pStyle w:val="1"/>') +
      p('目的', '<w:pStyle w:val="h2"/>') +
      p('附则', '<w:pStyle w:val="1"/>')
    expect(await numberLines(body, numbering, own)).toEqual(['一、总则', '（一）目的', '二、附则'])
    const { text } = await normalizeWord(docxOf(body + p('正文。'), { numbering, styles: own }))
    expect(text.tree.children.length).toBeGreaterThan(0)
    expect(text.text).toContain('一、总则\n（一）目的\n二、附则\n')
  })

  it('bullets make a list, deeper ones a list in it; a heading with a bullet stays a line', async () => {
    const numbering = list(1, [
      ['bullet', '●'],
      ['bullet', '○']
    ])
    const body =
      p('要带的东西：') +
      p('水', numbered(1)) +
      p('饭', numbered(1)) +
      p('饭团', numbered(1, 1)) +
      p('伞', numbered(1)) +
      p('完。') +
      p('又', `<w:outlineLvl w:val="0"/>${numbered(1)}`)
    const { source, lines } = await readWord(docxOf(body, { numbering, styles }))
    expect(lines).toEqual(['要带的东西：', '水', '饭', '饭团', '伞', '完。', '又'])
    expect(kinds(source)).toEqual(['paragraph', 'list', 'paragraph', 'paragraph'])
    const bullets = source?.tree?.children[1]
    expect(
      bullets?.type === 'list' && bullets.children.map(item => item.children.map(child => child.type))
    ).toEqual([['paragraph'], ['paragraph', 'list'], ['paragraph']])
  })
})

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

  it('a picture alone in a cell of a table is told', async () => {
    const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`
    const cells = [cell(r('甲')), cell(r('乙')), cell(picture('')), cell(r('丙'))]
    const row = (from: number): string => `<w:tr>${cells.slice(from, from + 2).join('')}</w:tr>`
    const body = `<w:tbl><w:tblPr/>${row(0)}${row(2)}</w:tbl>`
    expect((await readWord(docxOf(body, { relationships }))).codes).toContain('images-not-set')
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

describe('an old contents list is left out, and held by the ledger', () => {
  const entry = (text: string, pPr = ''): string => p(`${text}\t3`, pPr)
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const toc = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
  const text = p('第一章　总则', '<w:pStyle w:val="1"/>') + p('正文。')
  const droppedOf = async (body: string): Promise<unknown> => {
    const { text: normalized, codes } = await normalizeWord(
      docxOf(body, { styles: styles + style('toc1', 'toc 1') + style('tocH', 'TOC Heading') })
    )
    expect(normalized.text).toContain('第一章　总则\n正文。\n')
    expect(codes.filter(code => code === 'old-contents-left-out').length).toBe(
      normalized.dropped.length > 0 ? 1 : 0
    )
    return normalized.dropped
  }

  it('told by its control', async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${entry('总则')}</w:sdtContent></w:sdt>`
    expect(await droppedOf(control + text)).toEqual(['目录', '总则\t3'])
  })

  it('told by its field, with the line over it', async () => {
    const body = `${p('目　录')}<w:p>${field('begin')}${toc}${field('separate')}${r('总则\t3')}</w:p>${entry('附则')}<w:p>${field('end')}</w:p>`
    expect(await droppedOf(body + text)).toEqual(['目　录', '总则\t3', '附则\t3'])
  })

  it('told by its style', async () => {
    expect(await droppedOf(entry('总则', '<w:pStyle w:val="toc1"/>') + text)).toEqual(['总则\t3'])
  })

  it('a field that never ends, or holds a heading, takes nothing with it', async () => {
    const open = `<w:p>${field('begin')}${toc}${field('separate')}${r('总则\t3')}</w:p>`
    expect(await droppedOf(open + text)).toEqual([])
    const { lines, codes } = await readWord(docxOf(`${open}${text}<w:p>${field('end')}</w:p>`, { styles }))
    expect(lines).toContain('第一章　总则')
    expect(codes).toEqual(['old-contents-left-out'])
  })
})

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

describe('laws', () => {
  const word = fc.constantFrom(
    '春天',
    '书屋',
    '一、总则',
    '（一）',
    '开门',
    ' ',
    '　',
    '\t',
    'abc',
    '12',
    '“好”',
    '&lt;'
  )
  const words = fc.array(word, { maxLength: 5 }).map(parts => parts.join(''))
  const looks = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:vanish/>', '<w:strike/>', '<w:sz w:val="40"/>')
  const paragraph = fc
    .tuple(
      fc.constantFrom(
        '',
        '<w:pStyle w:val="1"/>',
        '<w:jc w:val="center"/>',
        numbered(1),
        numbered(2),
        numbered(2, 1)
      ),
      fc.array(fc.tuple(words, looks), { maxLength: 4 })
    )
    .map(
      ([pPr, runs]) =>
        `<w:p><w:pPr>${pPr}</w:pPr>${runs.map(([text, look]) => r(text, look)).join('<w:r><w:br/></w:r>')}</w:p>`
    )
  const table = fc
    .array(fc.array(fc.array(paragraph, { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3
    })
    .map(
      rows =>
        `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell.join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
    )
  const body = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, table), { minLength: 1, maxLength: 12 })
  const numbering =
    list(1, [['chineseCounting', '%1、']]) +
    list(2, [
      ['bullet', '●'],
      ['bullet', '○']
    ])

  it('every shown character is in the base, in order, and the ledger rebuilds the base', async () => {
    await fc.assert(
      fc.asyncProperty(body, async parts => {
        const bytes = docxOf(parts.join(''), { numbering, styles })
        const { source } = await readWord(bytes)
        const shown = parts.join('').replace(/<w:r><w:rPr><w:vanish\/>.*?<\/w:r>/g, '')
        const typed = [...shown.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
        const bare = (text: string): string => text.replace(/[\s　]/g, '').replaceAll('&lt;', '<')
        const hidden = new Set(
          (source?.tree?.children ?? []).flatMap(node => (node.type === 'dropped' ? [node.value] : []))
        )
        if (hidden.size === 0 && !shown.includes('numId') && source)
          expect(bare(source.base)).toBe(bare(typed))
        if (source) await normalizeWord(bytes)
      }),
      { numRuns: 150 }
    )
  })

  it('the same bytes give the same tree', async () => {
    const bytes = docxOf(p('春', numbered(1)) + p('夏', numbered(1)), { numbering, styles })
    expect(await readWord(bytes)).toEqual(await readWord(bytes))
  })
})
