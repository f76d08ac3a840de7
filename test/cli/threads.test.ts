/** A volume that is large enough for other threads comes out the same with them and without. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Workplace, workplace } from '../support/command.ts'

const digits = '零一二三四五六七八九'

/** Sentences that differ, with what is repaired, doubted and told: half-width marks, spaces, a bracket that is never closed. */
/** The last piece has a passage of the first one again. */
const textOf = (piece: number): string => {
  const paragraphs = Array.from({ length: 60 }, (_, at) => {
    const number = [...String(piece * 60 + at)].map(digit => digits[Number(digit)]).join('')
    return `　　编号${number}的这一段说的是读书的事,有人 记下了“许多话，又说（见第${piece}页，后来没有再提。${'春去秋来，山高水长。'.repeat(8)}`
  })
  const again = piece === 19 ? [textOf(0).slice(100, 900)] : []
  return [`第${piece}篇读书札记`, '', ...paragraphs, ...again].join('\n')
}

let place: Workplace
beforeAll(() => {
  const texts = Array.from({ length: 20 }, (_, piece) => [
    `sources/${String(piece).padStart(2, '0')}.txt`,
    textOf(piece)
  ])
  const numbered = (piece: number): string => `${String(piece).padStart(2, '0')}.txt`
  const sources = Array.from({ length: 20 }, (_, piece) => numbered(piece))
  const parted = [
    'front: [cover, preface: 00.txt, toc]',
    'onError: skip',
    'parts:',
    '  - { title: 上篇　卷首, sources: [01.txt, { file: 02.txt, title: 另一个题名 }] }',
    `  - { title: 下篇, sources: [${sources.slice(3).join(', ')}] }`
  ].join('\n')
  // Its only text has nothing in it: the volume has no part title after all.
  const blank = [
    'onError: skip',
    'parts:',
    '  - { title: 上篇, sources: [blank.txt] }',
    `  - { sources: [${sources.join(', ')}] }`
  ].join('\n')
  place = workplace({
    ...Object.fromEntries(texts),
    ...Object.fromEntries(
      texts.map(([name, text]) => [String(name).replace('sources', 'parted'), String(text)])
    ),
    ...Object.fromEntries(
      texts.map(([name, text]) => [String(name).replace('sources', 'blank'), String(text)])
    ),
    'parted/compilation.yaml': parted,
    'blank/compilation.yaml': blank,
    'blank/blank.txt': '　\n\n'
  })
}, 120_000)
afterAll(() => place.remove())

/** What a build with so many threads says and writes. */
const built = (folder: string, formats: string, jobs: string) => {
  const out = `out-${folder}-${jobs}`
  const ran = place.run(['build', folder, '-o', out, '-f', formats, '--no-cache', '--jobs', jobs])
  const files = place.files(out)
  return {
    code: ran.code,
    said: ran.stderr.replaceAll(out, 'out'),
    files: Object.fromEntries(
      files.map(file => [file.replace(out, 'out'), place.read(file).toString('latin1')])
    )
  }
}

it.each([
  ['sources', 'pdf,docx', '2', 0],
  ['sources', 'pdf,docx', '3', 0],
  ['parted', 'pdf', '2', 0],
  ['blank', 'pdf', '2', 3]
])(
  '%s as %s: with one thread and with %s the same files, the same messages',
  (folder, formats, jobs, code) => {
    const [alone, together] = [built(folder, formats, '1'), built(folder, formats, jobs)]
    expect(alone.code).toBe(code)
    expect(alone.said).toContain('info')
    expect(Object.keys(alone.files).length).toBeGreaterThan(1)
    expect(together.said).toBe(alone.said)
    expect(together.code).toBe(code)
    expect(Object.keys(together.files)).toEqual(Object.keys(alone.files))
    for (const [file, bytes] of Object.entries(alone.files)) expect(together.files[file] === bytes).toBe(true)
  },
  120_000
)
