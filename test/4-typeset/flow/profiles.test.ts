/** Profiles as data: design.md's tables, and part E of typesetting.md for 公文. */
import { describe, expect, it } from 'vitest'
import { designOf, wordDesignOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { guessed } from '../../../pipeline/4-typeset/flow/measure.ts'
import { withSignOffs } from '../../../pipeline/4-typeset/flow/sign-off.ts'
import type { Paper } from '../../../pipeline/model/manifest.ts'
import { textBlock } from '../../support/flow-fixtures.ts'

const mm = (points: number): number => (points * 25.4) / 72

describe('text blocks', () => {
  const papers: readonly Paper[] = [
    'A4',
    'A5',
    'B5',
    '16K',
    '32K',
    { width: 185, height: 260 },
    { width: 105, height: 148 },
    { width: 297, height: 420 }
  ]

  it.each(papers)('are whole characters and whole lines, with margins on every side: %j', paper => {
    const { page, bodySize, pitch } = designOf('book', paper)
    expect(page.textWidth / bodySize).toBeCloseTo(Math.round(page.textWidth / bodySize), 9)
    expect(page.insideMargin + page.textWidth + page.outsideMargin).toBeCloseTo(page.width, 9)
    const foot = page.height - page.headMargin - (page.linesPerPage - 1) * pitch - bodySize
    for (const margin of [page.insideMargin, page.outsideMargin, page.headMargin, foot])
      expect(mm(margin)).toBeGreaterThan(0.07 * mm(page.width))
    expect(page.insideMargin).toBeGreaterThan(page.outsideMargin)
  })
})

describe('report', () => {
  it('sets all headings in 黑 and the folio in the middle', () => {
    const { styles, folio } = designOf('report', 'A4')
    const faces = [styles.heading1, styles.heading2, styles.heading3, styles.heading4].map(({ face }) => face)
    expect(faces.every(face => face.startsWith('sans'))).toBe(true)
    expect(folio.place).toBe('centre')
  })
})

describe('gongwen', () => {
  const { page, bodySize, pitch, styles, folio, runningHead, runIn } = designOf('gongwen', 'A4')

  it('GW-1, GW-2: A4, 37 mm at the head, 28 at the spine, a text block of 156 × 225 mm', () => {
    expect([mm(page.width), mm(page.height)].map(Math.round)).toEqual([210, 297])
    expect([mm(page.headMargin), mm(page.insideMargin)].map(Math.round)).toEqual([37, 28])
    expect(mm(page.textWidth)).toBeCloseTo(156, 0)
    expect(mm((page.linesPerPage - 1) * pitch + bodySize)).toBeCloseTo(225, 6)
  })

  it('GW-3, GW-4, GW-8, GW-9: 三号 仿宋, 22 lines of 28 characters that fill the block', () => {
    expect(styles.body).toMatchObject({ face: 'fangsong', size: 15.75, firstIndent: 2 })
    expect([page.linesPerPage, page.textWidth / bodySize]).toEqual([22, 28])
    expect(pitch).toBeCloseTo(29.62, 2)
  })

  it('GW-16, GW-18: 二号 小标宋 for the title; 一、 黑, （一） 楷, 1. and （1） 仿宋, two characters in', () => {
    expect(styles.articleTitle).toMatchObject({
      face: 'xiaobiaosong',
      size: 22,
      align: 'center',
      display: true
    })
    const headings = [styles.heading1, styles.heading2, styles.heading3, styles.heading4]
    expect(headings.map(({ face }) => face)).toEqual(['sans-bold', 'kai-bold', 'fangsong', 'fangsong'])
    expect(headings.every(({ firstIndent, size }) => firstIndent === 2 && size === 15.75)).toBe(true)
    expect(runIn).toEqual(['sans-bold', 'kai-bold', 'fangsong'])
  })

  it('GW-29: the folio in 四号 between rules, its axis 7 mm below the block, one character in; no running head', () => {
    expect(folio).toMatchObject({ size: 14, form: 'dashes', place: 'outside', inset: 14 })
    expect(mm(folio.belowText + folio.size / 2)).toBeCloseTo(7, 6)
    expect(runningHead.shown).toBe(false)
  })

  it('GW-8, GW-10: a word processor sets 16 pt on 28.95 pt, 158 mm wide', () => {
    const word = wordDesignOf('gongwen', 'A4')
    expect([word.bodySize, word.pitch]).toEqual([16, 28.95])
    expect(mm(word.page.textWidth)).toBeCloseTo(158.04, 2)
    expect(mm(word.page.linesPerPage * word.pitch)).toBeLessThan(225)
  })

  const signed = (name: string, date: string): (readonly [number | undefined, string | undefined])[] =>
    withSignOffs(
      [textBlock('signOff', name), textBlock('dateline', date)],
      designOf('gongwen', 'A4'),
      guessed
    ).map(block => (block.kind === 'text' ? [block.leftIndent, block.align] : [undefined, undefined]))

  it('GW-21: the name two characters from the edge, the date beginning two characters right of it', () => {
    // Of 28 characters two stay free: 28 - 2 - 12.
    expect(signed('巷口社区读书活动办公室组', '二〇二六年三月')).toEqual([
      [14, 'left'],
      [16, 'left']
    ])
  })

  it('GW-21: a longer date stands two characters from the edge and the name moves left', () => {
    expect(signed('办公室', '二〇二六年三月二十日')).toEqual([
      [14, 'left'],
      [16, 'left']
    ])
  })

  it('GW-21: the step is two characters whatever the digits of the date measure', () => {
    const [name, date] = signed('春山园艺协会', '2026年3月20日')
    expect((date?.[0] ?? 0) - (name?.[0] ?? 0)).toBeCloseTo(2, 6)
  })

  it('GW-10: in a word processor the axis of the folio stands 269 mm below the head of the page', () => {
    const { page, pitch, bodySize, folio: own } = wordDesignOf('gongwen', 'A4')
    const foot = page.headMargin + (page.linesPerPage - 1) * pitch + bodySize
    expect(mm(foot + own.belowText + own.size / 2)).toBeCloseTo(269, 0)
  })
})

describe('book', () => {
  const { styles } = designOf('book', 'A4')

  it('PG-4: paragraphs follow each other without space; quotations in 楷, two characters in, on the grid', () => {
    expect(styles.body).toMatchObject({ linesBefore: 0, linesAfter: 0 })
    expect(styles.quotation).toMatchObject({ face: 'kai', leftIndent: 2, linesBefore: 1, linesAfter: 1 })
  })

  it('PG-9: each level of headings is as large as the next or larger, none smaller than the text', () => {
    const { articleTitle, heading1, heading2, heading3, heading4, body } = styles
    const sizes = [articleTitle, heading1, heading2, heading3, heading4, body].map(({ size }) => size)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes.slice(0, 4)).size).toBe(4)
    // Steps of design.md: 22, 15, 13, 12; the title stands apart, no other step is above a fifth.
    expect(sizes).toEqual([22, 15, 13, 12, 12, 12])
    const steps = sizes.slice(1, -1).map((size, at) => size / (sizes[at + 2] ?? size))
    for (const step of steps) expect(step).toBeLessThanOrEqual(1.2)
  })
})

describe('gongwen, line by line', () => {
  const { styles, pitch, bodySize } = designOf('gongwen', 'A4')

  it('GW-5: a line is a character and seven eighths of one, to a tenth of a point', () => {
    expect(Math.abs(pitch - bodySize * (1 + 7 / 8))).toBeLessThan(0.1)
  })

  it('GW-17: the addressee stands flush left, and so do the lines that it turns over to', () => {
    expect(styles.salutation).toMatchObject({ firstIndent: 0, leftIndent: 0 })
  })

  it('GW-25: a note in brackets is a paragraph like any other, two characters in', () => {
    expect(styles.body).toMatchObject({ firstIndent: 2, leftIndent: 0 })
  })
})
