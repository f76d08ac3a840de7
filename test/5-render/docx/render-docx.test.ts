/** What stands in the file: real styles, sections, a filled contents, notes, tables (docx.md §1, §2). */
import { beforeAll, describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { endBans, startBans } from '../../../pipeline/4-typeset/text/word-processor.ts'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { em } from '../../../pipeline/model/units.ts'
import {
  type DocxElement,
  type DocxParts,
  elementsOf,
  partOf,
  unpacked,
  valuesOf
} from '../../support/docx-elements.ts'
import { anyNumbers, flowOf, paragraph, section, textBlock, volumeFlow } from '../../support/flow-fixtures.ts'

let parts: DocxParts
let document: readonly DocxElement[]
let xml: string

beforeAll(async () => {
  const flow = volumeFlow()
  parts = unpacked(await renderDocx(flow, new Map([...anyNumbers(flow), ['a2', '7']])))
  xml = partOf(parts, 'word/document.xml')
  document = elementsOf(xml)
})

const bodyOf = async (...blocks: Parameters<typeof section>[0]): Promise<string> =>
  partOf(unpacked(await renderDocx(flowOf([section(blocks)]), new Map())), 'word/document.xml')

const styleXml = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(partOf(parts, 'word/styles.xml'))?.[0] ?? ''

describe('styles', () => {
  it('are the built-in ones under the names that Word knows', () => {
    const names = new Map([
      ['Title', 'Title'],
      ['Heading1', 'heading 1'],
      ['Heading2', 'heading 2'],
      ['Heading3', 'heading 3'],
      ['BodyText', 'Body Text'],
      ['Quote', 'Quote'],
      ['Caption', 'caption'],
      ['ListParagraph', 'List Paragraph'],
      ['FootnoteText', 'footnote text'],
      ['TOC1', 'toc 1'],
      ['TOC2', 'toc 2'],
      ['TOC3', 'toc 3'],
      ['Header', 'header'],
      ['Footer', 'footer']
    ])
    for (const [id, name] of names) {
      expect(styleXml(id)).toContain(`<w:name w:val="${name}"/>`)
      expect(styleXml(id)).not.toContain('w:customStyle')
    }
  })

  it('PG-1: the body is indented by two characters, and in twips', () => {
    expect(styleXml('BodyText')).toContain('w:firstLineChars="200" w:firstLine="480"')
  })

  it('PG-1: indents at the sides too, where the type is as large as Normal’s', () => {
    expect(styleXml('Quote')).toContain('w:leftChars="200" w:left="480" w:rightChars="200" w:right="480"')
  })

  it('say only in what they differ from what they are based on', () => {
    expect(styleXml('BodyText')).not.toMatch(/<w:rPr>|<w:jc |w:line=/)
    expect(styleXml('TableCell')).not.toContain('<w:b ')
    expect(styleXml('Keywords')).not.toMatch(/<w:pPr>|<w:rPr>/)
    expect(styleXml('Heading2')).toContain('<w:jc w:val="center"/>')
  })

  it('a title without an author’s line below it has a style, not a space, of its own', () => {
    const ids = [...xml.matchAll(/<w:pStyle w:val="(Heading2After[\d-]+)"/g)].map(([, id]) => id ?? '')
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids)
      expect(styleXml(id)).toMatch(/<w:basedOn w:val="Heading2"\/>.*<w:spacing w:after="\d+"\/>/)
  })

  it('headings follow the outline: parts 1, pieces 2, headings 3', () => {
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*园子内外/)
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*春天的菜园/)
    expect(xml).toMatch(/<w:pStyle w:val="Heading3"\/>(?:(?!<\/w:p>).)*一、翻土/)
    expect(styleXml('Heading2')).toContain('<w:outlineLvl w:val="1"/>')
  })

  it('say every East Asian setting once, in Normal', () => {
    for (const element of [
      '<w:kinsoku/>',
      '<w:overflowPunct/>',
      '<w:autoSpaceDE w:val="0"/>',
      '<w:snapToGrid w:val="0"/>'
    ])
      expect(styleXml('Normal')).toContain(element)
    expect(styleXml('Normal')).toContain('w:line="420" w:lineRule="exact"')
    expect(styleXml('Normal')).toContain('w:hint="eastAsia"')
  })

  it('GW-16: official documents name the fonts that offices have, with others beside', async () => {
    const flow = flowOf([section([textBlock('body', '文')])], { design: designOf('gongwen', 'A4') })
    const made = unpacked(await renderDocx(flow, new Map()))
    const styles = partOf(made, 'word/styles.xml')
    expect(styles).toMatch(/w:styleId="ArticleTitle".*?w:eastAsia="方正小标宋简体".*?<w:b w:val="0"\/>/)
    expect(styles).toMatch(/w:styleId="BodyText".*?w:eastAsia="仿宋_GB2312"/)
    expect(partOf(made, 'word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>'
    )
  })

  it('take the names of the region', async () => {
    const flow = flowOf([section([textBlock('body', '文')])], { region: 'TW', language: 'zh-TW' })
    const styles = partOf(unpacked(await renderDocx(flow, new Map())), 'word/styles.xml')
    expect(styles).toContain('w:eastAsia="新細明體"')
    expect(styles).toContain('w:eastAsia="zh-TW"')
  })
})

