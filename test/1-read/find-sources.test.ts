import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { findSources, resolveSources } from '../../pipeline/1-read/index.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { folderManifest } from '../../pipeline/manifest/index.ts'
import type { Part } from '../../pipeline/model/manifest.ts'

describe('a folder is a volume', () => {
  test('files in natural order, subfolders as parts, leavings left out', async () => {
    const host = memoryHost(
      Object.fromEntries(
        [
          '10.txt',
          '2.txt',
          '一.md',
          'README.md',
          'readme.txt',
          '.hidden',
          '~$2.docx',
          'Thumbs.db',
          'desktop.ini',
          'compilation.yaml',
          '02-下篇/1.txt',
          '01-上篇/2.txt',
          '01-上篇/内/1.txt',
          'output/旧.txt'
        ].map(name => [`book/${name}`, 'x'])
      )
    )
    expect(await findSources(host, 'book', ['output'])).toEqual([
      { files: ['一.md', '2.txt', '10.txt'] },
      { title: '上篇', files: ['01-上篇/2.txt', '01-上篇/内/1.txt'] },
      { title: '下篇', files: ['02-下篇/1.txt'] }
    ])
  })
})

test('what plainly is no text is passed over, other kinds are not', async () => {
  const names = ['1.txt', '合影.PNG', 'book.yaml', '稿.docx', '图/a.jpg', '下/b.svg', '下/2.txt']
  const host = memoryHost(Object.fromEntries(names.map(name => [`book/${name}`, 'x'])))
  expect(await findSources(host, 'book')).toEqual([
    { files: ['1.txt', '稿.docx'], besides: ['book.yaml', '合影.PNG'] },
    { title: '下', files: ['下/2.txt'], besides: ['下/b.svg'] },
    { title: '图', files: [], besides: ['图/a.jpg'] }
  ])
  const { sources, messages } = await resolve(names, [])
  expect(sources).toEqual([['1.txt', '稿.docx'], ['下/2.txt']])
  expect(messages).toEqual(['files-passed-over'])
})

const resolve = async (files: readonly string[], parts: readonly Part[], preface?: string) => {
  const host = memoryHost(Object.fromEntries(files.map(name => [`book/${name}`, 'x'])))
  const file = new VFile({ path: 'compilation.yaml' })
  const plain = folderManifest('书', parts)
  const front =
    preface === undefined ? [] : [{ kind: 'preface' as const, file: preface, place: { line: 1, column: 9 } }]
  const manifest = await resolveSources(
    host,
    { ...plain, front },
    {
      folder: 'book',
      file,
      except: []
    }
  )
  return {
    sources: manifest.parts.map(part => part.sources.map(source => source.file)),
    messages: file.messages.map(message => `${message.ruleId} ${message.line ?? ''}`.trim()),
    reasons: file.messages.map(message => message.reason),
    helps: file.messages.map(message => message.note)
  }
}

