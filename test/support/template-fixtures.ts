/** House templates made by hand: what a Chinese Word writes, as small as it can be. */
import { strToU8, zipSync } from 'fflate'
import { pngOf } from './png-fixtures.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface TemplateParts {
  /** `w:style` elements. */
  readonly styles?: string
  readonly defaults?: string
  /** Children of the last `w:sectPr`, and what stands before it in the body. */
  readonly section?: string
  readonly body?: string
  readonly settings?: string
  readonly numbering?: string
  /** Content of heads and feet by name: `header1`, `footer2`; with a picture where it names `rIdLogo`. */
  readonly heads?: Readonly<Record<string, string>>
  readonly theme?: string
  /** Further files by path. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** Parts to leave out. */
  readonly without?: readonly string[]
}

const logo: Uint8Array = pngOf({ width: 8, height: 8, type: 2, pixel: (x, y) => [x * 30, y * 30, 160] })

/** A4 with the margins of a Chinese office: 28 characters of 16 pt, 22 lines of 28 pt. */
export const officePage =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1440" w:bottom="1985" w:left="1500" w:header="851" w:footer="1400" w:gutter="0"/>'

/** One style as Chinese Word writes it. */
export const style = (id: string, name: string, look: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${look}</w:style>`

const exact = (twips: number, more = ''): string => `<w:spacing ${more}w:line="${twips}" w:lineRule="exact"/>`

const text = (font: string, halfPoints: number, more = ''): string =>
  `<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="${font}"/>${more}<w:sz w:val="${halfPoints}"/></w:rPr>`

/** 正文, 正文缩进, a blue 黑体 heading of 20 pt, others, all at exact line spacing; ids as Word numbers them. */
export const exactStyles: string = [
  style(
    'a',
    'Normal',
    `<w:pPr>${exact(560)}<w:jc w:val="both"/></w:pPr>${text('仿宋', 32)}`,
    ' w:default="1"'
  ),
  '<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  style(
    'a3',
    'Normal Indent',
    '<w:basedOn w:val="a"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>'
  ),
  style(
    '1',
    'heading 1',
    `<w:basedOn w:val="a"/><w:next w:val="a3"/><w:pPr><w:keepNext/><w:keepLines/>${exact(700, 'w:before="280" w:after="280" ')}<w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>${text('黑体', 40, '<w:color w:val="1F4E9E"/>')}`
  ),
  style(
    '2',
    'heading 2',
    `<w:basedOn w:val="a"/><w:next w:val="a3"/><w:pPr><w:keepNext/>${exact(560)}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/></w:pPr>${text('黑体', 32)}`
  ),
  style('11', 'toc 1', `<w:basedOn w:val="a"/><w:pPr>${exact(560)}</w:pPr>`),
  style(
    'aa',
    'header',
    `<w:basedOn w:val="a"/><w:pPr>${exact(300)}<w:jc w:val="center"/></w:pPr>${text('宋体', 18)}`
  ),
  style('ab', 'footer', `<w:basedOn w:val="a"/><w:pPr>${exact(300)}</w:pPr>${text('宋体', 18)}`),
  style(
    'gs1',
    '公司标题',
    `<w:basedOn w:val="a"/><w:pPr>${exact(640)}<w:jc w:val="center"/></w:pPr>${text('楷体', 36)}`
  )
].join('')

const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A foot with the number of its page, on one side. */
export const numberedFoot = (side: 'left' | 'right'): string =>
  `<w:p w:rsidR="00AB12CD"><w:pPr><w:pStyle w:val="ab"/><w:jc w:val="${side}"/></w:pPr>${field('PAGE')}</w:p>`

/** A letterhead: a picture 10 mm high and a name. */
export const letterhead: string = `<w:p><w:pPr><w:pStyle w:val="aa"/><w:spacing w:line="600" w:lineRule="exact"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="徽标" descr="春山出版社的徽标"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>春山出版社</w:t></w:r></w:p>`

/** @example templateOf({ styles: exactStyles, section: officePage }) */
export const templateOf = (parts: TemplateParts): Uint8Array => {
  const heads = Object.entries(parts.heads ?? {})
  const has = { settings: parts.settings, numbering: parts.numbering, theme: parts.theme }
  const targets = [
    ['styles', 'styles.xml'],
    ...(has.settings === undefined ? [] : [['settings', 'settings.xml']]),
    ...(has.numbering === undefined ? [] : [['numbering', 'numbering.xml']]),
    ...(has.theme === undefined ? [] : [['theme', 'theme/theme1.xml']]),
    ...heads.map(([name]) => [name.replace(/\d+$/, ''), `${name}.xml`])
  ] as const
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${parts.body ?? '<w:p/>'}<w:sectPr>${references(heads.map(([name]) => name))}${parts.section ?? officePage}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      targets.map(([type, path]) => [`rId_${path.replace(/\W/g, '_')}`, type ?? '', path ?? ''])
    ),
    'word/styles.xml': `<w:styles xmlns:w="${W}">${parts.defaults ?? ''}${parts.styles ?? ''}</w:styles>`,
    ...(has.settings === undefined
      ? {}
      : { 'word/settings.xml': `<w:settings xmlns:w="${W}">${has.settings}</w:settings>` }),
    ...(has.numbering === undefined
      ? {}
      : { 'word/numbering.xml': `<w:numbering xmlns:w="${W}">${has.numbering}</w:numbering>` }),
    ...(has.theme === undefined ? {} : { 'word/theme/theme1.xml': has.theme })
  }
  for (const [name, content] of heads) {
    const root = name.startsWith('header') ? 'w:hdr' : 'w:ftr'
    files[`word/${name}.xml`] = `<${root} xmlns:w="${W}" xmlns:r="${R}">${content}</${root}>`
    if (content.includes('rIdLogo'))
      files[`word/_rels/${name}.xml.rels`] = relationships([['rIdLogo', 'image', 'media/image1.png']])
  }
  const written = Object.entries(files).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const)
  const all = { ...Object.fromEntries(written), 'word/media/image1.png': logo, ...parts.files }
  return zipSync(Object.fromEntries(Object.entries(all).filter(([path]) => !parts.without?.includes(path))))
}

const relationships = (targets: readonly (readonly [id: string, type: string, path: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, path]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${path}"/>`)
    .join('')}</Relationships>`

/** `header1` is that of all pages or odd ones, 2 of even, 3 of first ones. */
const references = (names: readonly string[]): string =>
  names
    .map(name => {
      const slot = { 1: 'default', 2: 'even', 3: 'first' }[Number(name.at(-1))] ?? 'default'
      return `<w:${name.replace(/\d+$/, '')}Reference w:type="${slot}" r:id="rId_${name}_xml"/>`
    })
    .join('')