it('settings say which marks begin and end no line: those that the page engine counts with (LB-1)', () => {
  const settings = partOf(parts, 'word/settings.xml')
  const marksOf = (name: string): Set<string> =>
    new Set(
      new RegExp(`<w:${name} w:lang="zh-CN" w:val="([^"]*)"`).exec(settings)?.[1]?.replaceAll('&gt;', '>')
    )
  expect(marksOf('noLineBreaksBefore')).toEqual(startBans)
  expect(marksOf('noLineBreaksAfter')).toEqual(endBans)
})

describe('contents (TC-9)', () => {
  it('is a clean field whose entries link to bookmarks and show their numbers', () => {
    expect(xml).toContain(' TOC \\o &quot;1-3&quot; \\n &quot;1-1&quot; \\h \\z \\u ')
    const entry = /<w:hyperlink w:anchor="a2".*?<\/w:hyperlink>/.exec(xml)?.[0] ?? ''
    expect(entry).toContain('书架的秩序')
    expect(entry).toContain(' PAGEREF a2 \\h ')
    expect(entry).toMatch(/w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">7</)
    expect(valuesOf(document, 'w:bookmarkStart', 'w:name')).toContain('a2')
  })

  it('TC-2: leaders are dots in the middle of the line, half an em from title and number', () => {
    for (const level of [1, 2, 3]) expect(styleXml(`TOC${level}`)).toContain('w:leader="middleDot"')
    const entry = /<w:hyperlink w:anchor="a2".*?<\/w:hyperlink>/.exec(xml)?.[0] ?? ''
    const clear = '<w:t xml:space="preserve">  </w:t>'
    expect(entry).toContain(`<w:r>${clear}<w:tab/>${clear}</w:r>`)
  })

  it('TC-4: parts show no number, long titles turn over with a hanging indent', () => {
    const part = /<w:hyperlink w:anchor="b1".*?<\/w:hyperlink>/.exec(xml)?.[0] ?? ''
    expect(part).not.toContain('PAGEREF')
    const long =
      /<w:p><w:pPr><w:pStyle w:val="TOC2"\/><w:ind [^>]*w:hanging="720"\/>(?:(?!<\/w:p>).)*若干记录.*?<\/w:p>/.exec(
        xml
      )?.[0]
    expect(long).toContain('<w:br/>')
  })

  it('throws where a target has no number', async () => {
    await expect(renderDocx(volumeFlow(), new Map())).rejects.toThrow('no page number for')
  })
})

describe('sections', () => {
  const sections = (): readonly string[] => xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []

  it('are one for each part of the book, with mirrored margins of the design', () => {
    expect(sections()).toHaveLength(volumeFlow().sections.length)
    expect(partOf(parts, 'word/settings.xml')).toContain('<w:mirrorMargins/>')
    expect(sections()[0]).toContain('w:w="11906" w:h="16838"')
    expect(sections()[2]).toContain('w:left="1701"')
  })

  it('a cover stands in the middle of the paper', () => {
    const [, right = '', left = ''] = /w:right="(\d+)".*w:left="(\d+)"/.exec(sections()[0] ?? '') ?? []
    expect(Math.abs(Number(left) - Number(right))).toBeLessThanOrEqual(1)
  })

  it('number the front matter in Roman numerals and the body from 1', () => {
    expect(sections()[1]).toContain('<w:pgNumType w:start="1" w:fmt="lowerRoman"/>')
    expect(sections()[3]).toContain('<w:pgNumType w:start="1" w:fmt="decimal"/>')
    expect(sections()[4]).toContain('<w:pgNumType w:fmt="decimal"/>')
  })

  it('PG-13: the first page of a piece has a head of its own, without text', () => {
    expect(sections()[4]).toContain('<w:titlePg/>')
    const heads = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path)).map(([, head]) => head)
    expect(heads.some(head => head.includes('春天的菜园'))).toBe(true)
    expect(heads.some(head => head.includes('HeaderBlank'))).toBe(true)
  })

  it('PG-11: the back of a part page is a page of its own before a piece that begins on the right', async () => {
    const part = section([textBlock('partTitle', '上篇', { id: 'b1', outline: 1 })], {
      kind: 'part',
      start: 'recto'
    })
    const piece = section([textBlock('articleTitle', '一', { id: 'a1', outline: 2 })], { start: 'recto' })
    const body = partOf(unpacked(await renderDocx(flowOf([part, piece]), new Map())), 'word/document.xml')
    expect(body.match(/<w:type w:val="[a-zA-Z]+"/g)).toEqual([
      '<w:type w:val="oddPage"',
      '<w:type w:val="nextPage"',
      '<w:type w:val="nextPage"'
    ])
  })

  it('PG-11: the back of a preface is blank where the page engine has it so, and the contents just begins a page', async () => {
    const preface = section([textBlock('articleTitle', '前言', { id: 'p1', outline: 1 })], {
      kind: 'preface',
      start: 'recto',
      numbering: 'roman',
      restart: true
    })
    const contents = section([textBlock('contentsTitle', '目录', { id: 'c' })], {
      kind: 'contents',
      start: 'recto',
      numbering: 'roman'
    })
    const flow = flowOf([preface, contents])
    const typesOf = async (blanksAfter: ReadonlySet<number> | null): Promise<readonly string[]> => {
      const made = unpacked(await renderDocx(flow, new Map(), blanksAfter))
      return valuesOf(elementsOf(partOf(made, 'word/document.xml')), 'w:type')
    }
    expect(await typesOf(new Set([0]))).toEqual(['nextPage', 'evenPage', 'nextPage'])
    expect(await typesOf(new Set())).toEqual(['nextPage', 'nextPage'])
    expect(await typesOf(null)).toEqual(['nextPage', 'oddPage'])
  })

  it('end a contents in a paragraph of hardly any height', () => {
    expect(xml).toContain('</w:sdt><w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr>')
  })
})