describe('patterns become files', () => {
  test('in natural order, each once', async () => {
    const { sources } = await resolve(
      ['1.txt', '2.txt', '10.txt', 'README.txt'],
      [{ sources: [{ file: '*.txt' }] }, { sources: [{ file: '?.txt' }] }]
    )
    expect(sources).toEqual([['1.txt', '2.txt', '10.txt']])
  })

  test('a file that an entry names is not matched again', async () => {
    const { sources } = await resolve(
      ['1.txt', '2.txt'],
      [{ sources: [{ file: '*.txt' }, { file: './1.txt', title: '一' }] }]
    )
    expect(sources).toEqual([['2.txt', '1.txt']])
  })

  test('names that look like patterns are names', async () => {
    const { sources, messages } = await resolve(
      ['{a}.txt', '[1].txt', 'a(1).txt'],
      [{ sources: [{ file: '{a}.txt' }, { file: '[1].txt' }, { file: 'a(1).txt' }] }]
    )
    expect(sources).toEqual([['{a}.txt', '[1].txt', 'a(1).txt']])
    expect(messages).toEqual([])
  })

  test('a pattern and a name that match nothing are errors with their place', async () => {
    const { messages } = await resolve(
      ['1.txt'],
      [
        {
          sources: [
            { file: '0-*.txt', place: { line: 4, column: 7 } },
            { file: '9.txt', place: { line: 5, column: 7 } }
          ]
        }
      ]
    )
    expect(messages).toEqual(['manifest-no-match 4', 'manifest-no-match 5'])
  })

  test('a title for many files and a file named twice are errors', async () => {
    const { messages } = await resolve(
      ['1.txt', '2.txt'],
      [{ sources: [{ file: '*.txt', title: '春游', place: { line: 2, column: 1 } }] }]
    )
    expect(messages).toEqual(['manifest-named-many 2'])
    const twice = await resolve(
      ['1.txt'],
      [{ sources: [{ file: '1.txt' }, { file: '1.txt', place: { line: 3, column: 1 } }] }]
    )
    expect(twice.messages).toEqual(['manifest-file-twice 3'])
  })
  test('a text that the manifest does not name is said, also in a subfolder that is no volume of its own', async () => {
    const { messages, reasons } = await resolve(
      [
        ...['1.txt', '2.txt', '上/3.txt', '上/4.txt', '下/5.txt', '下/末/6.txt', '下/图/b.png'],
        ...['README.md', 'a.png', '.git/7.txt', '另一册/compilation.yaml', '另一册/8.txt']
      ],
      [{ sources: [{ file: '1.txt', place: { line: 3, column: 9 } }, { file: '上/3.txt' }] }]
    )
    expect(messages).toEqual(['sources-unnamed'])
    expect(reasons[0]).toContain('4 text(s) in the folder but not in the manifest')
    expect(reasons[0]).toMatch(/: 2\.txt, 上\/4\.txt, 下\/5\.txt, 下\/末\/6\.txt$/)
  })
  test.each([
    [['1.txt', 'compilation.yaml.txt'], ['manifest-misnamed']],
    [['1.txt', 'compilation.yaml.txt', 'compilation.yaml'], []]
  ])('a manifest that was saved as a text is no article: %j', async (files, expected) => {
    const { sources, messages } = await resolve(files, [])
    expect(sources).toEqual([['1.txt']])
    expect(messages.map(message => message.replace(/ .*/, ''))).toEqual(expected)
  })
  test('what this program made beside the texts is no text that the manifest forgot', async () => {
    const { messages } = await resolve(
      ['1.txt', '年刊.docx', '年刊.report.json', '来稿.docx'],
      [{ sources: [{ file: '1.txt', place: { line: 3, column: 9 } }, { file: '来稿.docx' }] }]
    )
    expect(messages).toEqual([])
  })

  test('a file that goes elsewhere is said; a part that it leaves empty is left out and said', async () => {
    const { sources, messages } = await resolve(
      ['1.txt', '2.txt'],
      [
        { title: '上篇', sources: [{ file: '1*.txt', place: { line: 3, column: 9 } }] },
        { title: '下篇', sources: [{ file: '1.txt' }, { file: '2.txt' }] }
      ]
    )
    expect(sources).toEqual([['1.txt', '2.txt']])
    expect(messages).toEqual(['manifest-placed-elsewhere 3', 'part-empty 3'])
  })

  test('a missing file or preface: its place and the nearest name that is there', async () => {
    const { messages, reasons } = await resolve(
      ['稿/前言二.md', '1.txt'],
      [{ sources: [{ file: '1.text', place: { line: 4, column: 9 } }] }],
      '稿/前言.md'
    )
    expect(messages).toEqual(['manifest-no-match 1', 'manifest-no-match 4'])
    expect(reasons[0]).toContain('Did you mean “稿/前言二.md”?')
    expect(reasons[1]).toContain('Did you mean “1.txt”?')
  })

  test('nothing is near: what is there is listed; a name without its extension is near', async () => {
    const { reasons, helps } = await resolve(
      ['稿/02 春游.txt', '1.txt', '图.png'],
      [
        { sources: [{ file: '03*.txt', place: { line: 4, column: 9 } }] },
        { sources: [{ file: '稿/02 春游', place: { line: 5, column: 9 } }] }
      ]
    )
    expect(helps[0]).toContain('There: 1.txt, 稿/.')
    expect(reasons[1]).toContain('Did you mean “稿/02 春游.txt”?')
    expect(helps[1]).not.toContain('There:')
  })

  test('a picture that an entry names is left to the reader, which refuses it', async () => {
    const { sources, messages } = await resolve(['a.png'], [{ sources: [{ file: 'a.png' }] }])
    expect(sources).toEqual([['a.png']])
    expect(messages).toEqual([])
  })
})
