/** What placing a line needs of its paragraph: shapes only. */
import type { ParagraphSpec } from '../line.ts'
import type { Engine } from '../measure/engine.ts'
import type { Look } from '../measure/joined-text.ts'

/** A paragraph that is being set. */
export interface Setting {
  readonly engine: Engine
  readonly text: string
  readonly looks: readonly Look[]
  readonly size: ParagraphSpec['size']
  readonly tracking: number
  readonly decorated: boolean
}
