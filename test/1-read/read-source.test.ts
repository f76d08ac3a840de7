import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../pipeline/1-read/index.ts'
import { HostError } from '../../pipeline/host/host-error.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'

const codesOf = async (name: string, content: string | Uint8Array, encoding?: string) => {
  const host = memoryHost({ [name]: content })
  const { source, file } = await readSource(host, name, name, encoding === undefined ? {} : { encoding })
  return { source, file, codes: file.messages.map(message => message.ruleId) }
}

describe('a source that can be read', () => {
  test('UTF-8 says nothing', async () => {
    const { source, codes } = await codesOf('01.txt', '春游\n今天去了公园。')
    expect(source).toEqual({
      file: '01.txt',
      format: 'text',
      encoding: 'utf-8',
      base: '春游\n今天去了公园。'
    })
    expect(codes).toEqual([])
  })

  test('Markdown is told by its extension, whatever its case', async () => {
    expect((await codesOf('01.MD', '# 春游')).source?.format).toBe('markdown')
  })

  test('an HTML page that is called .txt is read as a page, and that is said', async () => {
    const page =
      '<!DOCTYPE html>\n<html><head><title>春游</title></head><body><h1>春游</h1><p>今天我们去了公园，大家都很高兴。</p></body></html>'
    const { source, codes } = await codesOf('01.txt', page)
    expect(source?.format).toBe('html')
    expect(source?.base).toBe('春游\n今天我们去了公园，大家都很高兴。\n')
    expect(codes).toContain('word-read-as')
  })

  test('a text that shows a page is no page', async () => {
    const { source, codes } = await codesOf('01.txt', '网页怎样写\n<!DOCTYPE html>\n<html></html>')
    expect([source?.format, codes]).toEqual(['text', []])
  })

  test('another encoding is said', async () => {
    const bytes = new Uint8Array(iconv.encode('今天我们去公园，大家都很高兴。', 'gb18030'))
    const { source, codes } = await codesOf('01.txt', bytes)
    expect(source?.encoding).toBe('gb18030')
    expect(codes).toEqual(['encoding-found'])
  })

  test('what might as well be another encoding is a warning that names it', async () => {
    const text = 'こんにちは、世界の皆さん。今日はいい天気ですね。公園へ行きましょう。'
    const { file, codes } = await codesOf('01.txt', new Uint8Array(iconv.encode(text, 'shift_jis')))
    expect(codes).toEqual(['encoding-doubtful'])
    expect(file.messages[0]).toMatchObject({ fatal: false })
    expect(file.messages[0]?.note).toContain('--encoding')
  })

  test('a broken byte is told with line and column', async () => {
    const bytes = new TextEncoder().encode(
      '第一行没有问题，今天我们去了公园。\n第二行的这里*坏了，大家都没有发现。\n'
    )
    bytes[bytes.indexOf(0x2a)] = 0xff
    const { source, file } = await codesOf('01.txt', bytes)
    expect(source?.base).toContain('\uFFFD')
    expect(file.messages[0]).toMatchObject({ ruleId: 'broken-bytes', line: 2, column: 7, fatal: false })
  })
})

