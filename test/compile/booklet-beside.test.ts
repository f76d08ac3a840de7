import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { designOf } from '../../pipeline/4-typeset/index.ts'
import { besideOf } from '../../pipeline/compile/booklet-beside.ts'
import { noPrint } from '../../pipeline/model/print.ts'
import { mm, mmToPt } from '../../pipeline/model/units.ts'

const bytes = new Uint8Array(1)

const beside = (pages: number, sheets: number | null) => {
  const volume = new VFile()
  const booklet = { thickness: mmToPt(mm(0.1)), sheets }
  const design = designOf('book', 'A5')
  const outputs = besideOf(bytes, { pages, design, print: { ...noPrint, booklet } }, volume)
  return { outputs, messages: volume.messages.map(message => `${message.ruleId}: ${message.reason}`) }
}

test('a booklet lies beside its PDF, with what it takes to print it', () => {
  expect(beside(30, null)).toEqual({
    outputs: [{ format: 'pdf', variant: 'booklet', bytes, pages: 16 }],
    messages: ['booklet-made: The booklet takes 8 sheets of 296 × 210 mm; creep moves pages by up to 0.7 mm']
  })
})

test('more sheets than a staple holds are told; in signatures they are none', () => {
  expect(beside(100, null).messages[0]).toContain('booklet-thick: 25 sheets lie in one another')
  expect(beside(100, 8).messages).toEqual([
    'booklet-made: The booklet takes 25 sheets of 296 × 210 mm; creep moves pages by up to 0.7 mm'
  ])
})

test('creep wider than the binding margin would fold the text: no booklet', () => {
  const { outputs, messages } = beside(1000, null)
  expect(outputs).toEqual([])
  expect(messages).toEqual([
    'booklet-creep: The booklet is not made: creep would move pages by 24.9 mm, and the binding margin is 22.0 mm'
  ])
})

test('nothing is said where none is asked for', () => {
  const volume = new VFile()
  expect(besideOf(null, { pages: 8, design: designOf('book', 'A5'), print: noPrint }, volume)).toEqual([])
  expect(volume.messages).toEqual([])
})
