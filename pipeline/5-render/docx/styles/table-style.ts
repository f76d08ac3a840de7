/** In: a design. Out: the table style 三线表: a rule above, one below, a finer one under the head, none inside. */
import type { Design } from '../../../model/design.ts'
import { rowBlank } from '../../../model/table-lines.ts'
import { ptToTwips } from '../../../model/units.ts'
import { emTwips } from '../twips.ts'
import { property, tag } from '../xml.ts'

export const TABLE_STYLE_ID = 'ThreeLineTable'

/** By name. */
export const tableStyles = (design: Design): ReadonlyMap<string, string> =>
  new Map([
    ['Normal Table', normalTable],
    ['Three-line Table', threeLines(design)]
  ])

const threeLines = ({ table, styles }: Design): string =>
  tag(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': TABLE_STYLE_ID },
    property('w:name', 'Three-line Table'),
    property('w:basedOn', 'TableNormal'),
    tag('w:qFormat'),
    tag(
      'w:tblPr',
      {},
      tag('w:tblBorders', {}, border('w:top', table.outerRule), border('w:bottom', table.outerRule)),
      cellMargins(
        emTwips(table.padding, styles.tableCell.size),
        ptToTwips(rowBlank({ table }, styles.tableCell.size))
      )
    ),
    tag(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      tag('w:tcPr', {}, tag('w:tcBorders', {}, border('w:bottom', table.headRule)))
    )
  )

/** Widths in eighths of a point. */
const border = (name: string, width: number): string =>
  tag(name, {
    'w:val': 'single',
    'w:sz': Math.max(2, Math.round(width * 8)),
    'w:space': 0,
    'w:color': '000000'
  })

const cellMargins = (side: number, blank: number): string =>
  tag(
    'w:tblCellMar',
    {},
    ...(['top', 'left', 'bottom', 'right'] as const).map(edge =>
      tag(`w:${edge}`, { 'w:w': edge === 'left' || edge === 'right' ? side : blank, 'w:type': 'dxa' })
    )
  )

const normalTable: string = tag(
  'w:style',
  { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
  property('w:name', 'Normal Table'),
  tag('w:tblPr', {}, tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(0, 0))
)
