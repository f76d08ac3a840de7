import { expect, test } from 'vitest'
import { trimBoxOf } from '../../pipeline/measure/trim-box.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a page is as large as it is trimmed, where all pages say the same', () => {
  const box = '/TrimBox [0 -1.5 400 600]'
  expect(trimBoxOf(bytes(`${box} ${box}`), 2)).toEqual({ left: 0, bottom: -1.5, right: 400, top: 600 })
  expect(trimBoxOf(bytes(box), 2)).toBeNull()
  expect(trimBoxOf(bytes(`${box} /TrimBox[0 0 400 601]`), 2)).toBeNull()
  expect(trimBoxOf(bytes('/MediaBox [0 0 1 1]'), 1)).toBeNull()
})
