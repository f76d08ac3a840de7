import { describe, expect, it } from 'vitest'
import { type LineRules, setParagraph } from '../../../pipeline/4-typeset/lines/index.ts'
import { lineRules, lineText, paragraph, SIZE } from '../../support/line-rules.ts'

const lines = (text: string, measure: number, options: Partial<LineRules> = {}): string[] =>
  setParagraph(paragraph(text, measure), lineRules({ breaker: 'word', ...options })).map(lineText)

describe('lines of a word processor (docx.md §6)', () => {
  it('sets every mark 1 em wide and squeezes nothing', () => {
    expect(lines('他说：“好。”“行。”', 5)).toEqual(['他说：', '“好。”', '“行。”'])
    expect(lines('一二三四五六', 4)).toEqual(['一二三四', '五六'])
  })

  it('pushes out: a banned mark takes the character before it along', () => {
    expect(lines('一二三四，五六', 4)).toEqual(['一二三', '四，五六'])
    expect(lines('一二三（四五', 4)).toEqual(['一二三', '（四五'])
  })

  it('lets one mark hang where asked, but not two', () => {
    expect(lines('一二三四，五六', 4, { hanging: true })).toEqual(['一二三四，', '五六'])
    expect(lines('一二三四。”五', 4, { hanging: true })).toEqual(['一二三', '四。”五'])
  })

  it('breaks western words at blanks and hyphens only', () => {
    expect(lines('hello world', 3)).toEqual(['hello ', 'world'])
    expect(lines('一二well-known', 5)).toEqual(['一二well-', 'known'])
  })

  it('parts no closing mark from a western word behind it, as LibreOffice; by the standard it does', () => {
    expect(lines('一二三。See四', 4)).toEqual(['一二', '三。See', '四'])
    expect(lines('一二三。See四', 4, { hanging: true })).toEqual(['一二三。', 'See四'])
    expect(lines('一二三：See四', 4)).toEqual(['一二三：', 'See四'])
  })

  it('parts an ellipsis in LibreOffice, but not behind a western word', () => {
    expect(lines('一二三……四', 4)).toEqual(['一二三…', '…四'])
    expect(lines('一二三……四', 4, { hanging: true })).toEqual(['一二', '三……四'])
    expect(lines('一二See……四', 4)).toEqual(['一二', 'See……', '四'])
  })

  it('parts addresses behind a stroke, but not GB/T', () => {
    expect(lines('见a.b/c/d', 3)).toEqual(['见a.b/', 'c/d'])
    expect(lines('见GBGB/T', 4)).toEqual(['见', 'GBGB/T'])
  })

  it('· and – are western in LibreOffice, Chinese by the standard; × is Chinese and leaves no gap', () => {
    expect(lines('马·克·思一', 4)).toEqual(['马·克·思', '一'])
    expect(lines('马·克·思一', 4, { hanging: true })).toEqual(['马·克·', '思一'])
    expect(lines('五×六七', 4)).toEqual(['五×六七'])
  })

  it('leaves a fixed space between scripts and knows no lone characters', () => {
    const [line] = setParagraph(paragraph('用Word写', 20), lineRules({ breaker: 'word' }))
    // W 0.944, o 0.5, r 0.333, d 0.5 in Times Roman.
    expect((line?.right ?? 0) / SIZE).toBeCloseTo(2 + 2.277 + 2 * 0.2, 9)
    expect(lines('一二三四五', 4)).toEqual(['一二三四', '五'])
  })

  it('breaks what is wider than the line', () => {
    expect(lines('aaaaaaaaaa', 2).join('')).toBe('aaaaaaaaaa')
  })
})
