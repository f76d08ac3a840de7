/** Whole volumes as DOCX through LibreOffice: every contents number is the folio of its heading's page, no character is lost. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkDocx, whyNoLibreOffice } from '../support/check-docx.mjs'
import { compileStages } from '../support/compile-stages.ts'

const missing = whyNoLibreOffice()
const corpus = process.env.CHENGCE_CORPUS
const sources = fileURLToPath(new URL('../../sources', import.meta.url))

/** Runs in a folder of its own and takes it away again. */
const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'chengce-interop-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const check = (texts: string): Promise<{ problems: readonly string[]; wanted: number; shown: number }> =>
  inFolder(async folder => {
    const { docx, flow } = await compileStages(texts)
    const path = join(folder, 'volume.docx')
    writeFileSync(path, docx)
    const { entries, problems } = await checkDocx(path)
    const wanted = flow.sections.flatMap(section => section.blocks).filter(block => block.kind === 'contents')
    return { problems, wanted: wanted.length, shown: entries.length }
  })

describe.skipIf(missing !== null)(missing ? `LibreOffice (skipped: ${missing})` : 'LibreOffice', () => {
  it('agrees with the contents of the example volume', async () => {
    const { problems, wanted, shown } = await check(sources)
    expect(problems).toEqual([])
    expect(shown).toBe(wanted)
  })

  it.skipIf(!corpus)(
    corpus
      ? 'agrees with a volume of the corpus texts 001–005'
      : 'the corpus (skipped: CHENGCE_CORPUS names no folder)',
    () =>
      inFolder(async folder => {
        const cases = join(corpus ?? '', 'cases')
        const texts = join(folder, 'texts')
        mkdirSync(texts)
        for (const name of readdirSync(cases).filter(each => /^00[1-5]-/.test(each))) {
          copyFileSync(join(cases, name, 'source.txt'), join(texts, `${name.slice(0, 3)}.txt`))
        }
        expect(existsSync(join(texts, '005.txt'))).toBe(true)
        const { problems, wanted, shown } = await check(texts)
        expect(problems).toEqual([])
        expect(shown).toBe(wanted)
      })
  )
})
