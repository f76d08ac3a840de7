/** In: a flow. Out: its tables that no setting of the page makes good. */
import type { Flow, TableBlock } from '../../model/flow.ts'

export interface CrowdedTable {
  /** Its number, or the words of its head. */
  readonly name: string
  readonly columns: number
  /** Type size of its cells, in points. */
  readonly size: number
  readonly file?: string
}

/** Of a whole flow. @example crowdedTables(flow).length // 0 */
export const crowdedTables = ({ sections }: Pick<Flow, 'sections'>): readonly CrowdedTable[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'table' && block.crowded ? [crowdedTable(block)] : []))
  )

export const crowdedTable = ({ number, rows, widths, size, origin }: TableBlock): CrowdedTable => ({
  name:
    number === undefined
      ? (rows[0] ?? [])
          .map(cell => (cell?.runs ?? []).map(run => run.text).join(''))
          .join(' ')
          .slice(0, 20)
      : `表${number}`,
  columns: widths.length,
  size: size ?? 0,
  ...(origin === undefined ? {} : { file: origin.file })
})