describe('a source that cannot be read gives one error with a next step', () => {
  test.each([
    ['01.txt', '', 'empty-source'],
    ['01.txt', ' \n\n\t', 'empty-source'],
    ['01.txt', '\uFEFF', 'empty-source'],
    ['01.rtf', '{\\rtf1', 'source-format-later'],
    ['01.docx', 'PK\u0003\u0004\u0014\0', 'docx-damaged'],
    ['01.doc', '{\\rtf1\\ansi}', 'word-other-format'],
    ['01.pdf', 'x', 'source-format-later'],
    ['01.wps', 'x', 'source-format-later'],
    ['01.rtf', 'x', 'source-format-later'],
    ['成绩.xlsx', 'x', 'source-format-later'],
    ['01.jpg', 'x', 'source-format-unknown'],
    ['notes', 'x', 'source-format-unknown'],
    ['01.txt', 'PK\u0003\u0004\u0014\0', 'source-binary'],
    ['01.txt', 'PK\u0003\u0004\u0014\0…PK\u0001\u0002word/document.xml', 'source-misnamed'],
    ['01.txt', '{\\rtf1\\ansi}', 'source-binary']
  ])('%s: %j → %s', async (name, content, code) => {
    const { source, file, codes } = await codesOf(name, content)
    expect(source).toBeNull()
    expect(codes).toEqual([code])
    expect(file.messages[0]?.fatal).toBe(true)
    expect(file.messages[0]?.note).toMatch(/\.$/)
  })

  const LONG = '今天我们去公园，大家都很高兴，回来以后写了心得，老师看了也很高兴。'.repeat(3)
  const bytesOf = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))

  test.each([
    // GB18030 has a meaning for nearly every pair of bytes: hardly anything is broken, but it is another text.
    ['utf-8', 'gb18030', 'encoding-forced-unlikely'],
    ['utf-8', 'big5', 'encoding-forced-wrong'],
    ['gb18030', 'utf-8', 'encoding-forced-wrong'],
    ['gb18030', 'big5', 'encoding-forced-unlikely'],
    ['gb18030', 'utf-16le', 'encoding-forced-wrong']
  ])('%s that is forced to be %s: %s, and what it reads as', async (real, forced, code) => {
    const { source, file, codes } = await codesOf('01.txt', bytesOf(LONG, real), forced)
    expect(source).toBeNull()
    expect(codes).toEqual([code])
    expect(`${file.messages[0]?.reason} ${file.messages[0]?.note}`).toContain(`reads as ${real}`)
    expect(file.messages[0]?.note).toContain('Leave out --encoding')
  })

  test('an encoding of the manifest is blamed on its line, not on the option', async () => {
    const bytes = bytesOf(LONG, 'utf-8')
    for (const encoding of ['big5', 'gb18030']) {
      const options = { encoding, encodingLine: 5 }
      const { file } = await readSource(memoryHost({ '1.txt': bytes }), '1.txt', '1.txt', options)
      expect(file.messages[0]?.reason).toContain('“encoding” in line 5 of the manifest')
      expect(`${file.messages[0]?.reason} ${file.messages[0]?.note}`).not.toContain('--encoding')
    }
  })

  test.each(['gb18030', 'utf-8'])('a few broken characters in forced %s are a warning', async encoding => {
    const bytes = bytesOf(`${LONG}*`, encoding)
    bytes[bytes.length - 1] = 0xff
    const { source, codes } = await codesOf('01.txt', bytes, encoding)
    expect(source).not.toBeNull()
    expect(codes).toEqual(['broken-bytes'])
  })

  test('a text that is mostly lost is refused, with its share', async () => {
    const { source, file, codes } = await codesOf('01.txt', `春游\n\n${'今天\uFFFD\uFFFD公园'.repeat(20)}`)
    expect(source).toBeNull()
    expect(codes).toEqual(['source-damaged'])
    expect(file.messages[0]?.reason).toContain('40 characters are lost, 33 %')
  })

  test('an unknown encoding by name', async () => {
    expect((await codesOf('01.txt', '春', 'klingon')).codes).toEqual(['encoding-unknown'])
  })

  test.each([
    ['ENOENT', 'source-missing'],
    ['EACCES', 'source-forbidden'],
    ['EISDIR', 'source-is-folder'],
    ['EFBIG', 'source-too-large'],
    ['EIO', 'source-unreadable']
  ])('the system says %s → %s', async (code, expected) => {
    const host = { ...memoryHost({}), read: () => Promise.reject(new HostError(code, '01.txt')) }
    const { source, file } = await readSource(host, '01.txt', '01.txt', {})
    expect(source).toBeNull()
    expect(file.messages.map(message => message.ruleId)).toEqual([expected])
  })

  test('our own mistakes are not dressed up as the user’s', async () => {
    const host = { ...memoryHost({}), read: () => Promise.reject(new TypeError('ours')) }
    await expect(readSource(host, '01.txt', '01.txt', {})).rejects.toThrow('ours')
  })
})
