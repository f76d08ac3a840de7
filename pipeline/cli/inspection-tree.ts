/** What was recognised in a text, for people: an inspection in, lines of text out. `--json` has everything, this has examples. */
import { placeAt } from '../diagnostics/place-at.ts'
import { ruleOf } from '../diagnostics/rules.ts'
import type { Inspection } from '../inspect.ts'
import { type Change, rebuildBase } from '../model/ledger.ts'
import { printable } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

/** Examples of a rule. */
const SHOWN = 3
/** Characters of a removed piece, and of one side of a change. */
const PIECE = 80
const SIDE = 24

export const inspectionTree = (inspection: Inspection, terminal: Terminal): string => {
  const { words } = terminal
  const lines = [printable(inspection.file)]
  if (inspection.script === null) return `${lines[0]}\n`
  const title = printable(inspection.title ?? words.noTitle)
  lines.push(`  ${inspection.encoding} · ${words.scripts[inspection.script]} · ${title}`)
  const base = rebuildBase(inspection.text, inspection.changes)
  lines.push(...articleLines(inspection, terminal), ...removedLines(inspection, base, terminal))
  lines.push(...changeLines(inspection.changes, base, terminal))
  return `${lines.join('\n')}\n`
}

const articleLines = (inspection: Inspection, { words }: Terminal): string[] =>
  inspection.articles.flatMap(article => [
    `  ▪ ${printable(article.title || words.noTitle)}`,
    ...article.headings.map(heading => {
      const notes = [
        ...(heading.runin ? [words.runIn] : []),
        ...(heading.confidence < 0.9 ? [`${Math.round(heading.confidence * 100)}%`] : [])
      ]
      const note = notes.length === 0 ? '' : `  (${notes.join(', ')})`
      return `  ${'  '.repeat(heading.level)}${heading.level} ${printable(heading.text)}${note}`
    })
  ])

const removedLines = ({ dropped, changes }: Inspection, base: string, { words }: Terminal): string[] => {
  if (dropped.length === 0) return []
  const places = placesOfRemoved(dropped, changes, base)
  return [
    `  ${words.dropped(dropped.length)}`,
    ...dropped.map(
      (piece, index) => `    ${placeAt(base, places[index] ?? 0).line}  ${printable(cut(piece, PIECE))}`
    )
  ]
}

/** Removed pieces come in source order, each within a change. */
const placesOfRemoved = (
  dropped: readonly string[],
  changes: readonly Change[],
  base: string
): readonly number[] => {
  let from = 0
  return dropped.map(piece => {
    const change = changes.find(({ before, end }) => end > from && before.includes(piece))
    const inside = change === undefined ? -1 : base.indexOf(piece, Math.max(from, change.start))
    const start = inside >= 0 ? inside : Math.max(from, base.indexOf(piece, from))
    from = start + piece.length
    return start
  })
}

const changeLines = (changes: readonly Change[], base: string, { words, language }: Terminal): string[] => {
  const byRule = new Map<string, Change[]>()
  for (const change of changes) {
    const same = byRule.get(change.rule)
    if (same) same.push(change)
    else byRule.set(change.rule, [change])
  }
  const lines = [`  ${words.changes(changes.length)}`]
  for (const [rule, same] of byRule) {
    lines.push(`    ${rule} ×${same.length}  ${ruleOf(rule)?.[language] ?? ''}`.trimEnd())
    for (const change of same.filter(isSeen).slice(0, SHOWN))
      lines.push(`      ${exampleOf(change, base, words)}`)
  }
  return changes.length === 0 ? lines : [...lines, `  ${words.everyChange}`]
}

/** Blanks alone say nothing on a terminal. */
const isSeen = ({ before, after }: Change): boolean => /\S/.test(before) || /\S/.test(after)

const exampleOf = (change: Change, base: string, words: Terminal['words']): string => {
  const { line, column } = placeAt(base, change.start)
  const [before, after] = [change.before, change.after].map(side => printable(cut(side, SIDE)))
  if (change.after === '') return `${line}:${column}  ${words.removed(before ?? '')}`
  if (change.before === '') return `${line}:${column}  ${words.added(after ?? '')}`
  return `${line}:${column}  ${words.quoted(before ?? '')} → ${words.quoted(after ?? '')}`
}

const cut = (text: string, length: number): string => {
  const chars = [...text]
  return chars.length > length ? `${chars.slice(0, length - 1).join('')}…` : text
}
