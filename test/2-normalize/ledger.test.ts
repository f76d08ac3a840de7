import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../pipeline/2-normalize/ledger.ts'
import type { Root } from '../../pipeline/model/article.ts'
import { applyLedger, rebuildBase } from '../../pipeline/model/ledger.ts'
import { replaceIn, type Traced, traced } from '../../pipeline/model/text.ts'

const text = (trace: Traced) => ({ type: 'text', value: trace.value, data: { trace } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const rootOf = (...children: unknown[]) => ({ type: 'root', children }) as unknown as Root

/** One paragraph of plain text per stretch [start, end). */
const paragraphs = (base: string, ...stretches: [number, number][]) =>
  stretches.map(([start, end]) => paragraph(text(traced(base, start, end))))

const brief = (base: string, root: Root) => {
  const ledger = buildLedger(base, root)
  expect(applyLedger(base, ledger.changes)).toBe(ledger.text)
  expect(rebuildBase(ledger.text, ledger.changes)).toBe(base)
  return {
    text: ledger.text,
    changes: ledger.changes.map(c => `${c.rule} ${JSON.stringify(c.before)}>${JSON.stringify(c.after)}`),
    dropped: ledger.dropped
  }
}

describe('the ledger of plain text', () => {
  it('changes nothing in clean text', () => {
    const base = '你好。\n再见。\n'
    expect(brief(base, rootOf(...paragraphs(base, [0, 3], [4, 7])))).toEqual({
      text: base,
      changes: [],
      dropped: []
    })
  })

  it('says which rule removed blanks (TN-2, TN-13, TN-14, TN-16)', () => {
    const base = '\n　　你好。 \r\n\r\n  再见。'
    const result = brief(
      base,
      rootOf(...paragraphs(base, [3, 6], [11 + 0, 14].map(n => n + 2) as [number, number]))
    )
    expect(result.text).toBe('你好。\n再见。\n')
    expect(result.changes).toEqual([
      'TN-16 "\\n">""',
      'TN-14 "　　">""',
      'TN-13 " ">""',
      'TN-2 "\\r">""',
      'TN-16 "\\r\\n">""',
      'TN-14 "  ">""',
      'TN-15 "">"\\n"'
    ])
  })

  it('turns other line ends into line feeds (TN-2)', () => {
    const base = '甲\r乙\u2028丙\n'
    expect(brief(base, rootOf(...paragraphs(base, [0, 1], [2, 3], [4, 5])))).toEqual({
      text: '甲\n乙\n丙\n',
      changes: ['TN-2 "\\r">"\\n"', 'TN-2 "\u2028">"\\n"'],
      dropped: []
    })
  })

  it('inserts paragraph breaks (TN-15), in place of blanks where there are some', () => {
    const base = '总则本办法　　第二段\n'
    expect(brief(base, rootOf(...paragraphs(base, [0, 2], [2, 5], [7, 10]))).changes).toEqual([
      'TN-15 "">"\\n"',
      'TN-15 "　　">"\\n"'
    ])
  })

  it('removes a dropped piece with the blanks around it, as one change, and lists it without them', () => {
    const base = '标题：\n正文\n 下一页 \n\n尾\n'
    const drop = (start: number, end: number) => ({
      type: 'dropped',
      value: '',
      rule: 'BP-1',
      confidence: 0.9,
      start,
      end
    })
    const body = paragraphs(base, [4, 6], [14, 15])
    expect(brief(base, rootOf(drop(0, 3), body[0], drop(7, 12), body[1]))).toEqual({
      text: '正文\n尾\n',
      changes: ['BP-1 "标题：\\n">""', 'BP-1 " 下一页 \\n\\n">""'],
      dropped: ['标题：', '下一页']
    })
  })

  it('keeps the leaves of one block on one line and turns a break into a line end', () => {
    const base = '甲 乙丙'
    const block = paragraph(
      text(traced(base, 0, 1)),
      { type: 'strong', children: [text(traced(base, 2, 3))] },
      { type: 'break' },
      text(traced(base, 3, 4))
    )
    expect(brief(base, rootOf(block))).toEqual({
      text: '甲乙\n丙\n',
      changes: ['TN-13 " ">""', 'TN-15 "">"\\n"', 'TN-15 "">"\\n"'],
      dropped: []
    })
  })

  it('sets a table row on one line with tabs between cells', () => {
    const base = '甲\t乙\n丙\t丁\n'
    const cell = (at: number) => ({ type: 'tableCell', children: [text(traced(base, at, at + 1))] })
    const row = (...cells: unknown[]) => ({ type: 'tableRow', children: cells })
    const table = { type: 'table', children: [row(cell(0), cell(2)), row(cell(4), cell(6))] }
    expect(brief(base, rootOf(table))).toEqual({ text: base, changes: [], dropped: [] })
  })

  it('writes minimal changes, never half a surrogate pair', () => {
    const base = 'a--b𠀀'
    const trace = replaceIn(traced(base), [
      { from: 0, to: 4, after: 'a——b', rule: 'TN-30' },
      { from: 4, to: 6, after: '𠀁', rule: 'TN-6' }
    ])
    expect(brief(base, rootOf(paragraph(text(trace)))).changes.slice(0, 2)).toEqual([
      'TN-30 "--">"——"',
      'TN-6 "𠀀">"𠀁"'
    ])
  })
})

describe('the ledger when a stranger’s plugin was there', () => {
  it('a rewritten leaf is one change of rule plugin', () => {
    const base = '你好，世界。\n'
    const leaf = { ...text(traced(base, 0, 6)), value: '你好，地球。' }
    expect(brief(base, rootOf(paragraph(leaf))).changes).toEqual(['plugin "世界">"地球"'])
  })

  it('text without a trace is an insertion, lost text is a dropped piece', () => {
    const base = '甲\n乙\n丙\n'
    const [first, third] = paragraphs(base, [0, 1], [4, 5])
    const added = paragraph({ type: 'text', value: '新' })
    expect(brief(base, rootOf(first, added, third))).toEqual({
      text: '甲\n新\n丙\n',
      changes: ['plugin "">"\\n新"', 'plugin "乙\\n">""'],
      dropped: ['乙']
    })
  })

  it('text moved out of order still gives a true ledger', () => {
    const base = '甲\n乙\n'
    expect(brief(base, rootOf(...paragraphs(base, [2, 3], [0, 1]))).text).toBe('乙\n甲\n')
  })
})

describe('laws', () => {
  const word = fc.string({
    unit: fc.constantFrom('天', '地', 'a', '1', '，', ' ', '　', '\n', '\r', '\t', '𠀀'),
    maxLength: 6
  })

  /** A base with random stretches as text, removed pieces and gaps, nested at random. */
  const sources = fc
    .tuple(
      fc.array(fc.tuple(word, fc.constantFrom('text', 'edited', 'dropped', 'gap', 'break', 'new')), {
        maxLength: 14
      }),
      fc.boolean()
    )
    .map(([parts, markup]) => {
      const base = parts.map(([s]) => s).join('')
      const children: unknown[] = []
      let at = 0
      for (const [s, kind] of parts) {
        const end = at + s.length
        const trace = traced(base, at, end)
        if (kind === 'text') children.push(paragraph(text(trace)))
        if (kind === 'edited' && s.length > 1)
          children.push(
            paragraph(
              text(replaceIn(trace, [{ from: 1, to: 2, after: '换新', rule: 'X' }])),
              text(traced(base, end, end))
            )
          )
        if (kind === 'dropped')
          children.push({ type: 'dropped', value: s, rule: 'BP', confidence: 1, start: at, end })
        if (kind === 'break')
          children.push({ type: 'blockquote', children: [paragraph({ type: 'break' }, text(trace))] })
        if (kind === 'new') children.push(paragraph({ type: 'text', value: s }))
        at = end
      }
      const root = rootOf(...children)
      if (markup) root.data = { markupRule: 'MD' }
      return { base, root }
    })

  it('applied it gives the text, undone it gives the base; sorted, minimal, every line ends', () => {
    fc.assert(
      fc.property(sources, ({ base, root }) => {
        const { text: kept, changes } = buildLedger(base, root)
        expect(applyLedger(base, changes)).toBe(kept)
        expect(rebuildBase(kept, changes)).toBe(base)
        if (kept !== '') expect(kept.endsWith('\n')).toBe(true)
        let at = 0
        for (const c of changes) {
          expect(c.start).toBeGreaterThanOrEqual(at)
          expect(c.before).toBe(base.slice(c.start, c.end))
          expect(c.before).not.toBe(c.after)
          if (c.before !== '' && c.after !== '') {
            expect([...c.before][0]).not.toBe([...c.after][0])
            expect([...c.before].at(-1)).not.toBe([...c.after].at(-1))
          }
          at = c.end
        }
      }),
      { numRuns: 500, seed: 1 }
    )
  })

  it('is linear: two million clean characters, and 50 MB in one line', () => {
    const base = `${'读书使人明智，种花使人安静。'.repeat(7)}\n`.repeat(20_000)
    const lines = [...base.matchAll(/.+/g)].map(m =>
      paragraph(text(traced(base, m.index, m.index + m[0].length)))
    )
    const root = rootOf(...lines)
    const start = performance.now()
    expect(buildLedger(base, root).changes).toEqual([])
    expect(performance.now() - start).toBeLessThan(1500)
    const line = '春'.repeat(50_000_000)
    const cuts = Array.from({ length: 100_000 }, (_, i) =>
      paragraph(text(traced(line, i * 500, i * 500 + 500)))
    )
    expect(buildLedger(line, rootOf(...cuts)).changes).toHaveLength(100_000)
  })
})
