import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxOf, list, numbered, p, r } from '../docx-package.ts'
import { normalizeWord, readWord } from '../read-word-source.ts'
import { styles } from './shown.ts'

describe('laws', () => {
  const word = fc.constantFrom(
    '春天',
    '书屋',
    '一、总则',
    '（一）',
    '开门',
    ' ',
    '　',
    '\t',
    'abc',
    '12',
    '“好”',
    '&lt;'
  )
  const words = fc.array(word, { maxLength: 5 }).map(parts => parts.join(''))
  const looks = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:vanish/>', '<w:strike/>', '<w:sz w:val="40"/>')
  const paragraph = fc
    .tuple(
      fc.constantFrom(
        '',
        '<w:pStyle w:val="1"/>',
        '<w:jc w:val="center"/>',
        numbered(1),
        numbered(2),
        numbered(2, 1)
      ),
      fc.array(fc.tuple(words, looks), { maxLength: 4 })
    )
    .map(
      ([pPr, runs]) =>
        `<w:p><w:pPr>${pPr}</w:pPr>${runs.map(([text, look]) => r(text, look)).join('<w:r><w:br/></w:r>')}</w:p>`
    )
  const table = fc
    .array(fc.array(fc.array(paragraph, { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3
    })
    .map(
      rows =>
        `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell.join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
    )
  const body = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, table), { minLength: 1, maxLength: 12 })
  const numbering =
    list(1, [['chineseCounting', '%1、']]) +
    list(2, [
      ['bullet', '●'],
      ['bullet', '○']
    ])

  it('every shown character is in the base, in order, and the ledger rebuilds the base', async () => {
    await fc.assert(
      fc.asyncProperty(body, async parts => {
        const bytes = docxOf(parts.join(''), { numbering, styles })
        const { source } = await readWord(bytes)
        const shown = parts.join('').replace(/<w:r><w:rPr><w:vanish\/>.*?<\/w:r>/g, '')
        const typed = [...shown.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
        const bare = (text: string): string => text.replace(/[\s　]/g, '').replaceAll('&lt;', '<')
        const hidden = new Set(
          (source?.tree?.children ?? []).flatMap(node => (node.type === 'dropped' ? [node.value] : []))
        )
        if (hidden.size === 0 && !shown.includes('numId') && source)
          expect(bare(source.base)).toBe(bare(typed))
        if (source) await normalizeWord(bytes)
      }),
      { numRuns: 150 }
    )
  })

  it('the same bytes give the same tree', async () => {
    const bytes = docxOf(p('春', numbered(1)) + p('夏', numbered(1)), { numbering, styles })
    expect(await readWord(bytes)).toEqual(await readWord(bytes))
  })
})
