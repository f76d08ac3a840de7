import { expect, test } from 'vitest'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { loadManifest } from '../../pipeline/manifest/index.ts'
import { mm, mmToPt } from '../../pipeline/model/units.ts'

const load = async (print: string) => {
  const host = memoryHost({ 'compilation.yaml': `title: 集\nprint: ${print}\n` })
  const { manifest, file } = await loadManifest(host, 'compilation.yaml', 'compilation.yaml', { title: '' })
  return {
    print: manifest?.print,
    messages: file.messages.map(
      ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`
    )
  }
}

test('print: what is left out is not asked for; a booklet is of paper of 0.1 mm, all sheets in one', async () => {
  expect(await load('{ bleed: 3mm, cropMarks: true }')).toEqual({
    print: { bleed: mmToPt(mm(3)), cropMarks: true, booklet: null },
    messages: []
  })
  const { print } = await load('{ booklet: true }')
  expect(print).toEqual({ bleed: 0, cropMarks: false, booklet: { thickness: mmToPt(mm(0.1)), sheets: null } })
  expect((await load('{ booklet: { thickness: 0.15mm, sheets: 8 } }')).print?.booklet).toEqual({
    thickness: mmToPt(mm(0.15)),
    sheets: 8
  })
  expect((await load('{ booklet: false }')).print?.booklet).toBeNull()
})

test('print: a length without a unit, too long a one, a key that is none', async () => {
  expect((await load('{ bleed: 3 }')).messages).toEqual([
    '2:17 manifest-wrong-value: “bleed” is 3; expected a length with its unit, such as 3mm.'
  ])
  expect((await load('{ bleed: 3cm }')).messages).toEqual([
    '2:17 manifest-too-much: “bleed” is 3cm; no more than 20mm makes sense'
  ])
  expect((await load('{ cropmarks: true }')).messages).toEqual([
    '2:10 manifest-unknown-key: “cropmarks” is no key here. Did you mean “cropMarks”?'
  ])
  expect((await load('{ booklet: { thicknes: 1mm } }')).messages[0]).toContain('Did you mean “thickness”?')
})
