/** A review copy there and back, through the built command. */
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rejecting, typing, withDocument } from '../accept/edited.ts'
import { type Workplace, workplace } from '../support/command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = '春游记\n\n　　今天,我们去了公园。天气很好，大家都很高兴。\n　　回来的时候已经是下午五点。\n'

const COPY = 'output/book.review.docx'

describe('build --review and accept', () => {
  test('without a manifest one is written as init does, with what the editor decided', () => {
    place = workplace({ 'book/01.txt': TEXT })
    expect(place.run(['--review', 'book', '-f', 'pdf']).code).toBe(0)
    expect(place.files('output')).toEqual(
      ['book.docx', 'book.pdf', 'book.report.json', 'book.review.docx'].map(name => `output/${name}`)
    )
    const report = JSON.parse(place.read('output/book.report.json').toString()) as {
      outputs: { file: string }[]
    }
    expect(report.outputs.map(({ file }) => file)).toContain('book.review.docx')
    const edit = typing('天气很好', '天气晴朗')
    place.write(
      COPY,
      withDocument(place.read(COPY), document => edit(rejecting('TN-20')(document)))
    )
    const ran = place.run(['accept', COPY, '--lang', 'en'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('book/compilation.yaml: 2 decisions written under overrides')
    const manifest = parse(place.read('book/compilation.yaml').toString()) as {
      overrides: Record<string, unknown[]>
    }
    expect(manifest.overrides['01.txt']).toHaveLength(2)
    expect(place.run(['book', '--quiet', '--review']).code).toBe(0)
    expect(place.run(['accept', COPY, '--lang', 'zh']).stderr).toBe('编辑未作改动，清单不变。\n')
  })

  test('a copy is the same in every locale and however its path is written; English where it is asked for', () => {
    place = workplace({ 'book/01.txt': TEXT })
    const copyOf = (args: readonly string[], locale: string): string => {
      expect(place.run([...args, '--review', '-f', 'docx', '--quiet'], { LC_ALL: locale }).code).toBe(0)
      return place.read(COPY).toString('base64')
    }
    const copy = copyOf(['book'], 'C')
    expect(copyOf(['book'], 'zh_CN.UTF-8')).toBe(copy)
    expect(copyOf(['./book/'], 'C')).toBe(copy)
    expect(copyOf(['book', '--lang', 'en'], 'C')).not.toBe(copy)
  })

  test('what cannot be said is told, the rest is written: exit code 1', () => {
    place = workplace({ 'book/01.txt': TEXT, 'book/compilation.yaml': 'title: book\n' })
    place.run(['book', '--review', '-f', 'docx'])
    place.write(
      COPY,
      withDocument(place.read(COPY), document =>
        typing('天气很好', '天气晴朗')(typing('>book<', '>别的书<')(document))
      )
    )
    const ran = place.run(['accept', COPY])
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('review-beyond-sources')
    expect(place.read('book/compilation.yaml').toString()).toMatch(
      /^title: book\noverrides:\n {2}01\.txt:\n {4}- \{ at: .*晴朗/
    )
  })

  test('a copy of what has changed since is refused: exit code 2, nothing written', () => {
    place = workplace({ 'book/01.txt': TEXT })
    place.run(['book', '--review', '-f', 'docx'])
    place.write('book/01.txt', `${TEXT}　　又一段话，是后来才写的。\n`)
    const ran = place.run(['accept', COPY])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('review-outdated')
    expect(place.files('book')).toEqual(['book/01.txt'])
  })

  test('--review=all comments every change; --check compares the copy too', () => {
    place = workplace({ 'book/01.txt': TEXT })
    place.run(['book', '--review', '-f', 'docx'])
    const first = place.read(COPY)
    expect(place.run(['book', '--review', '-f', 'docx', '--check']).code).toBe(0)
    place.run(['book', '--review=all', '-f', 'docx'])
    expect(place.read(COPY).equals(first)).toBe(false)
  })
})
