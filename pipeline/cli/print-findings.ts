/** Findings for people: one block a file, one line a finding with its place, then its next step. */
import { posix } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import type { Paint, Terminal } from './terminal.ts'
import { wordingOf } from './wording.ts'

/** So many of one code in one file are shown; the rest is counted. All are in the report. */
const SHOWN = 3
/** Mistakes are shown, so that they can be mended in one go. */
const SHOWN_ERRORS = 20

const paints: Readonly<Record<Finding['severity'], Paint>> = { error: 'red', warning: 'yellow', info: 'blue' }

/** @param folder what the findings' files are relative to; '' for the working folder */
export const printFindings = (findings: readonly Finding[], folder: string, terminal: Terminal): void => {
  for (const [file, own] of byFile(findings)) {
    if (file !== '') terminal.tell(`${terminal.paint('bold', printable(pathOf(folder, file)))}\n`)
    for (const [code, same] of byCode(inOrder(own))) {
      const shown = same[0]?.severity === 'error' ? SHOWN_ERRORS : SHOWN
      for (const finding of same.slice(0, shown)) terminal.tell(blockOf(finding, terminal))
      if (same.length > shown) terminal.tell(`  ${terminal.words.more(same.length - shown, code)}\n`)
    }
  }
}

/** What is worst first, then what is doubtful, the least sure at the head: what is folded away is the surest. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => rankOf(a) - rankOf(b))

const rankOf = ({ severity, doubt }: Finding): number =>
  (severity === 'error' ? 0 : severity === 'warning' ? 2 : 4) + (doubt?.confidence ?? 1)

/** @example pathOf('sources', '01.txt') // 'sources/01.txt' */
export const pathOf = (folder: string, file: string): string =>
  folder === '' || folder === '.' || /^(?:\/|[A-Za-z]:\/)/.test(file)
    ? file
    : posix.normalize(`${folder}/${file}`)

const byFile = (findings: readonly Finding[]): Map<string, Finding[]> =>
  grouped(findings, finding => finding.file)

const byCode = (findings: readonly Finding[]): Map<string, Finding[]> =>
  grouped(findings, finding => finding.code)

const grouped = (
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string
): Map<string, Finding[]> => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(keyOf(finding))
    if (group) group.push(finding)
    else groups.set(keyOf(finding), [finding])
  }
  return groups
}

const blockOf = (finding: Finding, terminal: Terminal): string => {
  const { reason, help } = wordingOf(finding, terminal.language)
  const place = finding.line === undefined ? '' : `${finding.line}:${finding.column ?? 1}  `
  const severity = terminal.paint(paints[finding.severity], terminal.words.severity[finding.severity])
  const code = terminal.paint('dim', finding.code)
  return `  ${place}${severity}  ${printable(reason)}  ${code}\n      ${terminal.paint('dim', printable(help))}\n`
}

/** Quoted words of a source must not steer the terminal. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
    .replaceAll('\n', '⏎')
