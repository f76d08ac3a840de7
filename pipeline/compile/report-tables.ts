/** In: tables that no setting of the page makes good. Out: a message on each source that has some. */
import type { VFile } from 'vfile'
import type { CrowdedTable } from '../4-typeset/index.ts'
import { report } from '../diagnostics/report.ts'
import type { ReadTexts } from './read-texts.ts'

/** Counted by source; the first is named. */
export const reportTables = (
  tables: readonly CrowdedTable[],
  texts: Pick<ReadTexts, 'files' | 'volume'>
): void => {
  const bySource = new Map<VFile, CrowdedTable[]>()
  for (const table of tables) {
    const file = texts.files.find(({ path }) => path === table.file) ?? texts.volume
    bySource.set(file, [...(bySource.get(file) ?? []), table])
  }
  for (const [file, [first, ...others]] of bySource) {
    if (!first) continue
    const { name, columns, size } = first
    report(file, 'table-crowded', { count: others.length + 1, columns, size, text: name })
  }
}
