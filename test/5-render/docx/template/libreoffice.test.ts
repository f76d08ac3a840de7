/** A volume in a house's dress: LibreOffice shows every heading on the page that the contents says (docx.md §6). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDocx, whyNoLibreOffice } from '../../../support/check-docx.mjs'
import { houseVolume } from '../../../support/house-volume.ts'
import { exactStyles, letterhead, numberedFoot, templateOf } from '../../../support/template-fixtures.ts'

const missing = whyNoLibreOffice()

describe.skipIf(missing !== null)(missing ? `LibreOffice (skipped: ${missing})` : 'LibreOffice', () => {
  it('finds no difference with a template at exact line spacing', async () => {
    const volume = await houseVolume(
      templateOf({
        styles: exactStyles,
        settings: '<w:evenAndOddHeaders/>',
        heads: {
          header1: letterhead,
          header2: letterhead,
          footer1: numberedFoot('right'),
          footer2: numberedFoot('left')
        }
      })
    )
    const folder = mkdtempSync(join(tmpdir(), 'docx-test-'))
    try {
      const path = join(folder, 'volume.docx')
      writeFileSync(path, volume.bytes)
      const { entries, problems } = await checkDocx(path)
      expect(problems).toEqual([])
      expect(entries).toHaveLength(5)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
