/**
 * In: the base and the tree made from it, removed pieces included. Out: the kept text, the complete edit script
 * from base to text, and the removed pieces (product.md, "The ledger").
 */
import type { LineBreak, Root } from '../model/article.ts'
import { applyLedger, type Change } from '../model/ledger.ts'
import { applyEdits, type Traced } from '../model/text.ts'
import { gapChanges } from './ledger/gap-changes.ts'
import { changeOf } from './ledger/minimal-change.ts'
import { type Removed, readPieces } from './ledger/read-pieces.ts'

/** What the ledger says of one source. `applyLedger(base, changes) === text`, `rebuildBase(text, changes) === base`. */
export interface Ledgered {
  /** The kept text: one block a line, a table row is one line with tabs between its cells, each line ends in `\n`. */
  readonly text: string
  readonly changes: Change[]
  /** Each removed piece as it stood in the base, without the blanks around it. */
  readonly dropped: string[]
  /** False where the tree has no removed piece. */
  readonly hasRemoved: boolean
}

/**
 * Writes the ledger of one source. The tree's leaves are read in source order; what lies between two of them
 * becomes what should stand there: a line feed between blocks, a tab between cells, nothing inside a block.
 *
 * @param cuts line breaks that the source had lost, by base offset: the recogniser's and the editor's
 * @example buildLedger('你好 \n\n再见', root).changes // TN-13 ' ', TN-16 '\n', TN-16 insertion of the last '\n'
 */
export const buildLedger = (
  base: string,
  root: Root,
  cuts: ReadonlyMap<number, LineBreak> = noCuts
): Ledgered => {
  const changes: Change[] = []
  const dropped: string[] = []
  const markupRule = root.data?.markupRule
  let removed: Removed[] = []
  let at = 0 // everything in the base before this is accounted for
  let begun = false
  let hasRemoved = false
  const closeGap = (end: number, want: string): void => {
    if (removed.length === 0 && (end === at ? want === '' : isKeptLineEnd(base, at, end, want))) return
    gapChanges({ base, start: at, end, want, removed, markupRule, cuts }, changes, dropped)
    if (removed.length > 0) removed = []
  }
  readPieces(root, {
    removed: piece => {
      hasRemoved = true
      const start = Math.max(piece.start, at)
      if (piece.end <= start) return
      const { end, rule, confidence } = piece
      removed.push(start === piece.start ? piece : { start, end, rule, confidence })
    },
    leaf: (value, trace, glue) => {
      const want = begun ? glue : ''
      begun = true
      if (!trace || trace.start < (removed[removed.length - 1]?.end ?? at)) {
        addInserted(at, want + value, changes)
        return
      }
      closeGap(trace.start, want)
      leafChanges(base, value, trace, changes, dropped)
      at = trace.end
    }
  })
  closeGap(base.length, begun ? '\n' : '')
  return { text: applyLedger(base, changes), changes, dropped, hasRemoved }
}

/** One line feed that stays: most gaps of a text without indents. */
const isKeptLineEnd = (base: string, start: number, end: number, want: string): boolean =>
  end - start === 1 && want === '\n' && base.charCodeAt(start) === 0x0a && end < base.length

const noCuts: ReadonlyMap<number, LineBreak> = new Map()

/** Text that has no place in the base: a stranger's plugin added or moved it. */
const addInserted = (at: number, after: string, into: Change[]): void => {
  into.push({ rule: 'plugin', class: 'A', start: at, end: at, before: '', after, confidence: 1 })
}

/** The leaf's own edits; where its value is not what its trace gives, a stranger's plugin rewrote it: one change. */
const leafChanges = (base: string, value: string, trace: Traced, into: Change[], dropped: string[]): void => {
  if (!isHonest(base, value, trace)) {
    const edit = {
      start: trace.start,
      end: trace.end,
      after: value,
      rule: 'plugin',
      class: 'A',
      confidence: 1
    } as const
    const change = changeOf(base, edit)
    if (change) into.push(change)
    return
  }
  if (trace.edits.length === 0) return
  for (const edit of trace.edits) {
    const change = changeOf(base, edit)
    if (!change) continue
    into.push(change)
    const isTaken = takesWords.has(change.rule) || blankName.test(change.before)
    const words = isTaken && /^[\s…]*$/.test(change.after) ? change.before.trim() : ''
    if (words !== '') dropped.push(words)
  }
}

/** Edits within a line that take words away: an editor's, and those that close a sentence over a page's end. */
const takesWords: ReadonlySet<string> = new Set(['override', 'page-number', 'running-head', 'site-furniture'])

/** What stood for a blank in a copied page; the blank itself may have gone by another rule since. */
const blankName = /&[a-z#\d]{3,6};/i

/** Without edits nothing is built: most leaves of most texts. */
const isHonest = (base: string, value: string, trace: Traced): boolean =>
  trace.edits.length === 0
    ? value.length === trace.end - trace.start && base.startsWith(value, trace.start)
    : value === applyEdits(base, trace)
