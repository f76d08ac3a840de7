/** Tables as blocks: how far cells reach, what the head is, how wide columns are. */
import fc from 'fast-check'
import type { Table, TableCell } from 'mdast'
import { describe, expect, it } from 'vitest'
import {
  type ColumnWidths,
  fittedWidths,
  headCut,
  isTooWide,
  neededWidths
} from '../../../pipeline/4-typeset/flow/column-widths.ts'
import { type TableGrid, tableGrid } from '../../../pipeline/4-typeset/flow/table-grid.ts'
import { shortestWidths } from '../../../pipeline/4-typeset/flow/table-widths.ts'
import { withoutRunts } from '../../../pipeline/4-typeset/flow/without-runts.ts'

const cell = (text: string, data?: TableCell['data']): TableCell => ({
  type: 'tableCell',
  ...(data ? { data } : {}),
  children: text === '' ? [] : [{ type: 'text', value: text }]
})
const tableOf = (rows: readonly (readonly TableCell[])[], headRows?: number): Table => ({
  type: 'table',
  ...(headRows === undefined ? {} : { data: { headRows } }),
  children: rows.map(children => ({ type: 'tableRow', children: [...children] }))
})
const shown = ({ rows }: TableGrid): string[] =>
  rows.map(row => row.map(each => (each ? `${each.text}${each.columns}×${each.rows}` : '.')).join(' '))

describe('cells that reach over others', () => {
  it('stand at their places, and the places that they cover are none', () => {
    const table = tableOf([
      [cell('组', { rows: 2 }), cell('人数', { columns: 2 }), cell('')],
      [cell(''), cell('男'), cell('女')],
      [cell('甲'), cell('一'), cell('二')]
    ])
    expect(shown(tableGrid(table))).toEqual(['组1×2 人数2×1 .', '. 男1×1 女1×1', '甲1×1 一1×1 二1×1'])
  })

  it('never reach over text, nor out of the table', () => {
    const table = tableOf([
      [cell('甲', { columns: 3, rows: 9 }), cell('乙')],
      [cell('丙'), cell('丁', { columns: 2 })]
    ])
    expect(shown(tableGrid(table))).toEqual(['甲1×1 乙1×1', '丙1×1 丁1×1'])
  })

  it('make no columns and rows of their own', () => {
    const table = tableOf([
      [cell('全部', { columns: 5, rows: 2 }), cell(''), cell(''), cell(''), cell('')],
      [cell(''), cell(''), cell(''), cell(''), cell('')],
      [cell('甲'), cell('乙', { columns: 4 }), cell(''), cell(''), cell('')]
    ])
    expect(shown(tableGrid(table))).toEqual(['全部2×1 .', '甲1×1 乙1×1'])
  })

  it('make the head as high as they are; a side that is as high as the table is no head', () => {
    const side = cell('侧', { rows: 2 })
    expect(
      tableGrid(
        tableOf([
          [side, cell('1')],
          [cell(''), cell('2')],
          [cell('甲'), cell('3')]
        ])
      ).headRows
    ).toBe(2)
    expect(
      tableGrid(
        tableOf([
          [side, cell('1')],
          [cell(''), cell('2')]
        ])
      ).headRows
    ).toBe(0)
    expect(tableGrid(tableOf([[cell('1')], [cell('2')], [cell('3')]], 2)).headRows).toBe(2)
  })
})

