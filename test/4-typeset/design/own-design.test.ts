/** A profile of the user's own as a design: what is given holds, the rest follows in proportion and on whole lines. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { designOf, wordDesignOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { designProblems } from '../../../pipeline/4-typeset/design/design-problems.ts'
import type { OwnProfile } from '../../../pipeline/model/own-profile.ts'
import { em, mm, mmToPt, pt } from '../../../pipeline/model/units.ts'

const own = (words: Partial<OwnProfile>): OwnProfile => ({
  file: 'house.yaml',
  base: 'book',
  margins: {},
  grid: {},
  faces: {},
  styles: {},
  runningHead: {},
  folio: {},
  lines: {},
  toc: {},
  places: {},
  ...words
})

const toMm = (length: number): number => Math.round((length * 254) / 72) / 10

describe('the text block', () => {
  test('a profile that says nothing is the one that it extends', () => {
    for (const base of ['book', 'report', 'gongwen'] as const)
      expect({ ...designOf(own({ base }), 'A4'), name: base, base: undefined, families: undefined }).toEqual({
        ...designOf(base, 'A4'),
        base: undefined,
        families: undefined
      })
  })

  test('characters and lines that are given keep the margins in proportion', () => {
    const { page } = designOf(own({ grid: { characters: 32, lines: 30 } }), 'A4')
    expect([page.textWidth, page.linesPerPage]).toEqual([32 * 12, 30])
    expect([toMm(page.insideMargin), toMm(page.outsideMargin), toMm(page.headMargin)]).toEqual([
      38.8, 35.7, 30
    ])
  })

  test('margins that are given make the characters and lines', () => {
    const margins = { head: mmToPt(mm(40)), inside: mmToPt(mm(40)), outside: mmToPt(mm(40)) }
    const { page } = designOf(own({ margins }), 'A4')
    // 130 mm are 30.7 characters of 12 pt.
    expect([page.textWidth / 12, toMm(page.insideMargin), toMm(page.outsideMargin)]).toEqual([30, 40, 43])
    expect([page.linesPerPage, toMm(page.headMargin)]).toEqual([31, 40])
  })

  test('another size of the body takes the pitch and all sizes with it', () => {
    const { bodySize, pitch, styles, page } = designOf(own({ grid: { size: pt(14) } }), 'A4')
    expect([bodySize, pitch, styles.body.size, styles.articleTitle.size]).toEqual([14, 24.5, 14, 25.5])
    expect(page.textWidth % 14).toBe(0)
  })

  test('公文 in the text block of another paper', () => {
    const { page, bodySize } = designOf(own({ base: 'gongwen' }), '16K')
    expect([toMm(page.width), bodySize]).toEqual([184, 10.5])
  })

  test('the DOCX has the same page where the profile has one of its own', () => {
    const profile = own({ base: 'gongwen', grid: { size: pt(14), pitch: pt(28), characters: 30, lines: 22 } })
    expect(wordDesignOf(profile, 'A4').page).toEqual(designOf(profile, 'A4').page)
  })

  test('PG-5: whatever is given, lines are whole characters, and the margins make up the page', () => {
    const length = (least: number, most: number) =>
      fc.option(
        fc.integer({ min: least, max: most }).map(value => mmToPt(mm(value))),
        { nil: undefined }
      )
    const given = <T extends object>(values: T) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    fc.assert(
      fc.property(
        fc.constantFrom('A4', 'A5', 'B5', '16K', '32K'),
        fc.record({
          head: length(10, 40),
          foot: length(10, 40),
          inside: length(10, 40),
          outside: length(10, 40)
        }),
        fc.option(fc.constantFrom(9, 10.5, 12, 14, 16), { nil: undefined }),
        (paper, margins, size) => {
          const profile = own({
            margins: given(margins),
            grid: size === undefined ? {} : { size: pt(size) }
          })
          const { page, bodySize, pitch } = designOf(profile, paper)
          expect(page.insideMargin + page.textWidth + page.outsideMargin).toBeCloseTo(page.width, 6)
          expect(page.textWidth / bodySize).toBeCloseTo(Math.round(page.textWidth / bodySize), 6)
          const foot = page.height - page.headMargin - (page.linesPerPage - 1) * pitch - bodySize
          expect(designProblems(profile, paper).filter(({ code }) => code !== 'profile-rest')).toEqual([])
          if (margins.head !== undefined) expect(page.headMargin).toBeCloseTo(margins.head, 6)
          if (margins.inside !== undefined) expect(page.insideMargin).toBeCloseTo(margins.inside, 6)
          if (margins.foot !== undefined) expect(foot).toBeGreaterThan(margins.foot - 0.05 * pitch)
          if (margins.outside !== undefined)
            expect(page.outsideMargin).toBeGreaterThan(margins.outside - 0.05 * bodySize)
        }
      )
    )
  })
})

describe('styles', () => {
  const styled = (styles: OwnProfile['styles']) => designOf(own({ styles }), 'A4').styles

  test('占行: a heading takes the lines that it is given, its share above and below as in the profile', () => {
    const { heading1 } = styled({ heading1: { lines: 5 } })
    expect([heading1.linesBefore, heading1.leading, heading1.linesAfter]).toEqual([2.5, 21, 1.5])
  })

  test('a larger title takes more of the grid, and whole lines with its space', () => {
    const { articleTitle } = styled({ articleTitle: { size: pt(36) } })
    expect(articleTitle.leading).toBe(2.25 * 21)
    expect(articleTitle.linesBefore + articleTitle.linesAfter + articleTitle.leading / 21).toBe(5)
  })

  test('face, alignment and indents', () => {
    const { heading2 } = styled({
      heading2: { face: 'sans', size: pt(14), align: 'center', indent: em(0), left: em(1), tracking: em(0.1) }
    })
    expect(heading2).toMatchObject({
      face: 'sans',
      size: 14,
      align: 'center',
      firstIndent: 0,
      leftIndent: 1,
      tracking: 0.1
    })
  })

  test('what is running text follows the face of the body, where it is not set itself', () => {
    const { body, listItem, dateline, quotation } = styled({
      body: { face: 'fangsong' },
      dateline: { face: 'kai' }
    })
    expect([body.face, listItem.face, dateline.face, quotation.face]).toEqual([
      'fangsong',
      'fangsong',
      'kai',
      'kai'
    ])
  })
})

test('folio, running head, punctuation and lists', () => {
  const design = designOf(
    own({
      folio: { place: 'centre', form: 'dashes', size: pt(14) },
      runningHead: { shown: false },
      lines: { marks: 'kaiming', hanging: true },
      lists: 'paragraphs',
      runIn: ['kai'],
      faces: { serif: ['甲宋', '乙宋'] }
    }),
    'A4'
  )
  expect(design.folio).toMatchObject({ place: 'centre', form: 'dashes', size: 14, face: 'serif' })
  expect(design.runningHead.shown).toBe(false)
  expect(design.lines).toMatchObject({ marks: 'kaiming', hanging: true })
  expect([design.lists, design.runIn, design.families]).toEqual(['paragraphs', ['kai'], { serif: '甲宋' }])
})
