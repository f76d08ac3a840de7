import { chmodSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { oneError, type Workplace, workplace } from '../support/command.ts'

const places: Workplace[] = []
const at = (files: Readonly<Record<string, string | Uint8Array>>): Workplace => {
  const place = workplace(files)
  places.push(place)
  return place
}
afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

const SPRING = '春游\n\n今天我们去了公园，大家都很高兴。\n\n第二天写了心得。\n'
const READING = '读书\n\n图书馆今年进了很多新书。\n'

interface Placed {
  readonly locations: [
    { physicalLocation: { region: { startLine: number }; artifactLocation: { uri: string } } }
  ]
}

describe('a build', () => {
  test('makes PDF, DOCX and report, speaks on standard error only, and says what it made', () => {
    const place = at({ 'sources/01.txt': SPRING, 'sources/02.txt': READING })
    const ran = place.run([])
    expect(ran.stderr).toContain('sources: 2 articles\n  output/sources.pdf\n  output/sources.docx\n')
    expect(ran.stderr).toMatch(
      /0 errors, \d+ warnings?, \d+ notes?\nReport: output\/sources\.report\.json\n$/
    )
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(0)
    expect(place.files('output')).toEqual([
      'output/sources.docx',
      'output/sources.pdf',
      'output/sources.report.json'
    ])
    expect(place.read('output/sources.pdf').subarray(0, 5).toString()).toBe('%PDF-')
    expect(place.read('output/sources.docx').subarray(0, 2).toString()).toBe('PK')
  })

  test('the report names outputs, sources, articles and messages', () => {
    const place = at({ 'sources/01.txt': SPRING })
    place.run([])
    const report = JSON.parse(place.read('output/sources.report.json').toString())
    expect(Object.keys(report)).toEqual([
      'title',
      'folder',
      'outputs',
      'articles',
      'sources',
      'changes',
      'counts',
      'messages'
    ])
    expect(report.outputs.map((output: { file: string }) => output.file)).toEqual([
      'sources.pdf',
      'sources.docx'
    ])
    expect(report.outputs[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(report.outputs[0].pages).toBeGreaterThan(1)
    expect(report.sources[0]).toMatchObject({ file: '01.txt', encoding: 'utf-8', script: 'hans' })
    expect(JSON.stringify(report)).not.toContain(place.folder)
  })

  test('is byte-identical in another process, time zone and locale', () => {
    const place = at({ 'sources/01.txt': SPRING, 'sources/02.txt': READING })
    place.run(['-o', 'a'], { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' })
    place.run(['-o', 'b'], { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8' })
    for (const end of ['pdf', 'docx', 'report.json'])
      expect(place.read(`a/sources.${end}`).equals(place.read(`b/sources.${end}`))).toBe(true)
  })

  test('--format makes only what is asked for', () => {
    const place = at({ 'sources/01.txt': SPRING })
    expect(place.run(['-f', 'docx']).code).toBe(0)
    expect(place.files('output')).toEqual(['output/sources.docx', 'output/sources.report.json'])
  })

  test('--check compares and writes nothing', () => {
    const place = at({ 'sources/01.txt': SPRING })
    const before = place.run(['--check'])
    expect(before.code).toBe(1)
    expect(before.stderr).toContain('output-absent')
    expect(place.files()).toEqual(['sources/01.txt'])
    place.run([])
    expect(place.run(['--check'])).toMatchObject({ code: 0 })
    place.write('sources/01.txt', `${SPRING}\n今天又写了一段。\n`)
    const old = place.read('output/sources.pdf')
    const after = place.run(['--check'])
    expect(after.code).toBe(1)
    expect(after.stderr).toContain('output-differs')
    expect(place.read('output/sources.pdf').equals(old)).toBe(true)
  })

  test('--check of one format after a build of both is no difference; the report of the other build is not compared', () => {
    const place = at({ 'sources/01.txt': SPRING })
    place.run([])
    const ran = place.run(['--check', '-f', 'pdf'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('report-not-compared')
    place.write('output/sources.pdf', 'x')
    expect(place.run(['--check', '-f', 'docx']).code).toBe(0)
    const differs = place.run(['--check', '-f', 'pdf'])
    expect(differs.code).toBe(1)
    oneError(differs, 'output-differs')
  })

  test('--report writes JSON and SARIF, and - is standard output and nothing else', () => {
    const place = at({ 'sources/01.txt': SPRING })
    const ran = place.run(['--report', 'r/all.json', '--report', 'r/all.sarif', '--report', '-'])
    expect(ran.code).toBe(0)
    const json = JSON.parse(ran.stdout)
    expect(json).toMatchObject({ tool: 'chengce', volumes: [{ path: 'sources', state: 'written' }] })
    expect(place.read('r/all.json').toString()).toBe(ran.stdout)
    const sarif = JSON.parse(place.read('r/all.sarif').toString())
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'chengce' } } }] })
    expect(sarif.runs[0].results.length).toBe(json.volumes[0].messages.length)
    expect(ran.stderr).toContain('Report: r/all.json, r/all.sarif, output/sources.report.json')
  })

  test('SARIF places findings in files relative to the working folder', () => {
    const place = at({ 'sources/空.txt': '' })
    expect(place.run(['--report', 'all.sarif']).code).toBe(3)
    const { results } = JSON.parse(place.read('all.sarif').toString()).runs[0]
    const result = results.find((one: { ruleId: string }) => one.ruleId === 'empty-source')
    expect(result.level).toBe('error')
    expect(decodeURI(result.locations[0].physicalLocation.artifactLocation.uri)).toBe('sources/空.txt')
  })

  test('SARIF places what speaks of no file at the manifest, else at the first source', () => {
    const uris = (files: Readonly<Record<string, string>>): string[] => {
      const place = at(files)
      place.run(['--report', 'all.sarif'])
      const { results } = JSON.parse(place.read('all.sarif').toString()).runs[0]
      expect(results.every((one: { locations?: unknown[] }) => one.locations?.length === 1)).toBe(true)
      return results
        .filter((one: { ruleId: string }) => one.ruleId === 'undated-volume')
        .map((one: Placed) => one.locations[0]?.physicalLocation)
        .map((place: Placed['locations'][0]['physicalLocation']) => {
          expect(place.region.startLine).toBe(1)
          return place.artifactLocation.uri
        })
    }
    expect(uris({ 'sources/01.txt': SPRING })).toEqual(['sources/01.txt'])
    expect(uris({ 'sources/01.txt': SPRING, 'sources/compilation.yaml': 'title: 春' })).toEqual([
      'sources/compilation.yaml'
    ])
  })

  test('--fail-on makes milder findings count, --quiet says only errors', () => {
    const place = at({ 'sources/01.txt': SPRING })
    expect(place.run(['--fail-on', 'info']).code).toBe(1)
    expect(place.run(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
    const strict = place.run(['--quiet', '--fail-on', 'info'])
    expect(strict.code).toBe(1)
    expect(strict.stderr).toContain('undated-volume')
    expect(strict.stderr).not.toContain('Report:')
  })

  test('messages follow --lang, else the locale', () => {
    const place = at({ 'sources/01.txt': '' })
    expect(place.run(['--lang', 'zh']).stderr).toContain('错误  01.txt 是空文件  empty-source')
    expect(place.run([], { LANG: 'zh_CN.UTF-8' }).stderr).toContain('错误')
    expect(place.run([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }).stderr).toContain('error')
  })

  test('a title becomes a file name that every system takes', () => {
    const place = at({ 'book/compilation.yaml': 'title: 什么是“册”?/一:二', 'book/01.txt': SPRING })
    expect(place.run(['book', '-f', 'pdf']).code).toBe(0)
    expect(place.files('output')).toEqual([
      'output/什么是“册”？／一：二.pdf',
      'output/什么是“册”？／一：二.report.json'
    ])
  })

  test('what was made into the sources’ own folder is no source the next time', () => {
    const place = at({ 'sources/01.txt': SPRING })
    expect(place.run(['-o', 'sources']).code).toBe(0)
    expect(place.run(['-o', 'sources', '--check']).code).toBe(0)
  })

  test('plain files together are one volume', () => {
    const place = at({ 'x/01.txt': SPRING, 'x/02.txt': READING })
    place.write('x/03.txt', READING)
    const ran = place.run(['x/01.txt', 'x/02.txt', '-f', 'pdf'])
    expect(ran.stderr).toContain('x: 2 articles\n  output/x.pdf')
    expect(ran.stderr).not.toContain('sources-unnamed')
  })

  test('a plain file that is missing: the others are not bound without it', () => {
    const place = at({ 'x/01.txt': SPRING, 'y/02.txt': READING })
    const ran = place.run(['x/01.txt', 'x/2.txt', 'y', '-f', 'pdf'])
    expect(ran.code).toBe(2)
    oneError(ran, 'path-missing')
    expect(place.files('output')).toEqual(['output/y.pdf', 'output/y.report.json'])
  })
})

describe('several volumes', () => {
  test.each(['1', '2'])('one that fails does not stop the others (--jobs %s)', jobs => {
    const place = at({
      'a/1.txt': SPRING,
      'b/1.txt': '',
      'c/1.txt': READING,
      'd/compilation.yaml': 'titel: x'
    })
    const ran = place.run(['a', 'b', 'c', 'd', '-f', 'pdf', '--jobs', jobs, '--report', '-'])
    expect(ran.code).toBe(2)
    expect(place.files('output')).toEqual([
      'output/a.pdf',
      'output/a.report.json',
      'output/c.pdf',
      'output/c.report.json'
    ])
    const states = JSON.parse(ran.stdout).volumes.map((volume: { state: string }) => volume.state)
    expect(states).toEqual(['written', 'failed', 'written', 'refused'])
  })

  test('threads make the same bytes', () => {
    const place = at({ 'a/1.txt': SPRING, 'b/1.txt': READING })
    place.run(['a', 'b', '--jobs', '2', '-o', 'threads'])
    place.run(['a', '-o', 'here'])
    for (const end of ['pdf', 'docx'])
      expect(place.read(`threads/a.${end}`).equals(place.read(`here/a.${end}`))).toBe(true)
  })

  test('two of one name: an error before any work', () => {
    const place = at({ 'x/书/1.txt': SPRING, 'y/书/1.txt': READING })
    const ran = place.run(['x/书', 'y/书'])
    expect(ran.code).toBe(2)
    oneError(ran, 'volume-name-twice')
    expect(place.files()).toEqual(['x/书/1.txt', 'y/书/1.txt'])
  })
})

describe('bad input: one clear message with place and next step, nothing half-written', () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, number, string]>([
    ['no sources at all', { 'elsewhere.txt': 'x' }, 2, 'path-not-given'],
    ['a folder without texts', { 'sources/README.md': 'x' }, 2, 'no-sources'],
    ['an empty file', { 'sources/1.txt': '' }, 3, 'empty-source'],
    ['nothing but blanks', { 'sources/1.txt': ' \n\u3000\n' }, 3, 'empty-source'],
    ['a binary', { 'sources/1.txt': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]) }, 3, 'source-binary'],
    [
      'bytes in no encoding',
      { 'sources/1.txt': Uint8Array.from({ length: 90 }, (_, i) => (i % 2 ? 0xff : 0x81)) },
      3,
      'encoding-undecodable'
    ],
    ['a format of later', { 'sources/1.pdf': 'x' }, 3, 'source-format-later'],
    ['an unknown format', { 'sources/1.xyz': 'x' }, 3, 'source-format-unknown'],
    [
      'an unknown key',
      { 'sources/compilation.yaml': 'title: 书\ntitel: 册', 'sources/1.txt': SPRING },
      2,
      'manifest-unknown-key'
    ],
    [
      'a key of later',
      { 'sources/compilation.yaml': 'back: [colophon]', 'sources/1.txt': SPRING },
      2,
      'manifest-not-yet'
    ],
    ['no YAML', { 'sources/compilation.yaml': 'title: [', 'sources/1.txt': SPRING }, 2, 'manifest-syntax'],
    [
      'a pattern that matches nothing',
      { 'sources/compilation.yaml': 'parts:\n  - sources:\n      - "9*.txt"', 'sources/1.txt': SPRING },
      2,
      'manifest-no-match'
    ],
    [
      'a preface that is not there',
      { 'sources/compilation.yaml': 'front: [preface: 前言.md]', 'sources/1.txt': SPRING },
      2,
      'manifest-no-match'
    ],
    [
      'a day that the calendar does not have',
      { 'sources/compilation.yaml': 'date: 2026-11-31', 'sources/1.txt': SPRING },
      2,
      'manifest-wrong-value'
    ],
    ['an output folder that is a file', { output: 'x', 'sources/1.txt': SPRING }, 2, 'output-is-file'],
    [
      'an output file that is a folder',
      { 'output/sources.docx/x': 'x', 'sources/1.txt': SPRING },
      2,
      'output-unwritable'
    ]
  ])('%s', (_, files, code, message) => {
    const place = at(files)
    const before = place.files()
    const ran = place.run([])
    oneError(ran, message)
    expect(ran.code).toBe(code)
    expect(place.files()).toEqual(before)
  })

  test('an unknown key is told with line, column and the nearest right one', () => {
    const place = at({ 'sources/compilation.yaml': 'title: 书\ntitel: 册', 'sources/1.txt': SPRING })
    expect(place.run([]).stderr).toContain(
      'sources/compilation.yaml\n  2:1  error  “titel” is no key here. Did you mean “title”?'
    )
  })

  test('onError: skip goes on without what cannot be read, and the exit code still says so', () => {
    const place = at({
      'sources/compilation.yaml': 'onError: skip',
      'sources/1.txt': '',
      'sources/2.txt': SPRING
    })
    const ran = place.run(['-f', 'pdf'])
    expect(ran.code).toBe(3)
    expect(place.files('output')).toEqual(['output/sources.pdf', 'output/sources.report.json'])
  })
})

describe('encodings that are not what they are said to be', () => {
  test('a forced one that gives damage: exit 3 and nothing written, unless the manifest says skip', () => {
    const place = at({ 'sources/01.txt': SPRING.repeat(3), 'sources/02.txt': 'plain ASCII only' })
    const ran = place.run(['--encoding', 'utf-16le'])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toMatch(/encoding-forced-\w+\n\s+Leave out --encoding: this file reads as utf-8/)
    expect(place.files('.')).toEqual(['sources/01.txt', 'sources/02.txt'])
  })

  test('pictures beside texts are one note', () => {
    const place = at({ 'sources/01.txt': SPRING, 'sources/合影.jpg': 'x', 'sources/x.json': '{}' })
    const ran = place.run(['-f', 'docx'])
    expect(ran.code).toBe(0)
    expect(ran.stderr.match(/files-passed-over/g)).toHaveLength(1)
  })

  test('the manifest names the encoding of one text; --encoding is for the others', () => {
    const big5 = Buffer.from([0xa4, 0xa4, 0xa4, 0xe5, 0xa1, 0x43])
    const place = at({
      'book/01.txt': Buffer.concat([big5, big5]),
      'book/02.txt': '题目\n正文在这里。\n',
      'book/compilation.yaml': 'title: 册\nparts:\n  - sources: [{ file: 01.txt, encoding: Big5 }, 02.txt]\n'
    })
    const read = (...args: string[]): string[] =>
      place
        .run(['inspect', '--json', ...args, 'book'])
        .stdout.trim()
        .split('\n')
        .map(line => (JSON.parse(line) as { encoding: string }).encoding)
    expect(read()).toEqual(['big5', 'utf-8'])
    expect(read('--encoding', 'utf-8')).toEqual(['big5', 'utf-8'])
    expect(place.run(['book', '-f', 'docx', '--report', 'r.json']).code).toBe(0)
    expect(JSON.parse(place.read('r.json').toString()).volumes[0].sources[0].encoding).toBe('big5')
  })
})

describe('where nothing can be written', () => {
  const isRoot = process.getuid?.() === 0

  test.skipIf(process.platform !== 'linux')('a system folder: one message, no endless wait', () => {
    const place = at({ 'sources/01.txt': SPRING })
    const ran = place.run(['-f', 'docx', '-o', '/proc/nowhere/here'])
    expect(ran.code).toBe(2)
    oneError(ran, 'output-unwritable')
  })

  test.skipIf(isRoot || process.platform === 'win32')('a parent that is read-only', () => {
    const place = at({ 'sources/01.txt': SPRING, 'fixed/x.txt': 'x' })
    chmodSync(`${place.folder}/fixed`, 0o555)
    const ran = place.run(['-o', 'fixed/a/b'])
    chmodSync(`${place.folder}/fixed`, 0o755)
    expect(ran.code).toBe(2)
    oneError(ran, 'output-unwritable')
  })

  test('a folder below a file', () => {
    const place = at({ 'sources/01.txt': SPRING, file: 'x' })
    const ran = place.run(['-o', 'file/a'])
    oneError(ran, 'output-is-file')
    expect(ran.stderr).toContain('--out file/a cannot be a folder: file is a file')
  })
})
