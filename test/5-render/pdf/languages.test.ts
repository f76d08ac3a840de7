/** Words of another language are marked where they stand, so that a screen reader changes its voice (ISO 14289-1, 7.2). */
import { expect, it } from 'vitest'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import { glyphs, page, rule, volume } from '../../support/hand-made-pages.ts'
import { breachesOf } from '../../support/pdf-conformance.ts'
import { readObjects } from '../../support/pdf-objects.ts'
import { readStructure } from '../../support/pdf-structure.ts'

const items = [
  glyphs('读', 72, 100),
  glyphs('The Old Man', 96, 100, { pitch: 6, language: 'en' }),
  glyphs('吧', 180, 100),
  rule(72, 110, 100, 0.5)
]
const file = renderPdf(volume([page(0, items)]), loadFont)

it('names the language of a run around its text object, within the mark of its paragraph', async () => {
  const { objects } = readObjects(await file)
  const streams = [...objects.values()].flatMap(object =>
    object !== null && typeof object === 'object' && 'data' in object
      ? [Buffer.from(object.data).toString('latin1')]
      : []
  )
  const content = streams.find(text => text.includes('/Lang(en)')) ?? ''
  const marks = content.match(/\/P<<\/MCID \d+>>BDC|\/Span<<\/Lang\(\w+\)>>BDC|EMC|BT|ET/g)
  expect(marks).toEqual([
    ...['/P<</MCID 0>>BDC', 'BT', 'ET'],
    ...['/Span<</Lang(en)>>BDC', 'BT', 'ET', 'EMC'],
    ...['BT', 'ET', 'EMC']
  ])
})

it('leaves the text of the paragraph whole, and the file without breach', async () => {
  const elements = await readStructure(await file)
  expect(elements.map(({ role, text }) => [role, text.replaceAll(' ', '')])).toEqual([['P', '读TheOldMan吧']])
  expect(breachesOf(readObjects(await file))).toEqual([])
})

it('GW-6: everything is black: no operator sets a colour', async () => {
  const { objects } = readObjects(await file)
  for (const object of objects.values()) {
    if (object === null || typeof object !== 'object' || !('data' in object)) continue
    const content = Buffer.from(object.data).toString('latin1')
    if (content.includes('BDC')) expect(content).not.toMatch(/\s(?:g|G|k|K|rg|RG|sc|SC|scn|SCN|cs|CS)\s/)
  }
})
