/** Dots, lines and readings in the file: the paragraph says all of its text, and the file has no breach. */
import { expect, it } from 'vitest'
import { loadFaces, typesetPages } from '../../../pipeline/4-typeset/index.ts'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import { flowOf, paragraph, section } from '../../support/flow-fixtures.ts'
import { breachesOf } from '../../support/pdf-conformance.ts'
import { readObjects } from '../../support/pdf-objects.ts'
import { readStructure } from '../../support/pdf-structure.ts'

it('reads word, reading, name and emphasis in their order', async () => {
  const block = paragraph([
    { text: '去' },
    { text: '图书馆', ruby: 'túshūguǎn' },
    { text: '，到' },
    { text: '江南', underline: 'straight' },
    { text: '读' },
    { text: '春晓', underline: 'wavy' },
    { text: '，' },
    { text: '要紧', emphasisMark: 'dot' },
    { text: '。' }
  ])
  const faces = await loadFaces(loadFont, ['serif', 'serif-bold', 'sans', 'kai'])
  const file = await renderPdf(typesetPages(flowOf([section([block])]), faces).pages, loadFont)
  const elements = await readStructure(file)
  const said = elements.filter(({ role }) => role === 'P').map(({ text }) => text.replaceAll(/\s/g, ''))
  expect(said).toEqual(['去图书馆túshūguǎn，到江南读春晓，要紧。'])
  const ruby = elements.filter(({ path }) => path.includes('Ruby')).map(({ path, text }) => [path, text])
  expect(ruby).toEqual([
    ['Document Art P Ruby', '图书馆túshūguǎn'],
    ['Document Art P Ruby RB', '图书馆'],
    ['Document Art P Ruby RT', 'túshūguǎn']
  ])
  expect(breachesOf(readObjects(file))).toEqual([])
}, 60_000)

it('a word with a reading may lead somewhere, and stand beside another one', async () => {
  const link = 'https://example.org/'
  const block = paragraph([
    { text: '江', ruby: 'jiāng' },
    { text: '南', ruby: 'nán', link },
    { text: '好', link }
  ])
  const faces = await loadFaces(loadFont, ['serif', 'serif-bold', 'sans', 'kai'])
  const file = await renderPdf(typesetPages(flowOf([section([block])]), faces).pages, loadFont)
  const elements = await readStructure(file)
  expect(elements.map(({ path, text }) => [path.replace('Document Art ', ''), text.trim()])).toEqual([
    ['P', '江jiāng南nán好'],
    ['P Ruby', '江jiāng'],
    ['P Ruby RB', '江'],
    ['P Ruby RT', 'jiāng'],
    ['P Link', '南nán好'],
    ['P Link Ruby', '南nán'],
    ['P Link Ruby RB', '南'],
    ['P Link Ruby RT', 'nán']
  ])
  expect(breachesOf(readObjects(file))).toEqual([])
}, 60_000)