describe('blocks', () => {
  it('notes are native, numbered ①②③ afresh on each page', () => {
    expect(partOf(parts, 'word/footnotes.xml')).toContain('麻雀尤其喜欢小米')
    expect(partOf(parts, 'word/settings.xml')).toContain('<w:numFmt w:val="decimalEnclosedCircle"/>')
    expect(partOf(parts, 'word/settings.xml')).toContain('<w:numRestart w:val="eachPage"/>')
  })

  it('tables repeat their head and never split a row', () => {
    const rows = document.filter(each => each.name === 'w:tr')
    expect(rows).toHaveLength(13)
    expect(valuesOf(document, 'w:tblStyle')).toEqual(['ThreeLineTable'])
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(13)
  })

  it('runs say what they are by character style', () => {
    expect(xml).toMatch(/<w:rStyle w:val="RunInHeading"\/><\/w:rPr><w:t[^>]*>（1）选种。/)
    expect(xml).toMatch(/<w:rStyle w:val="Strong"\/><\/w:rPr><w:t[^>]*>秩序/)
    expect(xml).toMatch(/<w:rStyle w:val="Emphasis"\/><\/w:rPr><w:t[^>]*>找得到/)
  })

  it('marks that Chinese and western fonts share are said to be Chinese, but not the apostrophes of western words', async () => {
    const body = await bodyOf(
      paragraph([{ text: '他说“好”——' }, { text: 'don’t', language: 'en' }, { text: '，可以。' }])
    )
    expect(body).toMatch(/<w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>他说“好”——</)
    expect(body).toMatch(/<w:rFonts w:hint="default"\/><w:lang w:val="en"\/><\/w:rPr><w:t[^>]*>don’t</)
    expect(body).toMatch(/<w:r><w:t[^>]*>，可以。</)
  })

  it('neighbouring runs of one look are one run', async () => {
    const body = await bodyOf(paragraph([{ text: '甲' }, { text: '乙' }, { text: '丙', emphasis: 'strong' }]))
    expect(body.match(/<w:r>/g)).toHaveLength(2)
    expect(body).toContain('>甲乙<')
  })

  it('another language is said of the text', () => {
    expect(xml).toMatch(/<w:lang w:eastAsia="zh-TW"\/><\/w:rPr><w:t[^>]*>河水漲了半尺/)
  })

  it('what XML cannot hold becomes U+FFFD', async () => {
    expect(await bodyOf(textBlock('body', '甲\0乙\uD800丙\u000B'))).toContain('甲\uFFFD乙\uFFFD丙\uFFFD')
  })

  it('a mark without its note is a fault of ours', async () => {
    await expect(bodyOf(paragraph([{ text: '', note: 3 }]))).rejects.toThrow('has no note')
  })
})

