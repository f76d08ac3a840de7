/** A style as a profile's table writes it: only what is not usual. */
import type { FaceId } from '../../model/host.ts'

/**
 * `leadingLines` counts grid lines; `leading` is in points where a block has a pitch of its own. Space before and after
 * is in grid lines; a heading's two and its text come to whole lines (占行).
 */
export interface StyleRow {
  readonly face: FaceId
  readonly size: number
  readonly leading?: number
  readonly leadingLines?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly firstIndent?: number
  readonly leftIndent?: number
  readonly rightIndent?: number
  /** `body`: the indents left and right are in em of the body, so that small type stands in line with it. */
  readonly indentsOf?: 'body'
  readonly tracking?: number
  readonly linesBefore?: number
  readonly linesAfter?: number
  readonly keepSpaceAtTop?: boolean
  readonly keepWithNext?: number
  readonly display?: boolean
}
