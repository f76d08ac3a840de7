/** Of short lines that say the same one is looked at; what an editor says of one of them holds of that one only. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'

const source = {
  file: 'a.txt',
  format: 'text',
  encoding: 'utf-8',
  base: '春天来了\n\n他说,好\n她来了\n他说,好\n她来了\n\n大家都到公园里去看花，看了整整一天才回家。'
} as const

test('every one of them is repaired', async () => {
  const kept = await normalize(source, new VFile({ path: 'a.txt' }))
  expect(kept?.text.match(/他说，好/g)).toHaveLength(2)
})

test('what is forbidden in the first is done in the second', async () => {
  const kept = await normalize(source, new VFile({ path: 'a.txt' }), {
    ...usualRepairs,
    overrides: [{ at: { kind: 'line', line: 3 }, action: { kind: 'reject', rule: 'TN-20' } }]
  })
  expect(kept?.text).toMatch(/他说,好\n她来了\n他说，好/)
})
