import { describe, expect, test } from 'vitest'
import { nearest } from '../../pipeline/diagnostics/nearest.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { loadManifest } from '../../pipeline/manifest/index.ts'
import { manifestJsonSchema } from '../../pipeline/manifest/schema.ts'

const load = async (yaml: string | Uint8Array) => {
  const host = memoryHost({ 'book/compilation.yaml': yaml })
  const { manifest, file } = await loadManifest(host, 'book/compilation.yaml', 'compilation.yaml', {
    title: 'book'
  })
  return {
    manifest,
    messages: file.messages.map(
      message =>
        `${message.line ?? '-'}:${message.column ?? '-'} ${message.ruleId}: ${message.reason} ${message.note}`
    )
  }
}

describe('a right manifest', () => {
  test('every key that is there', async () => {
    const { manifest, messages } = await load(
      [
        'title: 学习心得汇编',
        'subtitle: 二〇二六年度',
        'editor: 办公室',
        'date: 2026-11',
        'profile: book',
        'paper: 16K',
        'region: TW',
        'script: keep',
        'onError: skip',
        'articles: recto',
        'numbering: pinned',
        'toc: { depth: 3, authors: false, outline: 1 }',
        'front: [cover, preface: 前言.md, toc]',
        'parts:',
        '  - title: 上篇',
        '    sources:',
        '      - 01-*.txt',
        '      - { file: 投稿-07.txt, title: 一次读书会, author: 编辑部, unit: 办公室, encoding: big5 }'
      ].join('\n')
    )
    expect(messages).toEqual([])
    expect(manifest).toEqual({
      title: '学习心得汇编',
      subtitle: '二〇二六年度',
      editor: '办公室',
      date: '2026-11',
      profile: 'book',
      paper: '16K',
      region: 'TW',
      script: 'keep',
      protect: { names: [], quotations: false },
      overrides: {},
      onError: 'skip',
      articles: 'recto',
      numbering: 'pinned',
      toc: { depth: 3, authors: false, outline: 1 },
      front: [
        { kind: 'cover' },
        { kind: 'preface', file: '前言.md', place: { line: 13, column: 25 } },
        { kind: 'toc' }
      ],
      parts: [
        {
          title: '上篇',
          sources: [
            { file: '01-*.txt', place: { line: 17, column: 9 } },
            {
              file: '投稿-07.txt',
              title: '一次读书会',
              author: '编辑部',
              unit: '办公室',
              encoding: 'big5',
              place: { line: 18, column: 17 }
            }
          ]
        }
      ]
    })
  })

  test.each(['', '# nothing yet\n', '{}'])('%j is all defaults', async yaml => {
    const { manifest, messages } = await load(yaml)
    expect(messages).toEqual([])
    expect(manifest).toMatchObject({
      title: 'book',
      paper: 'A4',
      region: 'CN',
      script: 'keep',
      protect: { names: [], quotations: false },
      overrides: {},
      toc: { depth: 2, authors: true }
    })
    expect(manifest?.front).toEqual([{ kind: 'cover' }, { kind: 'toc' }])
    expect(manifest?.parts).toEqual([])
  })

  test.each([
    ['2026', '2026'],
    ['2026-11-22', '2026-11-22'],
    ['2024-02-29', '2024-02-29'],
    ['"2026"', '2026']
  ])('date: %s', async (written, date) => {
    expect((await load(`date: ${written}`)).manifest?.date).toBe(date)
  })

  test('a date that is wrong in two ways is told once', async () => {
    expect((await load('date: 2026年11月')).messages).toHaveLength(1)
  })
})