describe('widths of columns', () => {
  const widthsOf = (rows: readonly (readonly TableCell[])[]): ColumnWidths =>
    neededWidths(tableGrid(tableOf(rows)), 0.5, { align: [], em: 10.5 })

  it('keep short cells in one line, heads in two, and never break a word or a number', () => {
    const { wanted, least } = widthsOf([
      [cell('借阅人次和册数'), cell('说明'), cell('书号')],
      [cell('312'), cell('文'.repeat(80)), cell('ISBN-978-7-02')]
    ])
    expect(wanted.map(Math.round)).toEqual([8, 81, 9])
    expect(least.map(Math.round)).toEqual([5, 6, 9])
  })

  it('keep numbers and words whole as long as there is room for these alone', () => {
    const asked = widthsOf([
      [cell('借阅人次和册数'), cell('说明')],
      [cell('312,415'), cell('文'.repeat(80))]
    ])
    expect(isTooWide(asked, 10)).toBe(true)
    expect(fittedWidths(asked, 10)[0]).toBeGreaterThanOrEqual(7 * 0.56 + 1.3)
  })

  it('fold heads before a bracket where that keeps the cells below in fewer lines, and only there', () => {
    const rows = [
      [cell('年份'), cell('读者（人次）'), cell('藏书（册次）'), cell('备注')],
      [cell('1926'), cell('917'), cell('338'), cell('年中清点一次，缺书另列')]
    ]
    const asked = widthsOf(rows)
    const remark = 11 + 1.3
    expect(fittedWidths(asked, 40)).toEqual(asked.wanted)
    expect(fittedWidths(asked, 28)[3]).toBeCloseTo(remark, 6)
    expect(fittedWidths(asked, 28)[1]).toBeLessThan(asked.wanted[1] ?? 0)
    expect(fittedWidths(asked, 24)[1]).toBeCloseTo(4 + 1.3, 6)
  })

  it('fold no head where the cells below take as many lines even so', () => {
    const rows = (remark: string) => [
      [cell('年份'), cell('读者（人次）'), cell('备注')],
      [cell('1926'), cell('917'), cell(remark)],
      [cell('1927'), cell('338'), cell(remark)]
    ]
    const folds = (remark: string): boolean => {
      const grid = tableGrid(tableOf(rows(remark)))
      const needed = neededWidths(grid, 0.5, { align: [], em: 10.5 })
      return (shortestWidths(grid, needed, 24, 1)[1] ?? 0) < (needed.wanted[1] ?? 0)
    }
    expect(folds('文'.repeat(11))).toBe(false)
    expect(folds('文'.repeat(24))).toBe(false)
    expect(folds('文'.repeat(38))).toBe(true)
  })

  it('give a cell over several columns what it needs, alike', () => {
    const narrow = [cell('甲'), cell('乙')]
    const { wanted } = widthsOf([[cell('四季的读书会人数', { columns: 2 }), cell('')], narrow])
    expect(wanted[0]).toBe(wanted[1])
    expect((wanted[0] ?? 0) * 2).toBeCloseTo(8 + 1.3, 6)
  })

  it('fill the room where they want more, none less than it needs, none more than it wants', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 12 })), {
          minLength: 1,
          maxLength: 9
        }),
        fc.integer({ min: 10, max: 60 }),
        (columns, room) => {
          const wanted = columns.map(([want, least]) => Math.max(want, least))
          const least = columns.map(([, needs]) => needs)
          const widths = fittedWidths({ wanted, folded: wanted, least, bare: least.map(() => 1) }, room)
          const sum = widths.reduce((total, width) => total + width, 0)
          const asked = wanted.reduce((total, width) => total + width, 0)
          expect(sum).toBeCloseTo(Math.min(room, asked), 6)
          for (const [index, width] of widths.entries()) {
            expect(width).toBeLessThanOrEqual((wanted[index] ?? 0) + 1e-9)
            if (!isTooWide({ least }, room)) expect(width).toBeGreaterThanOrEqual((least[index] ?? 0) - 1e-9)
          }
        }
      )
    )
  })
})

describe('room for a character that would turn over alone', () => {
  const runts = (rows: readonly (readonly string[])[], widths: readonly number[]) =>
    withoutRunts(widths, tableGrid(tableOf(rows.map(row => row.map(text => cell(text))))), {
      blank: 1,
      floor: widths.map(() => 3)
    })

  it('is taken from a column that has some to spare', () => {
    const [first, second] = runts([['文'.repeat(9), '书']], [9, 8]) as [number, number]
    expect(first).toBeCloseTo(10, 6)
    expect(second).toBeCloseTo(7, 6)
  })

  it('or is given up, so that two turn over', () => {
    const [first, second] = runts([['文'.repeat(9), '书'.repeat(7)]], [9, 8]) as [number, number]
    expect(first).toBeCloseTo(8.75, 6)
    expect(second).toBe(8)
  })

  it('never makes a table wider, nor a column narrower than it must be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 4, max: 12 })), {
          minLength: 1,
          maxLength: 6
        }),
        columns => {
          const widths = columns.map(([, width]) => width)
          const now = runts([columns.map(([length]) => '文'.repeat(length))], widths)
          const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0)
          expect(sum(now)).toBeLessThanOrEqual(sum(widths) + 1e-9)
          for (const width of now) expect(width).toBeGreaterThanOrEqual(3)
        }
      )
    )
  })

  it('a head goes on in a second line before its bracket', () => {
    expect(headCut('年借阅（册次）')).toBe(3)
    expect(headCut('（册次）')).toBeNull()
    expect(headCut('册次')).toBeNull()
  })
})
