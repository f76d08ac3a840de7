/** What the training of the network takes from texts: headings of every shape, and nothing that is none. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { drawnPhrase } from './drawn-phrases.ts'
import { drawsFrom } from './network-pairs.ts'
import { type Pool, poolsIn } from './text-pools.ts'

const folder = mkdtempSync(join(tmpdir(), 'pools-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const put = (kind: string, lines: readonly string[]): void => {
  mkdirSync(join(folder, kind), { recursive: true })
  writeFileSync(join(folder, kind, 'a.md'), lines.join('\n'))
}
put('a', [
  '# 果园的管理',
  '今年开春以后，果园里先后补种了三百棵苗。',
  '（一）疏通沟渠。五月以前要把南坡的沟渠全部疏通，由各组分段负责。',
  '（二）修整农具；',
  '雨水多的年份一是修好堤坝。大家轮流守夜，不敢大意。',
  '这一行不是标题'
])
put('b', ['港口清早就有船靠岸，码头上站满了人。一是加固缆桩。'])
const { seen, kept } = poolsIn(folder)
/** Of a kind, whether it is kept back or not. */
const all = (kind: number): Pool => {
  const [one, other] = [seen[kind], kept[kind]]
  if (!one || !other) throw new Error('no such kind')
  return {
    headings: [...one.headings, ...other.headings],
    clauses: [...one.clauses, ...other.clauses],
    sentences: [...one.sentences, ...other.sentences],
    sections: [...one.sections, ...other.sections]
  }
}

describe('a folder of texts', () => {
  test('each folder in it is a kind of its own', () => {
    expect(seen).toHaveLength(2)
    expect(all(1).sentences).toEqual(['港口清早就有船靠岸，码头上站满了人。一是加固缆桩。'])
  })

  test('headings are those of Markdown, numbered lines, items and what opens numbered paragraphs', () => {
    expect([...all(0).headings].sort()).toEqual(['修整农具', '果园的管理', '疏通沟渠'])
    expect(all(1).headings).toEqual(['加固缆桩'])
  })

  test('sections are headings with what follows them', () => {
    expect(all(0).sections.map(({ heading, body }) => `${heading}|${body.slice(0, 4)}`)).toEqual([
      '果园的管理|今年开春',
      '疏通沟渠|五月以前'
    ])
  })
})

test('phrases are words of a clause that are built like headings', () => {
  const draw = drawsFrom(1)
  const drawn = new Set(Array.from({ length: 60 }, () => drawnPhrase('他们已经修好了学校的操场', draw)))
  expect(drawn).toContain('学校的操场')
  for (const phrase of drawn) expect('他们已经修好了学校的操场').toContain(phrase)
  expect(drawnPhrase('又在', draw)).toBeNull()
})
