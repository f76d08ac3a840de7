/** The fixtures were written by LibreOffice from documents of our own. The reader runs in the built worker. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractDoc } from '../../pipeline/1-read/doc/extract.ts'
import { letterProperties, paragraphProperties } from '../../pipeline/1-read/doc/properties.ts'
import { normalizeWord, readWord } from './read-word-source.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))))
const bytes = fixture('bookroom.doc')

/** The file with two bytes changed in the head of its stream WordDocument. */
const changed = (offset: number, low: number, high: number): Uint8Array => {
  const copy = bytes.slice()
  for (let at = 512; at < copy.length; at += 512)
    if (copy[at] === 0xec && copy[at + 1] === 0xa5) copy.set([low, high], at + offset)
  return copy
}

describe('a .doc', () => {
  it('gives its lines with their numbers, its notes with their marks, its table, and letter-spaced text that word-extractor drops', async () => {
    const { source, lines, codes } = await readWord(bytes, 'a.doc')
    expect(lines).toEqual([
      '书屋值班办法',
      '第一章　总则',
      '为了让书屋每天按时开门，特别制定本办法。值班的人应当准点到，关灯以后才走。字距加宽的一段文字也要读到。字距加宽的另一段。',
      '一、开门',
      '第一条　上午九点开门，雨天也开。',
      '他说：“灯总是亮着的。”',
      '钥匙',
      '登记本',
      '1.开窗',
      '2.开灯',
      '时间\t人数',
      '上午\t12',
      '下午\t20',
      '表后的正文。',
      '巷口书屋',
      '二〇二六年三月二日',
      '大雪除外。'
    ])
    expect(source?.tree?.data?.inline).toEqual([
      { start: 19, end: 21, mark: { type: 'strong' } },
      { start: 26, end: 28, mark: { type: 'emphasis' } },
      { start: 95, end: 95, mark: { type: 'footnoteReference', identifier: 'fn-1' } }
    ])
    expect(codes).toEqual([])
  })

  it('shows headings and looks of paragraphs', async () => {
    const { source } = await readWord(bytes, 'a.doc')
    const dresses = (source?.tree?.children ?? []).flatMap(node =>
      node.type === 'paragraph' ? [node.data?.line?.dress] : []
    )
    expect(dresses[0]).toEqual({ style: 'Heading 1', outline: 1, bold: true, align: 'center', size: 2 })
    expect(dresses[1]).toEqual({ style: 'Text Body', bold: true, align: 'center' })
    expect(dresses[3]).toEqual({ style: 'Heading 2', outline: 2, bold: true, size: 1.5 })
    expect(dresses.at(-1)).toEqual({ style: 'Text Body', align: 'right' })
  })

  it('without its lists keeps the text and tells that numbers are lost', async () => {
    const { lines, codes } = await readWord(changed(0x2e6, 0, 0), 'a.doc')
    expect(lines).toContain('开窗')
    expect(codes).toEqual(['doc-numbers-lost'])
  })

  it('goes through the passes with an exact ledger', async () => {
    const { text } = await normalizeWord(bytes, 'a.doc')
    expect(text.text).toContain('为了让书屋每天按时开门')
    expect(text.dropped).toEqual([])
  })
})

describe('a .doc with everything in it', () => {
  it('leaves out its contents list and hidden text, takes changes as accepted, and tells what it could not place', async () => {
    const { source, lines, codes } = await readWord(fixture('charter.doc'), 'a.doc')
    expect(lines).toEqual([
      '读书会章程',
      '一、总则\t1',
      '二、附则\t2',
      '一、总则',
      '书屋每天开门。',
      '藏起来的字',
      '有一个文本框。',
      '（一）甲、乙两项',
      '分页',
      '以后。',
      '换行',
      '尾注在此。',
      '批注',
      '框里的话。',
      '尾注的话。'
    ])
    expect(source?.tree?.children.flatMap(node => (node.type === 'dropped' ? [node.value] : []))).toEqual([
      '一、总则\t1',
      '二、附则\t2',
      '藏起来的字'
    ])
    expect(codes).toEqual([
      'tracked-changes-accepted',
      'hidden-text-left-out',
      'old-contents-left-out',
      'comments-left-out',
      'doc-boxes-at-end'
    ])
  })
})

describe('a .doc that cannot be read', () => {
  it('is locked, older than Word 97, or cut off', async () => {
    expect((await readWord(changed(0x0a, 0, 0x03), 'a.doc')).codes).toEqual(['word-encrypted'])
    expect((await readWord(changed(0, 0xdc, 0xa5), 'a.doc')).codes).toEqual(['doc-damaged'])
    expect((await readWord(changed(0, 0, 0), 'a.doc')).codes).toEqual(['word-other-format'])
    expect((await readWord(bytes.subarray(0, 1500), 'a.doc')).source).toBeNull()
  })

  it('is a DOCX with a password, which is another container: its name does not matter', async () => {
    const copy = Buffer.from(bytes)
    const at = copy.indexOf(Buffer.from('WordDocument', 'utf16le'))
    const name = Buffer.from('EncryptedPackage\0', 'utf16le')
    name.copy(copy, at)
    copy.writeUInt16LE(name.length, at + 64)
    for (const called of ['a.docx', 'a.doc'])
      expect((await readWord(new Uint8Array(copy), called)).codes).toEqual(['word-encrypted'])
  })

  it('never throws, whatever bytes are changed', async () => {
    for (let at = 2560; at < bytes.length; at += 97) {
      const copy = bytes.slice()
      copy[at] = (copy[at] ?? 0) ^ 0x5a
      await extractDoc(copy)
    }
  })
})

describe('property modifiers (MS-DOC 2.6)', () => {
  it('are told apart by their whole code: letter-spacing is no deletion', () => {
    expect(letterProperties(Buffer.from([0x40, 0x88, 15, 0]))).toEqual({})
    expect(letterProperties(Buffer.from([0x00, 0x08, 1]))).toEqual({ deleted: true })
    expect(letterProperties(Buffer.from([0x35, 0x08, 1, 0x43, 0x4a, 32, 0]))).toEqual({
      bold: true,
      size: 16
    })
  })

  it('that say how wide columns are have two bytes of length', () => {
    expect(paragraphProperties(Buffer.from([0x08, 0xd6, 3, 0, 1, 2, 0x03, 0x24, 1]))).toEqual({
      align: 'center'
    })
  })

  it('that are cut off say nothing', () => {
    expect(letterProperties(Buffer.from([0x35]))).toEqual({})
  })
})
