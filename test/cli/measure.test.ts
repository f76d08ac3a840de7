/** `chengce measure` as users run it: table, JSON, exit codes, files that cannot be measured. */
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Measurement, measurePdf } from '../../pipeline/index.ts'
import { oneError, type Workplace, workplace } from '../support/command.ts'
import { drawn } from '../support/standard-pages.ts'
import { hasTool, runTool, withTool } from '../support/tool.ts'

let good: Uint8Array
let bad: Uint8Array
beforeAll(async () => {
  good = await drawn()
  bad = await drawn(pages => {
    for (const line of pages.lines)
      if (line.page === 1 && line.row === 1) line.text = `，${line.text.slice(1)}`
  })
})

let place: Workplace
afterEach(() => place.remove())

describe('measure', () => {
  test('a table for people; exit 0 where nothing is broken, writes nothing', () => {
    place = workplace({ 'a.pdf': good })
    const ran = place.run(['measure', 'a.pdf', '--profile', 'gongwen'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain(
      'a.pdf\n  gongwen · 210 × 297 mm · 4 pages, 4 of running text with 88 lines\n'
    )
    expect(ran.stdout).toMatch(/kept +GW-9 +line pitch +29\.62 pt +expected 28\.9–29\.7 pt\n/)
    expect(ran.stdout).toContain('GW-7: of paper and binding')
    expect(ran.stdout).toMatch(/ 0 breaches, /)
    expect(place.files()).toEqual(['a.pdf'])
  })

  test('a breach is named with its page and its words; exit 1; in Chinese too, and columns stay under one another', () => {
    place = workplace({ 'a.pdf': bad })
    const ran = place.run(['measure', 'a.pdf', '-p', 'gongwen'])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/BREACH +LB-1 +marks that begin a line +1 +expected 0\n +pages 2 +“，/)
    const chinese = place.run(['measure', 'a.pdf', '-p', 'gongwen', '--lang', 'zh']).stdout
    expect(chinese).toMatch(/不符 +LB-1 +行首禁用标点 +1 +应为 0\n +第 2 面/)
    expect(chinese.replace(/[\w.-]+/g, '')).not.toMatch(/expected|page|kept/)
    const starts = chinese
      .split('\n')
      .filter(line => line.includes('应为'))
      .map(line =>
        [...line.slice(0, line.indexOf('应为'))].reduce(
          (sum, c) => sum + (/[\u2E80-\uFFEF]/.test(c) ? 2 : 1),
          0
        )
      )
    expect(new Set(starts).size).toBe(1)
  })

  test('--json: one object of the documented shape, the same in every language', () => {
    place = workplace({ 'a.pdf': bad })
    const ran = place.run(['measure', 'a.pdf', '-p', 'gongwen', '--json'])
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(place.run(['measure', 'a.pdf', '-p', 'gongwen', '--json', '--lang', 'zh']).stdout).toBe(ran.stdout)
    const found = JSON.parse(ran.stdout) as Measurement & { file: string }
    expect(Object.keys(found)).toEqual([
      'file',
      'profile',
      'paper',
      'pages',
      'bodyPages',
      'lines',
      'bodySize',
      'faces',
      'rules',
      'counts'
    ])
    expect(found.rules.find(({ rule }) => rule === 'LB-1')).toMatchObject({
      what: 'line-starts',
      expected: '0',
      measured: '1',
      verdict: 'breach',
      pages: [2]
    })
  })

  test('without --profile it is held against book', () => {
    place = workplace({ 'a.pdf': good })
    expect(place.run(['measure', 'a.pdf']).stdout).toContain('  book · 210 × 297 mm')
  })
})

describe('bad input: one message, exit 3, no output', () => {
  test.each([
    ['measure-not-pdf', ''],
    ['measure-not-pdf', '春游\n\n今天去了公园。\n'],
    ['measure-damaged', '%PDF-1.7\n%%EOF\n']
  ])('%s', (code, content) => {
    place = workplace({ 'x.pdf': content })
    const ran = place.run(['measure', 'x.pdf'])
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    oneError(ran, code)
  })

  test('a page without text', async () => {
    const empty = await drawn(pages => {
      pages.lines = []
      pages.folios = []
    })
    place = workplace({ 'x.pdf': empty })
    const ran = place.run(['measure', 'x.pdf'])
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    oneError(ran, 'measure-no-text')
  })

  test.skipIf(!hasTool('qpdf'))(withTool('qpdf', 'an encrypted file asks for its password'), () => {
    place = workplace({ 'a.pdf': good })
    const [from, to] = ['a.pdf', 'b.pdf'].map(name => join(place.folder, name))
    runTool('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', from ?? '', to ?? ''])
    const ran = place.run(['measure', 'b.pdf'])
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    oneError(ran, 'measure-encrypted')
  })

  test('a missing file is told the nearest name: wrong usage', () => {
    place = workplace({ 'book.pdf': good })
    const ran = place.run(['measure', 'bok.pdf'])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    oneError(ran, 'measure-missing')
    expect(ran.stderr).toContain('Did you mean “book.pdf”?')
  })

  test('a file that cannot be read, and one that takes longer than it may', async () => {
    place = workplace({ 'a.pdf': good })
    // The command says measure-too-complex and measure-unreadable there.
    expect(await measurePdf(good, 'gongwen', 0.000_1)).toBe('too-complex')
  })
})