describe('properties', () => {
  it('name title, author and language, and the date of the flow', () => {
    const core = partOf(parts, 'docProps/core.xml')
    expect(core).toContain('<dc:title>四季随笔</dc:title>')
    expect(core).toContain('<dc:creator>春山读书会</dc:creator>')
    expect(core).toContain('2023-11-14T22:13:20Z')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
  })

  it('have no author where nobody is named', async () => {
    const made = unpacked(await renderDocx(flowOf([section([textBlock('body', '文')])]), new Map()))
    expect(partOf(made, 'docProps/core.xml')).not.toContain('dc:creator')
  })
})

describe('marks beside characters', () => {
  it('are the application’s own: dots, lines, readings above words', async () => {
    const body = await bodyOf(
      paragraph([
        { text: '读' },
        { text: '好书', emphasisMark: 'dot' },
        { text: '江南', underline: 'straight' },
        { text: '春晓', underline: 'wavy' },
        { text: '图书馆', ruby: 'túshūguǎn' }
      ])
    )
    expect(body).toMatch(/<w:rStyle w:val="EmphasisDots"\/>(?:(?!<\/w:r>).)*好书/)
    expect(body).toMatch(/<w:rStyle w:val="ProperName"\/>(?:(?!<\/w:r>).)*江南/)
    expect(body).toMatch(/<w:rStyle w:val="BookTitleLine"\/>(?:(?!<\/w:r>).)*春晓/)
    expect(body).toMatch(
      /<w:ruby><w:rubyPr>.*<\/w:rubyPr><w:rt>.*túshūguǎn<\/w:t><\/w:r><\/w:rt><w:rubyBase><w:r><w:t[^>]*>图书馆<\/w:t><\/w:r><\/w:rubyBase><\/w:ruby>/
    )
  })
})

describe('blocks that say more than their style', () => {
  it('the rule under a cover title is not the paragraph that ends the section, which LibreOffice drops', async () => {
    const cover = section([textBlock('coverTitle', '四季')], { kind: 'cover', numbering: 'none' })
    const body = section([textBlock('body', '文。')])
    const written = partOf(unpacked(await renderDocx(flowOf([cover, body]), new Map())), 'word/document.xml')
    expect(written).toMatch(
      /w:val="CoverRule"(?:(?!<w:sectPr>).)*<\/w:p><w:p><w:pPr><w:pStyle w:val="SectionEnd"/
    )
  })

  it('a title of two characters is set apart at its first one', async () => {
    const written = await bodyOf(textBlock('articleTitle', '前言', { tracking: em(1) }))
    expect(written).toMatch(/w:val="ArticleTitleSpread"\/><\/w:rPr><w:t[^>]*>前<.*<w:r><w:t[^>]*>言</)
    expect(styleXml('ArticleTitleSpread')).toContain('<w:spacing w:val="440"/>')
  })

  it('lines over a sign-off are kept with it; name and date are placed from the left', async () => {
    const written = await bodyOf(
      textBlock('body', '文。', { keepWithNext: 1 }),
      textBlock('dateline', '2026年3月20日', { align: 'left', leftIndent: em(20) })
    )
    expect(written).toContain('<w:keepNext/>')
    const long = textBlock('body', '长'.repeat(400), { keepWithNext: 1 })
    expect(await bodyOf(long)).not.toContain('<w:keepNext/>')
    expect(written).toContain('<w:jc w:val="left"/>')
  })
})
