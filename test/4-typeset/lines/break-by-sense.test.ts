import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setParagraph } from '../../../pipeline/4-typeset/lines/index.ts'
import { lineRules, lineText, paragraph, SIZE } from '../../support/line-rules.ts'

const title = (text: string, measure: number) =>
  setParagraph(paragraph(text, measure, { align: 'center', bySense: true }), lineRules())

describe('PG-14, LB-17: titles broken by sense', () => {
  it('breaks between words, and the second line does not begin with 的', () => {
    const lines = title('关于做好春季植树造林工作的通知', 12).map(lineText)
    expect(lines).toHaveLength(2)
    expect(lines.join('')).toBe('关于做好春季植树造林工作的通知')
    expect(lines[1]).not.toMatch(/^[的之和与及等]/)
    const words = new Set<number>()
    for (const word of new Intl.Segmenter('zh', { granularity: 'word' }).segment(lines.join('')))
      words.add(word.index)
    expect(words.has(lines[0]?.length ?? 0)).toBe(true)
  })

  it('two characters that the dictionary has not together are no place to break: they may be a word', () => {
    const text = '关于社区菜园第一年耕种情况以及邻里共同照看幼苗的若干记录和一点补充说明'
    for (let measure = 10; measure <= 20; measure++)
      for (const line of title(text, measure).map(lineText)) expect(line).not.toMatch(/邻$|^里/)
  })

  it('parts no number from its unit, and no word, however narrow the measure', () => {
    for (const text of ['旧书店与它的四十年读者来信选编', '春山社区图书角二〇二六年度工作报告'])
      for (let measure = 8; measure <= 14; measure++) {
        const lines = title(text, measure).map(lineText)
        expect(lines.join('')).toBe(text)
        expect(lines.join('/')).not.toMatch(/十\/年|[〇二六]\/[〇二六年]|年\/度|社\/区|读\/者|来\/信|报\/告/)
      }
  })

  it('breaks where the title pauses rather than within a compound, as long as it takes no line more', () => {
    const text = '关于进一步做好山城图书馆古籍保护、普通图书流通与地方文献征集工作的若干意见'
    const lines = title(text, 19.6).map(lineText)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('关于进一步做好山城图书馆古籍保护、')
  })

  it('breaks before a bracket rather than in it, and parts no 馆史', () => {
    for (const measure of [13, 14, 15])
      expect(
        title('山城图书馆历年藏书与读者统计（一九二六年至二〇二五年）', measure).map(lineText).at(-1)
      ).toBe('（一九二六年至二〇二五年）')
    const history = '山城图书馆百年馆史与读者来信选编及相关文献资料汇编'
    for (let measure = 10; measure <= 20; measure++)
      for (const line of title(history, measure).map(lineText)) expect(line).not.toMatch(/^史/)
  })

  it('keeps a title on one line where it fits', () => {
    expect(title('春季植树工作的通知', 12).map(lineText)).toEqual(['春季植树工作的通知'])
  })

  it('centres each line by itself and never justifies', () => {
    for (const line of title('关于做好春季植树造林工作的通知', 12)) {
      expect(line.left + line.right).toBeCloseTo(12 * SIZE, 6)
    }
  })

  it('keeps lines within four fifths of the measure where it can', () => {
    for (const line of title('关于进一步加强和改进社区图书馆春季读书活动组织工作的若干意见', 20)) {
      expect((line.right - line.left) / SIZE).toBeLessThanOrEqual(16.001)
    }
  })

  it('loses nothing however long the title is', () => {
    const words = fc.array(
      fc.constantFrom('关于', '做好', '植树', '的', '，', 'Word', '2026年', '《读书》', '和', '——'),
      {
        minLength: 1,
        maxLength: 60
      }
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 30 }), (parts, measure) => {
        const text = parts.join('')
        expect(title(text, measure).map(lineText).join('')).toBe(text)
      }),
      { numRuns: 60 }
    )
  })
})
