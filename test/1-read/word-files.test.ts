/** What is called .docx or .doc and is none, or a broken, locked or hostile one: one clear message each. */
import { strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readWithin } from '../../pipeline/1-read/docx/read-docx.ts'
import { docxOf, p } from './docx-package.ts'
import { readWord } from './read-word-source.ts'

const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const broken = (document: string): Uint8Array => docxOf('', { files: { 'word/document.xml': document } })

/** A package whose directory says that its main part is another size than it is. */
const withDeclaredSize = (bytes: Uint8Array, size: number): Uint8Array => {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const name = strToU8('word/document.xml')
  for (let at = 0; at + 46 < copy.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50
    if (isEntry && name.every((byte, index) => copy[at + 46 + index] === byte))
      view.setUint32(at + 24, size, true)
  }
  return copy
}

/** An OLE container with a stream or two, as programs begin it; enough for what looks at names only. */
const ole = (): Uint8Array => {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return bytes
}

describe('a file that cannot be read gives one error with a next step in both languages', () => {
  const nested = `<w:document xmlns:w="${W}"><w:body>${'<w:sdt><w:sdtContent>'.repeat(200)}${p('x')}${'</w:sdtContent></w:sdt>'.repeat(200)}</w:body></w:document>`
  it.each<[string, string, Uint8Array, string]>([
    ['cut off', 'a.docx', docxOf(p('春天来了')).subarray(0, 300), 'docx-damaged'],
    ['a zip of texts', 'a.docx', zipped({ '1.txt': '春' }), 'docx-no-document'],
    ['a sheet', 'a.docx', zipped({ 'xl/workbook.xml': '<workbook/>' }), 'docx-no-document'],
    ['no XML', 'a.docx', broken('<w:document'), 'docx-broken-part'],
    ['another XML', 'a.docx', broken('<html><body>x</body></html>'), 'docx-broken-part'],
    [
      'an undefined entity',
      'a.docx',
      broken(`<w:document xmlns:w="${W}"><w:body>&x;</w:body></w:document>`),
      'docx-broken-part'
    ],
    ['nested without end', 'a.docx', broken(nested), 'docx-broken-part'],
    ['broken footnotes', 'a.docx', docxOf(p('春'), { footnotes: '<w:footnote>' }), 'docx-broken-part'],
    ['a bomb that says so', 'a.docx', withDeclaredSize(docxOf(p('春')), 3_000_000_000), 'docx-too-large'],
    [
      'a bomb that does not say so',
      'a.docx',
      withDeclaredSize(docxOf(p('春'.repeat(5000))), 20),
      'docx-broken-part'
    ],
    ['nothing in it', 'a.docx', docxOf(p('') + p('　')), 'empty-source'],
    ['a broken container', 'a.docx', ole(), 'doc-damaged'],
    ['a broken container', 'a.doc', ole(), 'doc-damaged'],
    ['RTF', 'a.doc', strToU8('{\\rtf1\\ansi 春}'), 'word-other-format'],
    ['PDF', 'a.docx', strToU8('%PDF-1.7'), 'word-other-format'],
    ['MHTML', 'a.doc', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'word-other-format'],
    [
      'XML of 2003',
      'a.doc',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'word-other-format'
    ],
    ['noise', 'a.doc', new Uint8Array(600).map((_, index) => (index * 7919) % 256), 'doc-damaged']
  ])('%s, %s', async (_, name, bytes, code) => {
    const { source, codes, messages } = await readWord(bytes, name)
    expect(source).toBeNull()
    expect(codes).toEqual([code])
    expect(messages[0]?.reason).toContain(name)
  })
})

describe('what is only called otherwise is read as what it is', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a.doc', docxOf(p('春天来了。')), 'docx', 'word-read-as'],
    ['a.doc', strToU8('<html><body><p>春天来了。</p></body></html>'), 'html', 'word-read-as'],
    ['a.docx', strToU8('春天来了。\n'), 'text', 'word-read-as']
  ])('%s', async (name, bytes, format, code) => {
    const { source, codes } = await readWord(bytes, name)
    expect(source?.format).toBe(format)
    expect(source?.base.trim()).toBe('春天来了。')
    expect(codes).toContain(code)
  })
})

describe('the cost', () => {
  const paragraph = p('书屋的灯总是亮着的，来看书的人慢慢多了起来，谁也不说话。'.repeat(4))
  const seconds = async (count: number): Promise<number> => {
    const bytes = docxOf(paragraph.repeat(count))
    const start = process.hrtime.bigint()
    expect((await readWord(bytes)).lines).toHaveLength(count)
    return Number(process.hrtime.bigint() - start) / 1e9
  }

  it('grows with the text, no faster', async () => {
    await seconds(500)
    const small = await seconds(500)
    // Ten times the text; twice the share, since other tests run beside this one.
    expect(await seconds(5_000)).toBeLessThan(20 * small + 1)
  })

  it('a document that takes too long is given up, with one message', async () => {
    const bytes = docxOf(paragraph.repeat(4_000))
    const file = new VFile({ path: 'a.docx' })
    expect(await readWithin({ bytes, label: 'a.docx', format: 'docx', file }, 0.02)).toBeNull()
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['docx-too-complex'])
    expect((await readWord(bytes)).lines).toHaveLength(4_000)
  })

  it('entities of a DTD are not expanded', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">]><w:document xmlns:w="${W}"><w:body>${p('&a;')}</w:body></w:document>`
    expect((await readWord(broken(bomb))).codes).toEqual(['docx-broken-part'])
  })
})