describe('a wrong manifest: line, column, the nearest right word', () => {
  test.each([
    ['title: 书\ntitel: 书', '2:1 manifest-unknown-key: “titel” is no key here. Did you mean “title”?'],
    ['toc:\n  dept: 2', '2:3 manifest-unknown-key: “dept” is no key here. Did you mean “depth”?'],
    [
      'parts:\n  - source: [a.txt]',
      '2:5 manifest-unknown-key: “source” is no key here. Did you mean “sources”?'
    ],
    [
      'parts:\n  - sources:\n      - { file: a.txt, tilte: 一 }',
      '3:24 manifest-unknown-key: “tilte” is no key here. Did you mean “title”?'
    ],
    ['zzzzzz: 1', '1:1 manifest-unknown-key: “zzzzzz” is no key here. Keys'],
    [
      'paper: a4',
      '1:8 manifest-wrong-value: “paper” is “a4”; expected A4, A5, B5, 16K, 32K or a size such as "185x260mm". Did you mean “A4”?'
    ],
    ['title: 2026', '1:8 manifest-wrong-value: “title” is 2026; expected a text (in quotes'],
    [
      'date: last year',
      '1:7 manifest-wrong-value: “date” is “last year”; expected a date that the calendar has'
    ],
    ...['2026-11-31', '2026-02-29', '2026-13', '2026-11-00'].map(date => [
      `title: 书\ndate: ${date}`,
      `2:7 manifest-wrong-value: “date” is “${date}”; expected a date that the calendar has`
    ]),
    ['toc: { depth: 7 }', '1:15 manifest-wrong-value: “depth” is 7; expected 1, 2 or 3'],
    ['toc: { outline: 0 }', '1:17 manifest-wrong-value: “outline” is 0; expected a whole number from 1 to 9'],
    ['toc: yes please', '1:6 manifest-wrong-value: “toc” is “yes please”; expected keys with values'],
    [
      'front: [cover, preface]',
      '1:16 manifest-wrong-value: “front” is “preface”; expected a list of cover, toc'
    ],
    ['front: [cover, content]', '1:16 manifest-wrong-value: “front” is “content”'],
    ['parts: 上篇', '1:8 manifest-wrong-value: “parts” is “上篇”; expected a list of parts'],
    ['parts:\n  - sources: [{ title: 一 }]', 'manifest-missing-key: “file” is missing here'],
    ['parts:\n  - title: 上篇', 'manifest-missing-key: “sources” is missing here'],
    ['- a\n- b', '1:1 manifest-wrong-value: “the manifest” is ["a","b"]; expected keys with values'],
    ['title: "书', 'manifest-syntax: This is not YAML'],
    ['title: [书', 'manifest-syntax: This is not YAML']
  ])('%j', async (yaml, expected) => {
    const { manifest, messages } = await load(yaml)
    expect(manifest).toBeNull()
    expect(messages[0]).toContain(expected)
  })

  test.each([
    ['title：书', '1:6 manifest-colon-full-width: After “title” stands a full-width colon'],
    ['date: 2026\ntitle ：书\npaper: A4', '2:6 manifest-colon-full-width'],
    ['parts:\n  - title：上\n    sources: [a]', '2:10 manifest-colon-full-width'],
    ['parts:\n  - sources: [{ file： a.txt }]', '2:21 manifest-colon-full-width'],
    ['titel：书\ndate: 2026', '1:6 manifest-colon-full-width'],
    ['title 书\ndate: 2026', '1:6 manifest-colon-missing: After “title” the colon is missing'],
    ['title:书\ndate: 2026', '1:6 manifest-blank-missing: After “title:” the space is missing'],
    ['\ttitle: 书', '1:1 manifest-tab: This line is indented with a tab'],
    ['toc:\n\tdepth: 2', '2:1 manifest-tab'],
    ['toc:\n　　depth: 2', '2:1 manifest-indent-full-width: This line is indented with full-width'],
    ['overrides:\n  a.txt:\n　　- { at: 1, drop: true }', '3:1 manifest-indent-full-width'],
    ['toc:\n \u00a0depth: 2', '2:2 manifest-indent-full-width'],
    [
      'overrides:\n  1 诗.txt：\n    - { at: 1, drop: true }',
      '2:10 manifest-colon-full-width: After “1 诗.txt”'
    ],
    ['overrides:\n  a.txt:\n    - { at: 1，drop: true }', '3:14 manifest-comma-full-width'],
    ['overrides:\n  a.txt:\n    - { at: 1, drop：true }', '3:20 manifest-colon-full-width: After “drop”'],
    ['overrides:\n  a.txt:\n    - { at: 1, drop:true }', '3:20 manifest-blank-missing: After “drop:”'],
    ['overrides:\n  a.txt:\n    －{ at: 1, drop: true }', '3:5 manifest-sign-full-width'],
    ['overrides:\n  a.txt:\n    - ｛ at: 1, drop: true ｝', '3:7 manifest-sign-full-width'],
    ['overrides:\n  a.txt:\n    -{ at: 1, drop: true }', '3:5 manifest-dash-glued'],
    ['title: 书\nsources: [a.txt]', '2:1 manifest-sources-astray'],
    ['title: 书\n editor: 我', '2:2 manifest-indent: “editor” is indented further'],
    ['parts:\n  - title: 上\n     sources: [a.txt]', '3:6 manifest-indent'],
    ['toc:\n  depth: 2\n   authors: true', '3:4 manifest-indent'],
    [
      'parts:\n  - sources:\n      - a.txt\n#overrides:\n#  a.txt:\n    - { at: 1, drop: true }',
      '6:5 manifest-override-astray'
    ],
    ['overrides:\n  "9 诗.txt": []\n  "9 诗.txt": []', '3:3 manifest-key-twice: “9 诗.txt” stands'],
    ['title: 书\ndate: 2026\ntitle: 册', '3:1 manifest-key-twice: “title” stands here a second time'],
    ['title: "书\nfront:\n  - toc\n', '1:8 manifest-syntax'],
    ['title: "书\nauthor: "林间"\n', '1:8 manifest-syntax'],
    [
      'parts:\n  - title: 上\n    sources: [a.txt\n  - title: 下\n    sources: [b.txt]\n',
      '3:14 manifest-syntax'
    ],
    [
      'overrides:\n  a.txt:\n    - { at: "春, drop: true }\n    - { at: 1, drop: true }\n',
      '3:13 manifest-syntax'
    ],
    ["title: it's\nauthor: 林[间\npaper: a: b\n", '3:8 manifest-syntax'],
    ['title: a: b', '1:8 manifest-syntax']
  ])('a slip of the pen has one message in its own words: %j', async (yaml, expected) => {
    const { manifest, messages } = await load(yaml)
    expect(manifest).toBeNull()
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(expected)
  })

  test.each(['back: [colophon]', 'review: true'])('planned but not there: %s', async yaml => {
    const { manifest, messages } = await load(`title: 书\n${yaml}`)
    expect(manifest).toBeNull()
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(/^2:1 manifest-not-yet: .*not yet there/)
  })

  test('papers by name and by size', async () => {
    expect((await load('paper: B5')).manifest?.paper).toBe('B5')
    expect((await load('paper: 185x260mm')).manifest?.paper).toEqual({ width: 185, height: 260 })
    expect((await load('title: 书\npaper: 20x900')).messages).toEqual([
      expect.stringMatching(/^2:1 paper-size: .*20x900.*90 to 450 mm/)
    ])
  })

  test('a profile brings its own defaults; what is written beats them', async () => {
    expect((await load('profile: report')).manifest).toMatchObject({
      articles: 'run-on',
      toc: { depth: 3, authors: true }
    })
    const written = await load('profile: report\narticles: recto\ntoc: { depth: 1 }')
    expect(written.manifest).toMatchObject({ articles: 'recto', toc: { depth: 1 } })
  })

  test('公文 is on A4 (GW-1)', async () => {
    expect((await load('profile: gongwen')).manifest).toMatchObject({ profile: 'gongwen', paper: 'A4' })
    expect((await load('profile: gongwen\npaper: 16K')).messages).toEqual([
      expect.stringMatching(/^2:1 paper-not-of-profile: .*16K/)
    ])
  })

  test('script and what it must not touch', async () => {
    const { manifest } = await load('script: hant\nregion: TW\nprotect: { names: [于敏], quotations: true }')
    expect(manifest).toMatchObject({
      script: 'hant',
      region: 'TW',
      protect: { names: ['于敏'], quotations: true }
    })
    expect((await load('protect: { names: 于敏 }')).messages[0]).toContain('a list of names')
    expect((await load('protect: true')).messages[0]).toContain('{ names: [')
  })

  test('a thousand aliases of aliases are refused, not unfolded', async () => {
    const rows = Array.from({ length: 12 }, (_, row) =>
      row === 0
        ? 'a0: &a0 [x, x]'
        : `a${row}: &a${row} [*a${row - 1}, *a${row - 1}, *a${row - 1}, *a${row - 1}, *a${row - 1}]`
    )
    const { manifest, messages } = await load(rows.join('\n'))
    expect(manifest).toBeNull()
    expect(messages[0]).toContain('manifest-syntax')
  })

  test('not UTF-8', async () => {
    expect((await load(Uint8Array.from([0x74, 0x3a, 0x20, 0xca, 0xe9]))).messages[0]).toContain(
      'manifest-not-utf8'
    )
  })
})

test('nearest', () => {
  expect(nearest('titel', ['title', 'toc'])).toBe('title')
  expect(nearest('subtitel', ['title', 'subtitle'])).toBe('subtitle')
  expect(nearest('x', ['title'])).toBe('')
})

test('columns: an entry beats its part, which beats the default', async () => {
  const { manifest } = await load(
    'parts:\n  - columns: 2\n    sources: [a.txt, { file: b.txt, columns: 1 }]\n  - sources: [c.txt, { file: d.txt, columns: 2 }]\n'
  )
  const entries = manifest?.parts.flatMap(part => part.sources) ?? []
  expect(entries.map(({ columns }) => columns)).toEqual([2, 1, undefined, 2])
})

test('columns: anything but 1 and 2 is refused where it stands', async () => {
  const { manifest, messages } = await load('parts:\n  - columns: 3\n    sources: [a.txt]\n')
  expect(manifest).toBeNull()
  expect(messages.join()).toMatch(/^2:.*1 or 2/)
})

test('compilation.schema.json, which editors read, is the schema that the loader has', async () => {
  await expect(`${JSON.stringify(manifestJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../pipeline/manifest/compilation.schema.json'
  )
})
