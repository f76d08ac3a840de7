/** In: outline entries in reading order. Out: the nested outline of the file. */
import type { OutlineEntry, Pages } from '../../model/pages.ts'
import { type PdfFile, type PdfValue, pdfText, type Ref } from './pdfkit-file.ts'

interface Branch {
  readonly ref: Ref
  readonly depth: number
  last: Ref | null
  count: number
}

/** Entries below the first level are folded in. An entry that skips a depth hangs below the one before it. `tops`: where anchors stand on their page, from its top. */
export const addOutline = (file: PdfFile, pages: Pages, tops: ReadonlyMap<string, number>): void => {
  if (pages.outline.length === 0) return
  const root: Branch = { ref: file.ref({ Type: 'Outlines' }), depth: 0, last: null, count: 0 }
  const path: Branch[] = [root]
  for (const entry of pages.outline) {
    while ((path.at(-1)?.depth ?? 0) >= entry.depth) close(path.pop())
    path.push(addEntry(file, path.at(-1) ?? root, entry, destinationOf(file, pages, entry, tops)))
  }
  for (const branch of path.reverse()) close(branch)
  file.catalog.Outlines = root.ref
  file.catalog.PageMode = 'UseOutlines'
}

/** A place, not a name: readers that know nothing of name trees get there too. */
const destinationOf = (
  file: PdfFile,
  pages: Pages,
  entry: OutlineEntry,
  tops: ReadonlyMap<string, number>
): PdfValue => {
  const page = file.pageAt(entry.pageIndex)
  if (!page)
    throw new RangeError(`Outline entry ${entry.id} stands on page ${entry.pageIndex}, which is not there`)
  return [page, 'XYZ', null, pages.height - (tops.get(entry.id) ?? 0), null]
}

const addEntry = (file: PdfFile, parent: Branch, entry: OutlineEntry, destination: PdfValue): Branch => {
  const ref = file.ref({ Title: pdfText(entry.text), Parent: parent.ref, Dest: destination })
  if (parent.last) {
    parent.last.data.Next = ref
    ref.data.Prev = parent.last
    finish(parent)
  } else parent.ref.data.First = ref
  parent.last = ref
  parent.count++
  return { ref, depth: entry.depth, last: null, count: 0 }
}

/** Its children are all known now. The root's are shown, all others folded. */
const close = (branch: Branch | undefined): void => {
  if (!branch) return
  if (branch.last) {
    branch.ref.data.Last = branch.last
    branch.ref.data.Count = branch.depth === 0 ? branch.count : -branch.count
    finish(branch)
  }
  if (branch.depth === 0) branch.ref.end()
}

/** The newest child has its next sibling or will have none. */
const finish = (branch: Branch): void => branch.last?.end()
