/** The linter finds nothing in what we write, and each rule finds what it is for. */
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { type DocxParts, partOf, unpacked } from '../../support/docx-elements.ts'
import { lintDocx } from '../../support/docx-lint.ts'
import { anyNumbers, flowOf, section, textBlock, volumeFlow } from '../../support/flow-fixtures.ts'

let sound: DocxParts

beforeAll(async () => {
  const flow = volumeFlow()
  sound = unpacked(await renderDocx(flow, anyNumbers(flow)))
})

/** The sound file with one replacement in one part; the replacement must change something. */
const damaged = (path: string, from: string | RegExp, to: string): DocxParts => {
  const before = partOf(sound, path)
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  return new Map([...sound, [path, after]])
}

const without = (path: string): DocxParts => new Map([...sound].filter(([each]) => each !== path))

const rulesOf = (parts: DocxParts): readonly string[] => [
  ...new Set(lintDocx(parts).map(fault => fault.rule))
]

const DOCUMENT = 'word/document.xml'

describe('a sound file', () => {
  it('has no fault', () => expect(lintDocx(sound)).toEqual([]))

  it('has none without contents, notes and tables either', async () => {
    const flow = flowOf([section([textBlock('body', '只有一段。')])])
    expect(lintDocx(unpacked(await renderDocx(flow, new Map())))).toEqual([])
  })
})

describe('each rule finds its fault', () => {
  const cases: readonly (readonly [string, () => DocxParts])[] = [
    ['well-formed', () => damaged(DOCUMENT, '</w:body>', '')],
    ['well-formed', () => damaged(DOCUMENT, '春天刚来', '春\u0001天刚来')],
    ['styles', () => damaged(DOCUMENT, 'w:pStyle w:val="BodyText"', 'w:pStyle w:val="Missing"')],
    ['styles', () => damaged('word/styles.xml', 'w:basedOn w:val="Normal"', 'w:basedOn w:val="Missing"')],
    ['style-ids', () => damaged('word/styles.xml', 'w:styleId="Quote"', 'w:styleId="BodyText"')],
    ['anchors', () => damaged(DOCUMENT, 'w:anchor="a1"', 'w:anchor="a99"')],
    ['anchors', () => damaged(DOCUMENT, 'PAGEREF a1 ', 'PAGEREF a99 ')],
    ['bookmarks', () => damaged(DOCUMENT, 'w:name="a2"', 'w:name="a1"')],
    ['bookmarks', () => damaged(DOCUMENT, 'w:name="a2"', `w:name="${'a'.repeat(41)}"`)],
    ['bookmarks', () => damaged(DOCUMENT, /<w:bookmarkEnd [^>]*>/, '')],
    ['fields', () => damaged(DOCUMENT, 'w:fldCharType="end"', 'w:fldCharType="separate"')],
    ['clean', () => damaged(DOCUMENT, 'w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"')],
    ['clean', () => damaged('word/settings.xml', '<w:compat>', '<w:updateFields/><w:compat>')],
    ['cells', () => damaged(DOCUMENT, '</w:p></w:tc>', '</w:p><w:tbl/></w:tc>')],
    ['relationships', () => damaged(DOCUMENT, /r:id="link1"/, 'r:id="link9"')],
    ['targets', () => without('word/header1.xml')],
    ['content-types', () => damaged('[Content_Types].xml', 'Extension="rels"', 'Extension="other"')],
    ['footnotes', () => damaged(DOCUMENT, /w:footnoteReference w:id="1"/, 'w:footnoteReference w:id="7"')],
    ['style-names', () => damaged('word/styles.xml', 'w:name w:val="Quote"', 'w:name w:val="body text"')],
    ['tabs', () => damaged(DOCUMENT, '春天刚来', '春天</w:t></w:r><w:r><w:tab/><w:t>刚来')],
    ['tabs', () => damaged(DOCUMENT, '春天刚来', '春天</w:t></w:r><w:r><w:t>刚</w:t><w:tab/><w:t>来')],
    [
      'direct',
      () => damaged(DOCUMENT, '<w:rPr><w:rStyle w:val="Strong"/>', '<w:rPr><w:b/><w:rStyle w:val="Strong"/>')
    ],
    [
      'direct',
      () =>
        damaged(DOCUMENT, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:hint="eastAsia" w:eastAsia="黑体"/>')
    ],
    ['direct', () => damaged('word/header2.xml', '<w:r>', '<w:r><w:rPr><w:sz w:val="20"/></w:rPr>')],
    [
      'direct-marks',
      () =>
        damaged(DOCUMENT, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:hint="eastAsia"/><w:em w:val="dot"/>')
    ],
    [
      'direct-paragraphs',
      () =>
        damaged(
          DOCUMENT,
          /(w:pStyle w:val="BodyText"\/>)/,
          '$1<w:ind w:firstLineChars="100" w:firstLine="240"/>'
        )
    ],
    ['direct-paragraphs', () => damaged(DOCUMENT, /(w:pStyle w:val="BodyText"\/>)/, '$1<w:keepLines/>')],
    [
      'heading-spaces',
      () => damaged(DOCUMENT, /(w:pStyle w:val="Heading3[^"]*"\/>)/, '$1<w:spacing w:before="0"/>')
    ],
    ['characters', () => damaged('word/styles.xml', / w:firstLineChars="\d+"/, '')],
    ['tables-apart', () => damaged(DOCUMENT, '</w:tbl>', '</w:tbl><w:tbl></w:tbl>')],
    ['pictures', () => damaged(DOCUMENT, '<w:sectPr>', `<wp:docPr id="1" descr=""/><w:sectPr>`)],
    [
      'pictures',
      () => damaged(DOCUMENT, '<w:sectPr>', `${'<wp:docPr id="1" descr="山"/>'.repeat(2)}<w:sectPr>`)
    ],
    ['language', () => damaged('word/styles.xml', 'w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"')],
    [
      'people',
      () =>
        damaged(
          'docProps/core.xml',
          '<dc:language>',
          '<cp:lastModifiedBy>somebody</cp:lastModifiedBy><dc:language>'
        )
    ],
    ['blanks', () => damaged(DOCUMENT, '<w:body>', '<w:body><w:p><w:pPr/></w:p>')]
  ]
  it.each(cases)('%s (%#)', (rule, make) => expect(rulesOf(make())).toContain(rule))
})
