/** In: the runs of a title and a style. Out: its lines over the whole measure, broken by sense (PG-14). */
import type { Style } from '../../model/design.ts'
import type { Run } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { setParagraph } from '../lines/index.ts'
import type { SetLine } from '../lines/line.ts'
import type { Setting } from './setting.ts'

/** One way to set a title, for covers, part pages and the breaks that the DOCX is given. */
export const setTitle = (runs: readonly Run[], style: Style, setting: Setting): SetLine[] =>
  setParagraph(
    {
      runs,
      face: style.face,
      size: style.size,
      tracking: style.tracking,
      measure: setting.design.page.textWidth,
      firstIndent: pt(0),
      align: style.align,
      bySense: true
    },
    setting.lines
  )
