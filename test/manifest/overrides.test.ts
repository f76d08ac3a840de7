/** `overrides` in compilation.yaml: what may stand there, and that what a message proposes can be pasted. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Override, type OverrideAction, overrideLine } from '../../pipeline/diagnostics/override.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { loadManifest } from '../../pipeline/manifest/index.ts'
import { placeOf } from '../../pipeline/manifest/read-overrides.ts'

const load = async (yaml: string) => {
  const host = memoryHost({ 'book/compilation.yaml': yaml })
  const { manifest, file } = await loadManifest(host, 'book/compilation.yaml', 'compilation.yaml', {
    title: 'book'
  })
  const messages = file.messages.map(
    message => `${message.line ?? '-'}:${message.column ?? '-'} ${message.ruleId}: ${message.reason}`
  )
  return { overrides: manifest?.overrides ?? null, messages }
}

const one = (entry: string) => load(`overrides:\n  03.txt:\n    - ${entry}\n`)

describe('a right entry', () => {
  const words = (text: string, nth = 1, counted?: true): Override['at'] => ({
    kind: 'words',
    words: text,
    nth,
    ...(counted ? { counted } : {})
  })
  test.each<[string, Override['at'], OverrideAction]>([
    ['{ at: 7, drop: true }', { kind: 'line', line: 7 }, { kind: 'drop' }],
    ['{ at: 7, words: "下一页", drop: true }', { kind: 'line', line: 7, words: '下一页' }, { kind: 'drop' }],
    ['{ at: "下一页#2", keep: true }', words('下一页', 2, true), { kind: 'keep' }],
    ['{ at: 二、主要内容, heading: 1 }', words('二、主要内容'), { kind: 'heading', level: 1 }],
    ['{ at: 总则, runin: true }', words('总则'), { kind: 'runin', level: 0 }],
    ['{ at: 总则, runin: 2 }', words('总则'), { kind: 'runin', level: 2 }],
    ['{ at: 总则, paragraph: true }', words('总则'), { kind: 'paragraph' }],
    ['{ at: 总则, article: true }', words('总则'), { kind: 'article' }],
    ['{ at: 总则, article: 第二篇 }', words('总则'), { kind: 'article', title: '第二篇' }],
    ['{ at: 总则, split: true }', words('总则'), { kind: 'split' }],
    ['{ at: 总则, join: true }', words('总则'), { kind: 'join' }],
    ['{ at: 总则, replace: 附则 }', words('总则'), { kind: 'replace', with: '附则' }],
    ['{ at: 总则, accept: tn-24 }', words('总则'), { kind: 'accept', rule: 'TN-24' }],
    ['{ at: 总则, reject: TN-10B }', words('总则'), { kind: 'reject', rule: 'TN-10b' }],
    ['{ at: 总则, reject: Site-Navigation }', words('总则'), { kind: 'reject', rule: 'site-navigation' }]
  ])('%s', async (entry, at, action) => {
    const { overrides, messages } = await one(entry)
    expect(messages).toEqual([])
    expect(overrides).toEqual({ '03.txt': [{ at, action, place: { line: 3, column: 7 } }] })
  })

  test('only # and digits at the very end count', () => {
    expect(placeOf('第3#1')).toEqual(words('第3', 1, true))
    expect(placeOf('第#3#1')).toEqual(words('第#3', 1, true))
    for (const plain of ['第#3章', '#3', '第#', '第#0', '第#3 ']) expect(placeOf(plain)).toEqual(words(plain))
  })
})

describe('a wrong entry', () => {
  test.each([
    ['{ at: 7 }', '3:7 override-actions: This override says where, but not what'],
    [
      '{ at: 7, drop: true, heading: 1 }',
      '3:7 override-actions: This override asks for 2 things at once: drop, heading'
    ],
    ['{ drop: true }', 'manifest-missing-key: “at” is missing here'],
    ['{ at: 7, dorp: true }', '3:16 manifest-unknown-key: “dorp” is no key here. Did you mean “drop”?'],
    ['{ at: 0, drop: true }', '3:13 manifest-wrong-value: “at” is 0; expected a line number from 1'],
    [
      '{ at: 7, words: " ", drop: true }',
      '3:23 manifest-wrong-value: “words” is “ ”; expected what the line'
    ],
    ['{ at: 7, words: 7, drop: true }', '3:23 manifest-wrong-value: “words” is 7; expected what the line'],
    ['{ at: 7, words: 下一页 }', '3:7 override-actions: This override says where, but not what'],
    [
      '{ at: 首页, words: 下一页, drop: true }',
      '3:24 override-words-twice: This override quotes two places: “首页” and “下一页”'
    ],
    ['{ at: " ", drop: true }', '3:13 manifest-wrong-value: “at” is “ ”'],
    ['{ at: 7, drop: false }', '3:22 manifest-wrong-value: “drop” is false; expected true, or no such key'],
    ['{ at: 7, heading: 7 }', '3:25 manifest-wrong-value: “heading” is 7; expected a level from 1 to 6'],
    ['{ at: 7, replace: "甲\\n乙" }', 'manifest-wrong-value: “replace”'],
    ['{ at: 7, accept: TN-2O }', '3:24 rule-unknown: There is no rule “TN-2O”. Did you mean “TN-'],
    ['{ at: 7, accept: TN-20 }', '3:24 rule-not-acceptable: TN-20 never only suggests'],
    ['7', '3:7 manifest-wrong-value: “03.txt” is 7; expected a place and an action']
  ])('%s', async (entry, expected) => {
    const { overrides, messages } = await one(entry)
    expect(overrides).toBeNull()
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(expected)
  })

  test.each([
    ['overrides: []', '1:12 manifest-wrong-value: “overrides” is []; expected sources, each with a list'],
    [
      'overrides: { a.txt: { at: 1 } }',
      'manifest-wrong-value: “a.txt” is {"at":1}; expected a list of places and actions'
    ]
  ])('%s', async (yaml, expected) => {
    const { overrides, messages } = await load(yaml)
    expect(overrides).toBeNull()
    expect(messages[0]).toContain(expected)
  })
})

it('an override as a message prints it is read as it was meant', async () => {
  const level = fc.integer({ min: 1, max: 6 })
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
  const line = text.filter(value => !/[\n\r]/.test(value) && value !== '')
  const actions = fc.oneof(
    fc.constantFrom<OverrideAction>(
      { kind: 'drop' },
      { kind: 'keep' },
      { kind: 'paragraph' },
      { kind: 'split' },
      { kind: 'join' },
      { kind: 'article' },
      { kind: 'runin', level: 0 },
      { kind: 'accept', rule: 'TN-24' },
      { kind: 'reject', rule: 'TN-10b' }
    ),
    level.map((of): OverrideAction => ({ kind: 'heading', level: of })),
    level.map((of): OverrideAction => ({ kind: 'runin', level: of })),
    line.map((title): OverrideAction => ({ kind: 'article', title })),
    line.map((after): OverrideAction => ({ kind: 'replace', with: after }))
  )
  const ats = fc.oneof(
    fc.integer({ min: 1, max: 9999 }).map((of): Override['at'] => ({ kind: 'line', line: of })),
    fc
      .tuple(
        fc.integer({ min: 1, max: 9999 }),
        line.filter(value => /\S/.test(value))
      )
      .map(([of, words]): Override['at'] => ({ kind: 'line', line: of, words })),
    fc
      .tuple(
        text.filter(value => /\S/.test(value)),
        fc.integer({ min: 1, max: 99 }),
        fc.boolean()
      )
      .map(([words, nth, counted]): Override['at'] => ({
        kind: 'words',
        words,
        nth,
        ...(nth > 1 || counted || /#\d+$/.test(words) ? { counted: true } : {})
      }))
  )
  await fc.assert(
    fc.asyncProperty(ats, actions, async (at, action) => {
      const { overrides, messages } = await one(overrideLine({ at, action }))
      expect(messages).toEqual([])
      expect(overrides?.['03.txt']).toMatchObject([{ at, action }])
    }),
    { numRuns: 300 }
  )
})
