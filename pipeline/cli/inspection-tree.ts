/** What was recognised in a text, for people: an inspection in, lines of text out. `--json` has everything, this has examples. */
import { placeAt } from '../diagnostics/place-at.ts'
import { reasonIn } from '../diagnostics/reasons.ts'
import { ruleOf } from '../diagnostics/rules.ts'
import type { OutlineLine, Survey } from '../inspect/survey.ts'
import type { Inspection } from '../inspect.ts'
import { type Change, rebuildBase } from '../model/ledger.ts'
import { printable } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

/** Examples of a rule. */
const SHOWN = 3
/** Characters of a line of the tree, of a removed piece, and of one side of a change. */
const LINE = 60
const PIECE = 80
const SIDE = 24
/** Columns of a line number. */
const GUTTER = 6

/** @param survey null where the file cannot be read */
export const inspectionTree = (inspection: Inspection, survey: Survey | null, terminal: Terminal): string => {
  const { words } = terminal
  const lines = [terminal.paint('bold', printable(inspection.file))]
  if (inspection.script === null || survey === null) return `${lines[0]}\n`
  const title = printable(inspection.title ?? words.noTitle)
  lines.push(`  ${inspection.encoding} · ${words.scripts[inspection.script]} · ${title}`)
  lines.push(...survey.outline.map(line => outlineLine(line, terminal)))
  lines.push(...removedLines(survey, terminal), ...changeLines(inspection, terminal))
  return `${lines.join('\n')}\n`
}

const numbered = (line: number | null, text: string): string =>
  `${String(line ?? '').padStart(GUTTER)}  ${text}`

/** Titles flush, headings with their level under them, other parts of a piece with their name. */
const outlineLine = (line: OutlineLine, { words, paint, language }: Terminal): string => {
  const { kind, level = 1 } = line
  const text = printable(cut(line.text.trim() || words.noTitle, LINE))
  const notes = notesOf(line, words, language)
  const note = notes === '' ? '' : paint('dim', `  (${notes})`)
  if (kind === 'title' || kind === 'article') return numbered(line.line, `▪ ${paint('bold', text)}${note}`)
  if (kind === 'heading' || kind === 'runInHeading')
    return numbered(line.line, `${'  '.repeat(level)}${level} ${text}${note}`)
  return numbered(line.line, paint('dim', `  [${words.parts[kind] ?? kind}] ${text}`) + note)
}

/** Reasons of whatever is less than certain. */
const notesOf = (
  { kind, confidence, reasons }: OutlineLine,
  words: Terminal['words'],
  language: Terminal['language']
): string => {
  const runIn = kind === 'runInHeading' ? [words.runIn] : []
  if (confidence >= 1) return runIn.join('')
  const shown = reasons.map(reason => reasonIn(language, reason))
  const why = shown.length > 0 ? words.because(shown) : ''
  return [...runIn, `${Math.round(confidence * 100)}%${printable(why)}`].join(', ')
}

const removedLines = ({ removed }: Survey, { words }: Terminal): string[] => {
  if (removed.length === 0) return []
  return [
    `  ${words.dropped(removed.length)}`,
    ...removed.map(({ text, rule, line }) =>
      numbered(line, `${printable(cut(text, PIECE))}${rule === '' ? '' : `  ${rule}`}`)
    )
  ]
}

const changeLines = ({ text, changes }: Inspection, { words, language }: Terminal): string[] => {
  const base = rebuildBase(text, changes)
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
