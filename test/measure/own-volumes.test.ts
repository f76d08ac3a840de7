/** `measure` on small volumes of our own, each with what once was told as a breach that is none. */
import '../support/transfer-array-buffer.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadPage } from '../../pipeline/measure/glyph.ts'
import { measureDocument } from '../../pipeline/measure/measure-document.ts'
import { usualSize } from '../../pipeline/measure/measured-text.ts'
import type { Measurement } from '../../pipeline/measure/measurement.ts'
import type { LineSetting } from '../../pipeline/model/line-setting.ts'
import type { Manifest } from '../../pipeline/model/manifest.ts'
import type { OwnProfile } from '../../pipeline/model/own-profile.ts'
import { compileStages } from '../support/compile-stages.ts'

/** Files of one folder, compiled and measured by the profile that they were set in. */
const measured = async (
  files: Readonly<Record<string, string>>,
  change: Partial<Manifest> = {}
): Promise<Measurement> => {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const { pdf } = await compileStages(folder, change)
    const found = await measureDocument(pdf, change.profile ?? 'book')
    if (typeof found === 'string') throw new Error(found)
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const breaches = ({ rules }: Measurement): string[] =>
  rules.flatMap(({ rule, what, verdict, examples }) =>
    verdict === 'breach' ? [`${rule} ${what} ${examples.join(' ')}`] : []
  )

const rowOf = ({ rules }: Measurement, what: string) => rules.find(rule => rule.what === what)

/** Clauses of growing length, so that every place of a line is a mark's once. */
const clauses = (count: number, marks: string): string =>
  Array.from(
    { length: count },
    (_, at) => `${'春雨过后院子里的石榴树发了新芽'.slice(at % 5, 7 + (at % 8))}${marks[at % marks.length]}`
  ).join('')

const essay = (marks: string): string =>
  `春天的院子\n\n${Array.from({ length: 12 }, (_, at) => `邻居们说${clauses(20 + at, marks)}大家都很高兴。`).join('\n\n')}\n`

describe('marks at the ends of lines', () => {
  it.each(['TW', 'HK'] as const)('PU-5, PU-22: %s, pauses and stops in the middle', async region => {
    const found = await measured({ '1.txt': essay('，、。；') }, { region })
    expect(found.lines).toBeGreaterThan(60)
    expect(breaches(found)).toEqual([])
  })

  it.each(['CN', 'HK'] as const)('PU-1, PU-8: an interpunct ends a line, %s', async region => {
    const names = Array.from(
      { length: 40 },
      (_, at) => `${'他们那天又一起读了这些书'.slice(0, 1 + (at % 11))}约翰·史密斯与安娜·卡列尼娜`
    )
    const found = await measured({ '1.txt': `读书\n\n${names.join('，')}。\n` }, { region })
    expect(breaches(found)).toEqual([])
  })
})

/** `book` with a line setting of the user's own. */
const own = (lines: LineSetting): OwnProfile => ({
  file: 'house.yaml',
  base: 'book',
  margins: {},
  grid: {},
  faces: {},
  styles: {},
  runningHead: {},
  folio: {},
  lines,
  toc: {},
  places: {}
})

describe('a profile of the user’s own', () => {
  it.each(['hangmobanjiao', 'cct', 'plain', 'kaiming', 'banjiao'] as const)(
    'PU-30: marks as in %s',
    async marks => {
      const text = `${essay('，、。；')}\n“早上好，”${clauses(30, '，、。')}\n`
      const found = await measured({ '1.txt': text }, { profile: own({ marks }) })
      expect(found.lines).toBeGreaterThan(60)
      expect(breaches(found)).toEqual([])
    }
  )

  it('LB-3: no bans, none measured', async () => {
    const found = await measured({ '1.txt': essay('，、。；') }, { profile: own({ level: 'none' }) })
    expect(breaches(found)).toEqual([])
    expect(rowOf(found, 'line-starts')).toMatchObject({ verdict: 'not-measured', reason: 'profile' })
  })
})

it('PG-14: a heading over two lines that ends in a question mark is not ragged', async () => {
  const heading = '## 怎样在院子里种下第一批石榴树并且请邻居们一起照看它们直到明年春天开花结果呢？'
  const text = `# 春天\n\n${clauses(30, '，')}。\n\n${heading}\n\n${clauses(30, '，')}。\n`
  expect(breaches(await measured({ '1.md': text }, { profile: 'gongwen' }))).toEqual([])
})

it('without running text nothing of it is kept', async () => {
  const found = await measured({ '1.txt': '短信\n\n你好。\n' })
  expect(found.bodyPages).toBe(0)
  expect(found.rules.filter(({ verdict }) => verdict === 'kept').map(({ what }) => what)).toEqual([
    'page-size'
  ])
})

describe('what is no text block', () => {
  const long = clauses(14, '，')

  it('PG-5: lists that hang are most of a volume', async () => {
    const items = Array.from({ length: 30 }, () => `- ${long}好。`).join('\n')
    const found = await measured({ '1.md': `# 春天\n\n${items}\n\n${long}${long}好。\n\n${items}\n` })
    expect(breaches(found)).toEqual([])
    expect(rowOf(found, 'text-width')?.verdict).toBe('kept')
  })

  it('cells of a long table', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `| ${at} | 男 | ${long}好 |`).join('\n')
    const text = `# 春天\n\n${long}好。\n\n| 班级 | 人数 | 备注 |\n|---|---|---|\n${rows}\n`
    expect(breaches(await measured({ '1.md': text }, { paper: 'A5' }))).toEqual([])
  })

  it('two columns', async () => {
    const files = {
      '1.txt': `通知\n\n${Array.from({ length: 9 }, () => `${long}好。`).join('\n\n')}\n`,
      'compilation.yaml': 'title: 通知\ndate: 2026-11\nparts:\n  - columns: 2\n    sources: [1.txt]\n'
    }
    expect(breaches(await measured(files))).toEqual([])
  })

  it('paragraphs of one line: where the block begins is not told', async () => {
    const text = `春天\n\n${Array.from({ length: 30 }, (_, at) => `院子里的石榴树发了新芽${at}。`).join('\n\n')}\n`
    const found = await measured({ '1.txt': text })
    expect(breaches(found)).toEqual([])
    expect(found.bodyPages).toBe(0)
  })

  it('GW-30: pages on their sides, however many, are not the size of the volume', () => {
    const sized = (index: number, width: number, height: number): ReadPage => ({
      index,
      width,
      height,
      glyphs: []
    })
    const pages = [sized(0, 595, 842), ...[1, 2, 3].map(index => sized(index, 842, 595))]
    expect(usualSize({ pages, language: null })).toEqual({ width: 595, height: 842 })
  })
})
