/** Wrong words on the command line: one message with a next step, exit 2, nothing built. */
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

describe('wrong usage: exit 2, one message', () => {
  test.each(['now', '1.5', '-1', '1e9', '99999999999999'])('SOURCE_DATE_EPOCH=%s', value => {
    const place = at({ 'sources/1.txt': SPRING })
    const ran = place.run([], { SOURCE_DATE_EPOCH: value })
    expect(ran.code).toBe(2)
    oneError(ran, 'epoch-wrong')
    expect(place.files()).toEqual(['sources/1.txt'])
  })

  test('a mistyped command is told the right one, and nothing is built', () => {
    const place = at({ 'sources/1.txt': SPRING })
    const ran = place.run(['bild', 'sources'])
    expect(ran.code).toBe(2)
    oneError(ran, 'command-unknown')
    expect(ran.stderr).toContain('Did you mean “build”?')
    expect(place.files()).toEqual(['sources/1.txt'])
  })

  test.each([[['sources', 'sources/']], [['sources/1.txt', './sources/1.txt']]])(
    'a path that is given twice: %j',
    paths => {
      const place = at({ 'sources/1.txt': SPRING })
      oneError(place.run(paths), 'path-twice')
      expect(place.files()).toEqual(['sources/1.txt'])
    }
  )

  test('a missing path is told the nearest name', () => {
    const ran = at({ 'texts/1.txt': SPRING }).run(['text/'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('Did you mean “texts”?')
  })

  test.each([
    [['--accept', 'TN-42'], 'rule-unknown'],
    [['--accept', 'TN-20'], 'rule-not-acceptable'],
    [['--accept', ','], 'option-value'],
    [['--accept', '--check'], 'option-value'],
    [['inspect', '--accept', 'tn-2x', 'a.txt'], 'rule-unknown'],
    [['--review=some'], 'option-value'],
    [['--watch'], 'option-not-yet'],
    [['-p', './own.yaml'], 'profile-missing'],
    [['-p', 'bok'], 'option-value'],
    [['-f', 'epub'], 'option-value'],
    [['--jobs', '0'], 'option-value'],
    [['--fail-on', 'never'], 'option-value'],
    [['--report', 'x.xml'], 'option-value'],
    [['--lang', 'fr'], 'option-value'],
    [['--encoding', 'klingon'], 'encoding-unknown'],
    [['--nonsense'], 'usage-wrong'],
    [['init', 'nowhere'], 'path-missing'],
    [['init', 'sources/1.txt'], 'init-no-folder'],
    [['fonts', '-p', 'bok'], 'option-value'],
    [['fonts', 'x'], 'usage-wrong'],
    [['measure'], 'usage-wrong'],
    [['measure', 'a.pdf'], 'measure-missing'],
    [['measure', 'sources'], 'measure-missing'],
    [['measure', 'sources/1.txt', '-p', 'bok'], 'option-value'],
    [['accept', 'r.docx'], 'path-missing'],
    [['inspect'], 'usage-wrong'],
    [['explain', 'emty-source'], 'code-unknown']
  ])('%j → %s', (args, code) => {
    const place = at({ 'sources/1.txt': SPRING })
    const ran = place.run(args)
    oneError(ran, code)
    expect(ran.code).toBe(2)
    expect(ran.stdout).toBe('')
    expect(place.files()).toEqual(['sources/1.txt'])
  })

  test('in Chinese too', () => {
    expect(at({}).run(['--nonsense', '--lang', 'zh']).stderr).toContain(
      '错误  没有选项 --nonsense  usage-wrong'
    )
  })
})
