/** In: a measurement. Out: lines of text for people: what was found of each rule, then what was not measured and why. */
import type { MeasuredRule, Measurement } from '../measure/index.ts'
import { columns } from './columns.ts'
import { type MeasureWords, measureWords } from './measure-words.data.ts'
import { printable } from './print-findings.ts'
import type { Paint, Terminal } from './terminal.ts'

/** So many pages of a breach are named. */
const SHOWN = 12

const paints: Readonly<Record<string, Paint>> = { breach: 'red', substituted: 'yellow', kept: 'green' }

export const measurementTable = (file: string, found: Measurement, terminal: Terminal): string => {
  const words = measureWords[terminal.language]
  const { paper, counts } = found
  const size = `${found.profile} · ${paper.width} × ${paper.height} mm · ${words.size(found.pages, found.bodyPages, found.lines)}`
  const lines = [
    terminal.paint('bold', printable(file)),
    `  ${size}`,
    ...facesLines(found, words),
    ...ruleLines(found.rules, words, terminal),
    ...unmeasuredLines(found.rules, words, terminal.words.colon),
    `  ${words.counts(counts.kept, counts.breach, counts.substituted, counts['not-measured'])}`
  ]
  return `${lines.join('\n')}\n`
}

const facesLines = ({ faces }: Measurement, words: MeasureWords): string[] => {
  const rows = faces.map(({ name, kind, share }) => [
    printable(name),
    kind === '' ? words.unknownFace : kind,
    `${(share * 100).toFixed(1)} %`
  ])
  return [`  ${words.faces}`, ...columns(rows).map(line => `    ${line}`)]
}

const ruleLines = (rules: readonly MeasuredRule[], words: MeasureWords, terminal: Terminal): string[] => {
  const shown = rules.filter(({ verdict }) => verdict !== 'not-measured')
  const rows = columns(
    shown.map(rule => [
      words.verdicts[rule.verdict],
      rule.rule,
      words.what[rule.what],
      printable(rule.measured),
      words.expected(rule.expected)
    ])
  )
  return shown.flatMap((rule, index) => {
    const paint = paints[rule.verdict] ?? 'dim'
    const word = words.verdicts[rule.verdict]
    const line = (rows[index] ?? '').replace(word, terminal.paint(paint, word))
    return [`  ${line}`, ...placesOf(rule, words)]
  })
}

const placesOf = ({ pages, examples }: MeasuredRule, words: MeasureWords): string[] => {
  if (pages.length === 0) return []
  const list = pages.slice(0, SHOWN).join(', ') + (pages.length > SHOWN ? ' …' : '')
  return [`      ${words.pages(list)}  ${words.quoted(examples.map(printable))}`.trimEnd()]
}

/** Gathered by reason: a clause of the standard is named by its number, anything else by what it is. */
const unmeasuredLines = (rules: readonly MeasuredRule[], words: MeasureWords, colon: string): string[] => {
  const byReason = new Map<string, string[]>()
  for (const { reason, rule, what } of rules)
    if (reason !== undefined) {
      const name = `${rule} ${words.what[what]}`.trim()
      byReason.set(words.reasons[reason], [...(byReason.get(words.reasons[reason]) ?? []), name])
    }
  return [...byReason].map(
    ([reason, names]) => `  ${words.verdicts['not-measured']}  ${names.join(', ')}${colon}${reason}`
  )
}
