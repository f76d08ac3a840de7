/** `chengce fonts` as users run it. */
import { afterEach, expect, test } from 'vitest'
import { columns, columnsOf } from '../../pipeline/cli/columns.ts'
import { type Workplace, workplace } from '../support/command.ts'

let place: Workplace | null = null
afterEach(() => place?.remove())

test('a table, aligned for East Asian width, in both languages; exit 0, writes nothing', () => {
  place = workplace()
  const english = place.run(['fonts', '--profile', 'gongwen'])
  expect(english).toMatchObject({ code: 0, stderr: '' })
  expect(english.stdout).toMatch(/^Profile gongwen\n {2}face +used for +font +GB 2312 +GBK +Big5\n/)
  expect(english.stdout).toMatch(/仿宋 fangsong +.*text/)
  expect(english.stdout).toContain('noto-serif-sc')
  expect(english.stdout).toContain('Open Font License')
  const chinese = place.run(['fonts', '-p', 'gongwen', '--lang', 'zh']).stdout
  expect(chinese).toMatch(/小标宋 +标题/)
  const rows = chinese.split('\n').filter(line => / %$/.test(line))
  expect(rows.length).toBeGreaterThan(5)
  const ends = rows.map(row => columnsOf(row.slice(0, row.search(/[\d.]+ % +[\d.]+ % +[\d.]+ %$/))))
  expect(new Set(ends).size).toBe(1)
  expect(place.files()).toEqual([])
})

test('--json: one object, the same in every language', () => {
  place = workplace()
  const ran = place.run(['fonts', '--json'])
  const found = JSON.parse(ran.stdout) as { profile: string; fonts: Record<string, unknown>[] }
  expect(found.profile).toBe('book')
  expect(Object.keys(found.fonts[0] ?? {})).toEqual([
    'face',
    'roles',
    'name',
    'file',
    'from',
    'standsIn',
    'missing',
    'coverage',
    'licence',
    'licenceUrl'
  ])
  expect(place.run(['fonts', '--json', '--lang', 'zh']).stdout).toBe(ran.stdout)
})

test('columns: Chinese characters take two', () => {
  expect(
    columns([
      ['宋', 'a'],
      ['b', 'c']
    ])
  ).toEqual(['宋  a', 'b   c'])
  expect(['宋a', '（）', '“—”', ''].map(columnsOf)).toEqual([3, 4, 3, 0])
})
