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

const resolve = async (files: readonly string[], parts: readonly Part[]) => {
  const host = memoryHost(Object.fromEntries(files.map(name => [`book/${name}`, 'x'])))
  const file = new VFile({ path: 'compilation.yaml' })
  const manifest = await resolveSources(host, folderManifest('书', parts), {
    folder: 'book',
    file,
    except: []
  })
  return {
    sources: manifest.parts.map(part => part.sources.map(source => source.file)),
    messages: file.messages.map(message => `${message.ruleId} ${message.line ?? ''}`.trim())
  }
}

describe('patterns become files', () => {
  test('in natural order, each once', async () => {
    const { sources } = await resolve(
      ['1.txt', '2.txt', '10.txt', 'README.txt'],
      [{ sources: [{ file: '*.txt' }] }, { sources: [{ file: '?.txt' }] }]
    )
    expect(sources).toEqual([['1.txt', '2.txt', '10.txt'], []])
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
})
