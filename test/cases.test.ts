/** Every case goes through all stages; each stage has its golden, so that a change shows where it begins. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileStages } from './support/compile-stages.ts'
import { documentXml } from './support/document-xml.ts'
import { flowText } from './support/flow-text.ts'
import { normalizedText } from './support/normalized-text.ts'
import { pageText } from './support/page-text.ts'
import { readPdf } from './support/pdf-text.ts'

const folder = fileURLToPath(new URL('./cases', import.meta.url))

describe.each(readdirSync(folder).sort())('case %s', name => {
  it('gives its golden at every stage', async () => {
    const golden = (file: string): string => `${folder}/${name}/${file}`
    const stages = await compileStages(`${folder}/${name}/input`, { title: name, date: '2026-11' })
    const normalized = stages.texts.parts.flat().map(({ text, file }) => normalizedText(text, file))
    await expect(normalized.join('\n')).toMatchFileSnapshot(golden('2-normalized.txt'))
    await expect(flowText(stages.flow)).toMatchFileSnapshot(golden('4-flow.txt'))
    const pages = stages.pages.pages.map(pageText)
    await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(golden('4-pages.txt'))
    await expect(documentXml(stages.docx)).toMatchFileSnapshot(golden('5-document.xml'))
    await expect(await pdfText(stages.pdf)).toMatchFileSnapshot(golden('5-pdf.txt'))
  })
})

const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await readPdf(bytes)
  const pages: string[] = []
  for (let index = 0; index < pdf.pageCount; index++) {
    const lines = await pdf.lines(index)
    pages.push(`page ${index + 1}\n${lines.map(line => line.text).join('\n')}\n`)
  }
  return pages.join('\n')
}
