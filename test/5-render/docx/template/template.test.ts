/** What a volume takes over from a house's own DOCX, where it says so in the manifest, and what it says about it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { elementsOf, partOf, valuesOf } from '../../../support/docx-elements.ts'
import { lintDocx } from '../../../support/docx-lint.ts'
import { type HouseVolume, houseVolume } from '../../../support/house-volume.ts'
import {
  exactStyles,
  letterhead,
  numberedFoot,
  officePage,
  style,
  type TemplateParts,
  templateOf
} from '../../../support/template-fixtures.ts'

const MODE_15 =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'

const house: TemplateParts = {
  styles: exactStyles,
  settings: `<w:evenAndOddHeaders/>${MODE_15}`,
  heads: {
    header1: letterhead,
    header2: letterhead,
    footer1: numberedFoot('right'),
    footer2: numberedFoot('left')
  }
}

const built = (parts: TemplateParts, more: Parameters<typeof houseVolume>[1] = {}): Promise<HouseVolume> =>
  houseVolume(templateOf({ ...house, ...parts }), more)

const styleXml = ({ parts }: HouseVolume, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(partOf(parts, 'word/styles.xml'))?.[0] ?? ''

const documentOf = ({ parts }: HouseVolume): string => partOf(parts, 'word/document.xml')

describe('a newcomer’s template', () => {
  let volume: HouseVolume
  beforeAll(async () => {
    volume = await built({})
  })

  it('gives a file without a fault', () => {
    expect(volume.state).toBe('written')
    expect(lintDocx(volume.parts)).toEqual([])
    expect(volume.codes).toEqual(['template-roles-added', 'template-heads'])
  })

  it('is no source', () => {
    expect(volume.pages).toHaveLength(3)
  })

  it('has its own headings: blue 黑体 of 20 pt, by the name that Word has for them in any language', () => {
    expect(styleXml(volume, '1')).toContain('<w:name w:val="heading 1"/>')
    expect(styleXml(volume, '1')).toContain('<w:color w:val="1F4E9E"/><w:sz w:val="40"/>')
    expect(styleXml(volume, '1')).toContain('w:eastAsia="黑体"')
    expect(documentOf(volume)).toMatch(/<w:pStyle w:val="1"\/>(?:(?!<\/w:p>).)*春天的菜园/)
    expect(documentOf(volume)).toMatch(/<w:pStyle w:val="2"\/>(?:(?!<\/w:p>).)*一、翻土/)
    expect(partOf(volume.parts, 'word/styles.xml')).not.toContain('"Heading1"')
  })

  it('has its own body, and its own contents with a tab that shows the number', () => {
    expect(documentOf(volume)).toMatch(/<w:pStyle w:val="a3"\/>(?:(?!<\/w:p>).)*母亲说/)
    expect(documentOf(volume)).toContain('<w:pStyle w:val="11"/>')
    expect(styleXml(volume, '11')).toContain('<w:tab w:val="right" w:leader="middleDot" w:pos="8966"/>')
  })

  it('has its page on every section', () => {
    const pages = documentOf(volume).match(/<w:pgSz [^>]*>(<w:pgMar [^>]*>)/g) ?? []
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) {
      expect(page).toContain('w:w="11906" w:h="16838"')
      expect(page).toContain(
        'w:top="2098" w:right="1440" w:bottom="1985" w:left="1500" w:header="851" w:footer="1400"'
      )
    }
    expect(partOf(volume.parts, 'word/settings.xml')).not.toContain('mirrorMargins')
  })

  it('says East Asian settings that the house leaves open: marks may hang, no space beside Latin (docx.md §6)', () => {
    const [defaults] = /<w:pPrDefault>.*?<\/w:pPrDefault>/.exec(partOf(volume.parts, 'word/styles.xml')) ?? []
    expect(defaults).toContain('<w:overflowPunct/><w:autoSpaceDE w:val="0"/>')
  })

  it('gets ours for what it lacks, based on a style of ours and in proportion', () => {
    expect(styleXml(volume, 'Quote')).toContain('<w:basedOn w:val="VolumeBase"/>')
    expect(styleXml(volume, 'VolumeBase')).toContain('w:line="560" w:lineRule="exact"')
    expect(styleXml(volume, 'TOC2')).toContain('w:eastAsia="仿宋"')
    expect(documentOf(volume)).toContain('<w:pStyle w:val="Quote"/>')
  })

  it('carries heads and feet with their pictures and fields, but not their anchors', () => {
    const heads = [...volume.parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path))
    const own = heads.filter(([, xml]) => xml.includes('春山出版社'))
    expect(own).toHaveLength(2)
    for (const [path, xml] of own) {
      expect(xml).not.toContain('_GoBack')
      expect(partOf(volume.parts, path.replace('word/', 'word/_rels/').concat('.rels'))).toContain(
        'Id="rIdLogo"'
      )
    }
    expect([...volume.parts.keys()].filter(path => path.startsWith('word/media/'))).toEqual([
      'word/media/house-1.png'
    ])
    const numbers = [...volume.parts.values()].flatMap(xml =>
      xml.includes('<wp:docPr') ? valuesOf(elementsOf(xml), 'wp:docPr', 'id') : []
    )
    expect(new Set(numbers).size).toBe(numbers.length)
    const feet = [...volume.parts].filter(
      ([path, xml]) => /footer\d+\.xml$/.test(path) && xml.includes(' PAGE ')
    )
    expect(feet).toHaveLength(2)
    expect(feet.every(([, xml]) => !xml.includes('rsid'))).toBe(true)
  })

  it('is the same, byte for byte, a second time', async () => {
    expect((await built({})).bytes).toEqual(volume.bytes)
  })
})

describe('styles by name', () => {
  it('are found by a localised name, whatever their id', async () => {
    const styles = exactStyles.replace('"heading 1"', '"标题 1"').replace('"Normal Indent"', '"正文缩进"')
    const volume = await built({ styles })
    expect(documentOf(volume)).toMatch(/<w:pStyle w:val="1"\/>(?:(?!<\/w:p>).)*春天的菜园/)
    expect(documentOf(volume)).toMatch(/<w:pStyle w:val="a3"\/>(?:(?!<\/w:p>).)*母亲说/)
  })

  it('are found by the manifest’s mapping, which beats names; a title of it stands in the outline', async () => {
    const template = '{ file: house.docx, styles: { articleTitle: 公司标题 } }'
    const volume = await built({}, { template })
    expect(documentOf(volume)).toMatch(/<w:pStyle w:val="gs1"\/>(?:(?!<\/w:p>).)*春天的菜园/)
    expect(styleXml(volume, 'gs1')).toContain('<w:outlineLvl w:val="0"/>')
    expect(lintDocx(volume.parts)).toEqual([])
  })

  it('that the template does not have are told with the nearest, at their place', async () => {
    const template = '{ file: house.docx, styles: { articleTitle: 公司标頭, body: Normal Indent } }'
    const volume = await built({}, { template })
    // The manifest is wrong: exit code 2.
    expect(volume.state).toBe('refused')
    const [finding] = volume.findings.filter(({ code }) => code === 'template-style-unknown')
    expect(finding).toMatchObject({ file: 'compilation.yaml', line: 2, severity: 'error' })
    expect(finding?.reason).toContain('公司标頭')
    expect(finding?.help).toContain('Did you mean “公司标题”?')
  })

  it('are found by the names that programs show for built-in ones, in any language', async () => {
    for (const name of ['正文首行缩进 2', '本文第一層縮排 2', 'body text first indent 2']) {
      const styles = exactStyles + style('ni', 'Body Text First Indent 2', '<w:ind w:firstLine="420"/>')
      const volume = await built({ styles }, { template: `{ file: house.docx, styles: { body: ${name} } }` })
      expect(volume.findings.map(({ code }) => code)).not.toContain('template-style-unknown')
      expect(documentOf(volume)).toContain('<w:pStyle w:val="ni"/>')
    }
  })

  it('of the house itself are proposed first, and by a part of their name', async () => {
    const own =
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="zz"><w:name w:val="公司文稿正文"/></w:style>'
    const template = '{ file: house.docx, styles: { body: 文稿正文 } }'
    const volume = await built({ styles: exactStyles + own }, { template })
    const [finding] = volume.findings.filter(({ code }) => code === 'template-style-unknown')
    expect(finding?.help).toContain('Did you mean “公司文稿正文”? Its paragraph styles: 公司文稿正文, ')
  })

  it('that are headings by what they are based on are none where the text is none: the title of the contents', async () => {
    const styles = exactStyles + style('t0', 'TOC Heading', '<w:basedOn w:val="1"/>')
    const volume = await built({ styles })
    expect(documentOf(volume)).toContain('<w:pStyle w:val="t0"/>')
    expect(styleXml(volume, 't0')).toContain('<w:outlineLvl w:val="9"/>')
  })

  it('twice under one id, or based on none, are mended', async () => {
    const styles =
      exactStyles +
      style('gs1', '又一个', '<w:basedOn w:val="a"/>') +
      style('gs2', '无根', '<w:basedOn w:val="zz"/>')
    const volume = await built({ styles })
    expect(styleXml(volume, 'gs1')).toContain('公司标题')
    expect(styleXml(volume, 'gs2')).not.toContain('basedOn')
    expect(lintDocx(volume.parts)).toEqual([])
  })

  it('leave the names of the house to the house: ours are called otherwise', async () => {
    const taken =
      style('Quote', '公司专用', '<w:basedOn w:val="a"/>') +
      style('x9', 'Volume Base', '<w:basedOn w:val="a"/>')
    const volume = await built({ styles: exactStyles + taken })
    expect(styleXml(volume, 'Quote')).toContain('公司专用')
    expect(styleXml(volume, 'VolumeQuote')).toContain('<w:name w:val="Volume Quote"/>')
    expect(documentOf(volume)).toContain('<w:pStyle w:val="VolumeQuote"/>')
    expect(lintDocx(volume.parts)).toEqual([])
  })

  it('PG-1: a house without an indented body gets the indent, and nothing else, over its own', async () => {
    const styles = exactStyles
      .replace(/<w:style [^>]*w:styleId="a3".*?<\/w:style>/, '')
      .replaceAll('<w:next w:val="a3"/>', '')
    const volume = await built({ styles })
    const body = styleXml(volume, 'BodyText')
    expect(body).toContain('<w:basedOn w:val="a"/>')
    expect(body).toContain('w:firstLineChars="200" w:firstLine="640"')
    expect(body).not.toContain('<w:rPr>')
  })
})

it('a review copy is in the house’s dress too', async () => {
  const { review } = await built({}, { review: true })
  expect(partOf(review, 'word/document.xml')).toMatch(/<w:pStyle w:val="1"\/>(?:(?!<\/w:p>).)*春天的菜园/)
  const defined = new Set(valuesOf(elementsOf(partOf(review, 'word/styles.xml')), 'w:style', 'w:styleId'))
  const used = valuesOf(elementsOf(partOf(review, 'word/document.xml')), 'w:pStyle')
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter(id => !defined.has(id))).toEqual([])
})

it('a volume of ours may be the house: its review copy is written, and fonts as LibreOffice saves them are valid', async () => {
  const parts = unzipSync((await built({})).bytes)
  const fonts = strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())
  const saved = fonts.replaceAll('<w:charset ', '<w:charset w:characterSet="utf-8" ')
  expect(saved).not.toBe(fonts)
  const house = zipSync({ ...parts, 'word/fontTable.xml': strToU8(saved) })
  const volume = await houseVolume(house, { review: true })
  expect(volume.state).toBe('written')
  expect(documentOf(volume)).toContain('"VolumeSectionEnd"')
  expect(partOf(volume.review, 'word/document.xml')).toContain('春天的菜园')
  expect(partOf(volume.parts, 'word/fontTable.xml')).not.toContain('characterSet')
  expect(lintDocx(volume.parts)).toEqual([])
})

it('a title of the house that is not in the middle has no rule of ours under it', async () => {
  const title = (align: string): string =>
    style('t9', 'Title', `<w:basedOn w:val="a"/><w:pPr><w:jc w:val="${align}"/></w:pPr>`)
  expect(documentOf(await built({ styles: exactStyles + title('center') }))).toContain('"CoverRule"')
  const left = await built({ styles: exactStyles + title('left') })
  expect(documentOf(left)).not.toContain('"CoverRule"')
  expect(lintDocx(left.parts)).toEqual([])
})

describe('what conflicts', () => {
  const codesOf = async (parts: TemplateParts, more?: Parameters<typeof houseVolume>[1]) =>
    (await built(parts, more)).codes

  it('automatic numbers are off, and told: the text has its own', async () => {
    const styles = exactStyles.replace(
      '<w:keepNext/><w:keepLines/>',
      '<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="1"/><w:lvlText w:val="第%1章"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const volume = await built({ styles, numbering })
    expect(volume.codes).toContain('template-numbers-off')
    expect(styleXml(volume, '1')).toContain('<w:numPr><w:numId w:val="0"/></w:numPr>')
    const carried = partOf(volume.parts, 'word/numbering.xml')
    expect(carried).toContain('第%1章')
    expect(carried).not.toContain('w:pStyle')
    expect(lintDocx(volume.parts)).toEqual([])
  })

  it('line spacing that programs choose makes numbers unsure, and names the way out', async () => {
    const styles = exactStyles.replace(
      /<w:spacing w:line="560" w:lineRule="exact"\/>/,
      '<w:spacing w:line="360" w:lineRule="auto"/>'
    )
    const volume = await built({ styles })
    const [finding] = volume.findings.filter(({ code }) => code === 'template-numbers-unsure')
    expect(finding?.help).toContain('numbering: pinned')
    expect(finding?.reason).toContain('Normal Indent')
    const pinned = await built({ styles }, { more: 'numbering: pinned\n' })
    const [other] = pinned.findings.filter(({ code }) => code === 'template-numbers-unsure')
    expect(other?.help).toContain('right all the same')
    expect(await codesOf({})).not.toContain('template-numbers-unsure')
  })

  it('a grid of characters is left out, its lines are taken', async () => {
    const section = `${officePage}<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>`
    const volume = await built({ section })
    expect(volume.codes).toContain('template-character-grid')
    expect(documentOf(volume)).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    expect(documentOf(volume)).not.toContain('linesAndChars')
  })

  it('a grid of lines is kept, but exact lines stay where they are in every program', async () => {
    const volume = await built({ section: `${officePage}<w:docGrid w:type="lines" w:linePitch="312"/>` })
    expect(documentOf(volume)).toContain('<w:docGrid w:type="lines" w:linePitch="312"/>')
    expect(styleXml(volume, 'a3')).toContain('<w:snapToGrid w:val="0"/>')
    expect(volume.codes).not.toContain('template-character-grid')
  })

  it('another paper than the manifest’s is told', async () => {
    const section = officePage.replace('w:w="11906" w:h="16838"', 'w:w="10433" w:h="14742"')
    const volume = await built({ section })
    const [finding] = volume.findings.filter(({ code }) => code === 'template-paper')
    expect(finding?.reason).toContain('184 × 260 mm')
    expect(finding?.help).toContain('paper: "184x260mm"')
    expect(await codesOf({ section }, { more: 'paper: 16K\n' })).not.toContain('template-paper')
  })

  it.each([
    ['template-old-mode', { settings: '<w:compat/>' }],
    ['template-protected', { settings: `<w:documentProtection w:edit="readOnly"/>${MODE_15}` }],
    ['template-macros', { files: { 'word/vbaProject.bin': strToU8('VBA') } }],
    [
      'template-tracked',
      { body: '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>文</w:t></w:r></w:ins></w:p>' }
    ],
    ['template-sections', { body: `<w:p><w:pPr><w:sectPr>${officePage}</w:sectPr></w:pPr></w:p>` }],
    ['template-columns', { section: `${officePage}<w:cols w:num="2"/>` }],
    ['template-vertical', { section: `${officePage}<w:textDirection w:val="tbRl"/>` }],
    ['template-no-folio', { heads: { footer1: '<w:p><w:r><w:t>内部资料</w:t></w:r></w:p>' } }],
    ['template-head-tall', { heads: { header1: letterhead.replaceAll('360000', '1800000') } }],
    ['template-no-styles', { without: ['word/styles.xml'] }]
  ] as const)('%s', async (code, parts) => {
    const volume = await built(parts)
    expect(volume.state).toBe('written')
    expect(volume.codes).toContain(code)
    expect(lintDocx(volume.parts)).toEqual([])
  })

  it('text of heads is taken as if its changes were accepted', async () => {
    const header1 =
      '<w:p><w:ins w:id="1" w:author="某人"><w:r><w:t>新名</w:t></w:r></w:ins><w:del w:id="2" w:author="某人"><w:r><w:delText>旧名</w:delText></w:r></w:del></w:p>'
    const volume = await built({ heads: { header1 } })
    const [head] = [...volume.parts.values()].filter(xml => xml.includes('新名'))
    expect(head).not.toMatch(/旧名|某人|w:ins/)
  })

  it('a head of first pages stands on the first page of every piece', async () => {
    const heads = { header3: letterhead, footer1: numberedFoot('right') }
    const volume = await built({ heads, section: `${officePage}<w:titlePg/>`, settings: MODE_15 })
    const [section] = /<w:sectPr>(?:(?!<w:sectPr>).)*<w:titlePg\/>/.exec(documentOf(volume)) ?? []
    expect(section).toMatch(/<w:headerReference w:type="first"/)
    expect(section).toMatch(/<w:footerReference w:type="first"/)
    expect(lintDocx(volume.parts)).toEqual([])
  })
})

describe('what is no template', () => {
  const refused = async (bytes: Uint8Array): Promise<readonly unknown[]> => {
    const volume = await houseVolume(bytes)
    expect(volume.state).toBe('refused')
    expect(volume.bytes).toHaveLength(0)
    return volume.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`)
  }
  const at = 'compilation.yaml:2:11'

  it('is told in one message, at its place in the manifest', async () => {
    expect(await refused(strToU8('文字'))).toEqual([`template-not-docx ${at}`])
    expect(await refused(new Uint8Array())).toEqual([`template-not-docx ${at}`])
    expect(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual([
      `template-locked ${at}`
    ])
    expect(await refused(templateOf({ without: ['_rels/.rels'] }))).toEqual([`template-not-docx ${at}`])
    expect(await refused(templateOf(house).subarray(0, 900))).toEqual([`template-not-docx ${at}`])
  })

  it('is damaged where a part that is read is no XML, or too deep to be honest', async () => {
    const broken = { 'word/styles.xml': strToU8('<w:styles><w:style></w:styles>') }
    expect(await refused(templateOf({ files: broken }))).toEqual([`template-broken ${at}`])
    const entity = { 'word/styles.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:styles>&a;</w:styles>') }
    expect(await refused(templateOf({ files: entity }))).toEqual([`template-broken ${at}`])
    const deep = { 'word/styles.xml': strToU8('<a>'.repeat(9000) + '</a>'.repeat(9000)) }
    expect(await refused(templateOf({ files: deep }))).toEqual([`template-broken ${at}`])
  })

  it('is of a kind that few programs read, or a folder', async () => {
    const strict =
      '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'
    expect(await refused(templateOf({ files: { 'word/document.xml': strToU8(strict) } }))).toEqual([
      `template-strict ${at}`
    ])
    const volume = await houseVolume(templateOf(house), { template: '.' })
    expect(volume.codes).toEqual(['template-unreadable'])
  })

  it('is too large where it unpacks to more than there is room for', async () => {
    const bomb = templateOf({ files: { 'word/media/big.bmp': new Uint8Array(97 * 2 ** 20) } })
    expect(bomb.length).toBeLessThan(2 ** 20)
    expect(await refused(bomb)).toEqual([`template-too-large ${at}`])
  })

  it('is missing: told before anything is read', async () => {
    const volume = await houseVolume(templateOf(house), { template: 'hause.docx' })
    expect(volume.state).toBe('refused')
    expect(volume.findings[0]).toMatchObject({ code: 'manifest-no-match', line: 2, column: 11 })
    expect(volume.findings[0]?.reason).toContain('house.docx')
  })
})
