/** A volume that is large enough for a second thread comes out the same with it and without. */
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
  place = workplace(Object.fromEntries(texts))
}, 120_000)
afterAll(() => place.remove())

it('with one thread and with two: the same files, the same messages', () => {
  const [one, two] = ['1', '3'].map(jobs => {
    const ran = place.run(['build', 'sources', '-o', `out${jobs}`, '--no-cache', '--jobs', jobs])
    const files = place.files(`out${jobs}`)
    return {
      code: ran.code,
      said: ran.stderr.replaceAll(`out${jobs}`, 'out'),
      files: files.map(file => file.replace(/^out\d/, 'out')),
      bytes: files.map(file => place.read(file))
    }
  })
  expect(one?.code).toBe(0)
  expect(one?.said).toContain('info')
  expect(two?.said).toBe(one?.said)
  expect(two?.files).toEqual(one?.files)
  one?.bytes.forEach((bytes, index) => {
    expect(Buffer.compare(bytes, two?.bytes[index] ?? Buffer.of())).toBe(0)
  })
}, 120_000)
