import { expect, test } from 'vitest'
import * as api from '../pipeline/index.ts'

test('the public API is exactly this list of names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'applyLedger',
    'buildVolumes',
    'compileVolume',
    'inspectSource',
    'lineBreaks',
    'measurePdf',
    'memoryHost',
    'nodeHost',
    'rebuildBase'
  ])
})
