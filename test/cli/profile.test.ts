/** A profile of the user's own on the command line: build, measure and fonts take its file; a booklet lies beside the PDF. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneError, type Workplace, workplace } from '../support/command.ts'

let place: Workplace
beforeAll(() => {
  place = workplace({
    'a/1.txt': `街口\n\n${'街口的书屋每天都开着，来的人不多，却总有人来。'.repeat(80)}\n`,
    'house.yaml': [
      'extends: gongwen',
      'paper: A5',
      'grid: { size: 五号, pitch: 18pt, characters: 28 }',
      'faces: { 小标宋: [没有的小标宋, 宋特粗] }',
      'print: { booklet: true, cropMarks: true, bleed: 3mm }'
    ].join('\n'),
    'wrong.yaml': 'grid: { size: 五号, pitch: 8pt }\n'
  })
}, 300_000)
afterAll(() => place.remove())

test('build -p FILE: the page of the profile, a booklet beside the PDF, told and in the report', () => {
  const ran = place.run(['a', '-p', 'house.yaml', '-o', 'out', '-f', 'pdf'])
  expect(ran.code).toBe(0)
  expect(place.files('out')).toEqual(['out/a.booklet.pdf', 'out/a.pdf', 'out/a.report.json'])
  expect(ran.stderr).toContain('booklet-made')
  expect(ran.stderr).toContain('No font called 没有的小标宋 is installed for the face xiaobiaosong')
  const { outputs } = JSON.parse(place.read('out/a.report.json').toString()) as {
    outputs: Record<string, unknown>[]
  }
  expect(outputs.map(({ file, variant }) => [file, variant])).toEqual([
    ['a.pdf', undefined],
    ['a.booklet.pdf', 'booklet']
  ])
  expect(place.run(['a', '-p', 'house.yaml', '-o', 'out', '-f', 'pdf', '--check']).code).toBe(0)
  place.write('out/a.booklet.pdf', 'other')
  oneError(place.run(['a', '-p', 'house.yaml', '-o', 'out', '-f', 'pdf', '--check']), 'output-differs')
}, 120_000)

test('measure -p FILE: what was built keeps it, crop marks and all; another design is a breach', () => {
  const ran = place.run(['measure', 'out/a.pdf', '-p', 'house.yaml'])
  expect(ran.stdout).toContain('house.yaml · 148 × 210 mm')
  expect(ran.stdout).toMatch(/kept +PG-5 +characters a line +28/)
  expect(ran.stdout).not.toContain('BREACH')
  expect(ran.code).toBe(0)
  expect(place.run(['measure', 'out/a.pdf', '-p', 'gongwen']).code).toBe(1)
}, 120_000)

test('fonts -p FILE: what serves, and what is not installed', () => {
  const { stdout, code } = place.run(['fonts', '-p', 'house.yaml'])
  expect(code).toBe(0)
  expect(stdout).toContain('Profile house.yaml')
  expect(stdout).toContain('not installed: 没有的小标宋')
  expect(stdout).toMatch(/小标宋 xiaobiaosong +titles +Noto Serif SC Black/)
})

test('a wrong file, or none: exit 2, the place, the figures, nothing written', () => {
  const wrong = place.run(['a', '-p', 'wrong.yaml', '-o', 'other'])
  expect(wrong.code).toBe(2)
  oneError(wrong, 'profile-pitch')
  expect(wrong.stderr).toContain('Lines 8 pt apart overlap: the running text is 10.5 pt high')
  expect(place.files().some(path => path.startsWith('other'))).toBe(false)
  for (const command of [['a'], ['fonts'], ['measure', 'out/a.pdf']]) {
    const absent = place.run([...command, '-p', 'hose.yaml'])
    expect(absent.code).toBe(2)
    oneError(absent, 'profile-missing')
  }
}, 60_000)

test('a wrong profile is told by the path that the command line gives, whatever the PATH of the volume', () => {
  const { stderr, code } = place.run(['a', '-p', 'wrong.yaml', '-o', 'out', '--check'])
  expect(code).toBe(2)
  expect(stderr.split('\n')[0]).toBe('wrong.yaml')
})
