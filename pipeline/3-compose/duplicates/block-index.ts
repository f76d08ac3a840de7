/** Finds where a run of letters stands in the texts before: every RUN-th run of each is in the index. */
import type { ComparedText } from './compared-text.ts'
import { MultiTable } from './multi-table.ts'

/** Letters in a run. Of any 2 × RUN − 1 letters one run is in the index. */
export const RUN = 32

/** A run is looked up in so many places at most. */
const MOST = 16

export class BlockIndex {
  private readonly table: MultiTable
  /** By entry: which text, and which of its letters the run begins with. */
  private readonly owners: ComparedText[] = []
  private readonly starts: number[] = []

  constructor(texts: readonly ComparedText[]) {
    this.table = new MultiTable(
      texts.reduce((sum, { letters }) => sum + Math.floor(letters.codes.length / RUN), 0)
    )
  }

  add(text: ComparedText, hashes: Uint32Array): void {
    for (let at = 0; at < hashes.length; at += RUN) {
      this.table.add(hashes[at] ?? 0, this.owners.length)
      this.owners.push(text)
      this.starts.push(at)
    }
  }

  has(hash: number): boolean {
    return this.table.first(hash) > 0
  }

  /** Places whose hash is that of the run; the letters are still to be compared. */
  visit(hash: number, look: (text: ComparedText, start: number) => void): void {
    let left = MOST
    for (let entry = this.table.first(hash); entry > 0 && left-- > 0; entry = this.table.next(entry)) {
      const at = this.table.valueOf(entry)
      const owner = this.owners[at]
      if (owner) look(owner, this.starts[at] ?? 0)
    }
  }
}
