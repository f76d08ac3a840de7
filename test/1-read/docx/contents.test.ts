import { describe, expect, it } from 'vitest'
import { docxOf, p, r, style } from '../docx-package.ts'
import { normalizeWord, readWord } from '../read-word-source.ts'
import { styles } from './shown.ts'

describe('an old contents list is left out, and held by the ledger', () => {
  const entry = (text: string, pPr = ''): string => p(`${text}\t3`, pPr)
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const toc = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
  const text = p('第一章　总则', '<w:pStyle w:val="1"/>') + p('正文。')
  const droppedOf = async (body: string): Promise<unknown> => {
    const { text: normalized, codes } = await normalizeWord(
      docxOf(body, { styles: styles + style('toc1', 'toc 1') + style('tocH', 'TOC Heading') })
    )
    expect(normalized.text).toContain('第一章　总则\n正文。\n')
    expect(codes.filter(code => code === 'old-contents-left-out').length).toBe(
      normalized.dropped.length > 0 ? 1 : 0
    )
    return normalized.dropped
  }

  it('told by its control', async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${entry('总则')}</w:sdtContent></w:sdt>`
    expect(await droppedOf(control + text)).toEqual(['目录', '总则\t3'])
  })

  it('told by its field, with the line over it', async () => {
    const body = `${p('目　录')}<w:p>${field('begin')}${toc}${field('separate')}${r('总则\t3')}</w:p>${entry('附则')}<w:p>${field('end')}</w:p>`
    expect(await droppedOf(body + text)).toEqual(['目　录', '总则\t3', '附则\t3'])
  })

  it('told by its style', async () => {
    expect(await droppedOf(entry('总则', '<w:pStyle w:val="toc1"/>') + text)).toEqual(['总则\t3'])
  })

  it('a field that never ends, or holds a heading, takes nothing with it', async () => {
    const open = `<w:p>${field('begin')}${toc}${field('separate')}${r('总则\t3')}</w:p>`
    expect(await droppedOf(open + text)).toEqual([])
    const { lines, codes } = await readWord(docxOf(`${open}${text}<w:p>${field('end')}</w:p>`, { styles }))
    expect(lines).toContain('第一章　总则')
    expect(codes).toEqual(['old-contents-left-out'])
  })
})
