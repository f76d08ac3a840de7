/** Headers and footers are left out and told with their words, in the ledger as what was dropped (product.md). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withWords } from '../../../pipeline/1-read/docx/heads.ts'
import { docxOf, p, r } from '../docx-package.ts'
import { normalizeWord, readWord } from '../read-word-source.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const part = (name: string, content: string): string =>
  `<w:${name} xmlns:w="${W}" xmlns:mc="${MC}">${content}</w:${name}>`

const body = p('河湾镇阅览室开放办法') + p('阅览室每天开放八个小时，谁也不打扰谁。')

const withHeads = (header: string, footer = ''): Uint8Array =>
  docxOf(body, {
    relationships:
      `<Relationship Id="h1" Type="${TYPE}/header" Target="header1.xml"/>` +
      `<Relationship Id="f1" Type="${TYPE}/footer" Target="footer1.xml"/>`,
    files: { 'word/header1.xml': part('hdr', header), 'word/footer1.xml': part('ftr', footer) }
  })

describe('headers and footers of a DOCX', () => {
  it('are dropped below the text, whose lines keep their numbers, and told one by one', async () => {
    const bytes = withHeads(p('内部资料 注意保存'), p('河湾镇文化站编印'))
    const { lines, codes } = await readWord(bytes)
    expect(lines).toEqual([
      '河湾镇阅览室开放办法',
      '阅览室每天开放八个小时，谁也不打扰谁。',
      '内部资料 注意保存',
      '河湾镇文化站编印'
    ])
    expect(codes).toEqual(['page-head-left-out', 'page-head-left-out'])
    const { text } = await normalizeWord(bytes)
    expect(text.text).toBe('河湾镇阅览室开放办法\n阅览室每天开放八个小时，谁也不打扰谁。\n')
    expect(text.dropped).toEqual(['内部资料 注意保存', '河湾镇文化站编印'])
  })

  it('with no more than a page’s number are not told', async () => {
    const number = `<w:p>${r('第 ')}<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>${r(' 页 共 ')}${r('9')}${r(' 页')}</w:p>`
    expect((await readWord(withHeads(number, p('- 3 -')))).codes).toEqual([])
  })

  it('a box that is written in two ways is read once, and so is what two sections say', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('校刊')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('校刊')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect((await readWord(withHeads(box, p('校刊')))).lines.slice(2)).toEqual(['校刊'])
  })

  it('a document with nothing else is still empty', async () => {
    const bytes = docxOf('', {
      relationships: `<Relationship Id="h1" Type="${TYPE}/header" Target="header1.xml"/>`,
      files: { 'word/header1.xml': part('hdr', p('校刊')) }
    })
    expect((await readWord(bytes)).codes).toEqual(['empty-source'])
  })
})

it('a .doc is read the same', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('../fixtures/heads.doc', import.meta.url)))
  const { lines, codes } = await readWord(bytes, 'a.doc')
  expect(lines).toEqual([
    '河湾镇阅览室开放办法',
    '阅览室每天开放八个小时，谁也不打扰谁。',
    '内部资料 注意保存',
    '河湾镇文化站编印'
  ])
  expect(codes).toEqual(['page-head-left-out', 'page-head-left-out'])
})

it.each([
  [['第一页', '共 12 頁', 'Page 3 of 9', '— 4 —'], []],
  [['石桥小学校刊　第3页', '石桥小学校刊  第3页'], ['石桥小学校刊 第3页']]
])('%j', (lines, kept) => {
  expect(withWords(lines)).toEqual(kept)
})
