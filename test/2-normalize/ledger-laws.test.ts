/**
 * The laws of the ledger (product.md) for every text there is: test/recovery, test/cases, the fixtures of the readers,
 * CHENGCE_CORPUS where that is set, and generated ones.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../pipeline/1-read/index.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { textRules } from '../../pipeline/diagnostics/catalogue/text-rules.data.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { checkLedger, checkTwice, soundness } from '../support/ledger-laws.ts'

const root = join(import.meta.dirname, '..', '..')
const corpus = process.env.CHENGCE_CORPUS

const sourcesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile() && /\.(?:txt|md|html|docx|doc)$/.test(entry.name))
        .map(entry => join(entry.parentPath, entry.name))
        .sort()
    : []

/** Not the same a second time, and why. It can only shrink. */
const notTwice: Readonly<Record<string, string>> = {}

/** Of a recorded case only what its volume is made of. */
const isRecorded = (path: string): boolean => /[\\/]cases[\\/]/.test(path) && /[\\/]\d-[^\\/]*$/.test(path)

const files = [
  ...['test/recovery', 'test/cases', 'test/1-read', 'sources'].flatMap(folder =>
    sourcesIn(join(root, folder))
  ),
  ...(corpus ? sourcesIn(join(corpus, 'cases')) : [])
]
  .filter(path => !isRecorded(path))
  .map(path => ({ path, id: relative(path.startsWith(root) ? root : (corpus ?? root), path) }))

describe('every source', () => {
  test.each(files)('$id', async ({ path, id }) => {
    const name = `/${id.split(/[\\/]/).at(-1)}`
    const { source, file } = await readSource(
      memoryHost({ [name]: new Uint8Array(readFileSync(path)) }),
      name,
      name,
      {}
    )
    const normalized = source && (await normalize(source, file))
    if (!normalized) throw new Error(file.messages.map(String).join('\n'))
    checkLedger(source.base, normalized.text, normalized.changes)
    if (source.format !== 'markdown') expect(soundness(source.base, normalized)).toBeGreaterThanOrEqual(0.999)
    if (source.format === 'text' && !Object.hasOwn(notTwice, id)) await checkTwice(normalized)
  })

  test('the list names files that are there', () => {
    expect(Object.keys(notTwice).filter(id => !files.some(file => file.id === id))).toEqual([])
  })
})

const words = fc.constantFrom(
  ...[
    '今天我们去公园',
    '天气很好',
    '大家都很高兴',
    '学习心得',
    '总结',
    '张三',
    '二〇二六年三月',
    '第一章 总则',
    '一、目标',
    '（一）任务',
    '1.要求',
    '附件：名单'
  ],
  ...[
    '下一页',
    '【字号：大 中 小】',
    '— 3 —',
    '第 2 页',
    'Hello world',
    'PDF',
    '2026',
    '3.14',
    'http://a.cn/b',
    'a@b.cn',
    '一是要快',
    '首先'
  ]
)
const marks = fc.constantFrom(...'，。、；：？！…—·“”‘’「」《》（）()[]"\',.:;?!-~%*#_>|＊◇'.split(''))
const damage = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '　',
    '　　',
    '\t',
    '\u00a0',
    '\u2003',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u202e',
    '\u0007',
    '\u0000',
    '\u0085',
    '\u2028',
    '\f',
    '\v'
  ],
  ...[
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\n\n\n\n',
    '\ud800',
    '\udc00',
    '\ufffd',
    '\uffff',
    '\ue000',
    '\ue81e',
    '⼈',
    '\uf90a',
    'e\u0301',
    '\u0301',
    '😀',
    '👨‍👩‍👧',
    '❤\ufe0f',
    '𠀀'
  ],
  ...[
    '...',
    '。。。',
    '--',
    '－－',
    '？？',
    '！！！！',
    '，，',
    '○',
    '１２',
    'Ａ',
    '锟斤拷',
    '&nbsp;',
    '<<',
    '>>'
  ]
)
const texts = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: words },
      { weight: 4, arbitrary: marks },
      { weight: 4, arbitrary: damage },
      { weight: 2, arbitrary: fc.constant('\n') }
    ),
    { maxLength: 40 }
  )
  .map(parts => parts.join(''))

const run = async (base: string, format: 'text' | 'markdown') => {
  const normalized = await normalize({ file: 'a', format, encoding: 'utf-8', base }, new VFile({ path: 'a' }))
  if (!normalized) throw new Error('the parser gave up')
  return normalized
}

describe('generated texts', () => {
  test('complete, exact, sorted, minimal, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async base => {
        const normalized = await run(base, 'text')
        checkLedger(base, normalized.text, normalized.changes)
      }),
      { numRuns: 1500, seed: 11 }
    )
  }, 60_000)

  test('the same of Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async base => {
        const normalized = await run(base, 'markdown')
        checkLedger(base, normalized.text, normalized.changes)
      }),
      { numRuns: 200, seed: 12 }
    )
  }, 60_000)

  // What is a paragraph in a heap of marks may look different once the marks are mended: TN-15 and the rules of lines are
  // held to this over real texts, above.
  test('a second run mends no character again', async () => {
    const isOfCharacters = (rule: string): boolean => Object.hasOwn(textRules, rule)
    await fc.assert(
      fc.asyncProperty(texts, async base => checkTwice(await run(base, 'text'), isOfCharacters)),
      { numRuns: 800, seed: 14 }
    )
  }, 60_000)

  test('letters and digits are kept or dropped, each once', async () => {
    const clean = texts.filter(text => !/[\ud800-\udfff\ue000-\uf8ff⼈\uf90a锟○]/.test(text))
    await fc.assert(
      fc.asyncProperty(clean, async base => {
        expect(soundness(base, await run(base, 'text'))).toBeGreaterThanOrEqual(0.999)
      }),
      { numRuns: 800, seed: 13 }
    )
  }, 60_000)
})
