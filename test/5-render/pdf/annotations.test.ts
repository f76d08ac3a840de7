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
  expect(breachesOf(readObjects(file))).toEqual([])
}, 60_000)
