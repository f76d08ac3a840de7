/** The lines of whole volumes within the limits that other programs are compared with: the example volume, and one as the benchmark sets it. */
import '../support/transfer-array-buffer.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { designOf } from '../../pipeline/4-typeset/index.ts'
import { measureDocument } from '../../pipeline/measure/measure-document.ts'
import { measuredText } from '../../pipeline/measure/measured-text.ts'
import { readDocument } from '../../pipeline/measure/read-document.ts'
import { generateVolume } from '../bench/volume/generate.mjs'
import { writeTexts } from '../bench/volume/write-texts.mjs'
import { compileStages } from '../support/compile-stages.ts'
import { lineFigures } from '../support/line-figures.ts'

const check = async (pdf: Uint8Array, least: number): Promise<void> => {
  const document = await readDocument(pdf)
  if (typeof document === 'string') throw new Error(document)
  const figures = lineFigures(measuredText(document, designOf('book', 'A4')))
  expect(figures.lines).toBeGreaterThan(least)
  expect(figures.raggedShare).toBe(0)
  expect(figures.hanGap.p95).toBeLessThanOrEqual(0.02)
  expect(figures.hanGap.max).toBeLessThanOrEqual(0.08)
  expect(figures.widestGap.p95).toBeLessThanOrEqual(0.05)
  expect(figures.squeezedMarks).toBeLessThanOrEqual(0.6)
  const found = await measureDocument(pdf, 'book')
  if (typeof found === 'string') throw new Error(found)
  const counts = ['line-starts', 'line-ends', 'split-units', 'cut-numbers', 'lone-characters', 'widows'].map(
    what => `${what} ${found.rules.find(rule => rule.what === what)?.verdict}`
  )
  expect(counts.filter(each => !each.endsWith(' kept'))).toEqual([])
}

it('the example volume (LB-1, LB-2, JU-1, JU-9, PG-2)', async () => {
  const { pdf } = await compileStages(fileURLToPath(new URL('../../sources', import.meta.url)))
  await check(pdf, 300)
})

it('a volume as the benchmark has it (LB-1, LB-2, JU-1, JU-9, PG-2)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'limits-'))
  try {
    await writeTexts(generateVolume(40_000, 7), folder)
    const { pdf } = await compileStages(folder)
    await check(pdf, 800)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
