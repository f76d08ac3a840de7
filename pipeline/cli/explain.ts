/** `chengce explain`: a code or rule in, what it means and what to do out. */
import { VFile } from 'vfile'
import { catalogue } from '../diagnostics/catalogue.ts'
import { findingsOf } from '../diagnostics/finding.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import { acceptableRules, canonicalRule, ruleIds, ruleOf } from '../diagnostics/rules.ts'
import { DONE, WRONG_USAGE } from './exit-code.ts'
import { printFindings } from './print-findings.ts'
import type { Terminal } from './terminal.ts'
import { templatesOf } from './wording.ts'

export const explain = (codes: readonly string[], terminal: Terminal): number => {
  const answers = codes.map(code => answerTo(code, terminal))
  for (const answer of answers) if (answer !== null) terminal.print(answer)
  for (const [index, answer] of answers.entries())
    if (answer === null) tellUnknown(codes[index] ?? '', terminal)
  return answers.includes(null) ? WRONG_USAGE : DONE
}

const answerTo = (code: string, { language, words }: Terminal): string | null => {
  const wordings = templatesOf(code.toLowerCase(), language)
  if (wordings !== null) {
    const severity =
      Object.entries(catalogue).find(([name]) => name === code.toLowerCase())?.[1].severity ?? 'error'
    const head = `${code.toLowerCase()} · ${words.severity[severity]}`
    const told = wordings.map(
      ({ reason, help }) =>
        `  ${words.meaning}${words.colon}${reason}\n  ${words.todo}${words.colon}${help}\n`
    )
    return `${head}\n${told.join('')}`
  }
  const rule = ruleOf(code)
  if (rule === null) return null
  const accepting = acceptableRules.includes(canonicalRule(code) ?? '')
    ? `  ${words.canAccept(ruleName(code))}\n`
    : ''
  return `${ruleName(code)} · ${words.rule}\n  ${rule[language]}\n${accepting}`
}

/** @example ruleName('tn-20') // 'TN-20' */
const ruleName = (code: string): string => (/\d$|\db$/i.test(code) ? code.toUpperCase() : code.toLowerCase())

const tellUnknown = (code: string, terminal: Terminal): void => {
  const file = new VFile()
  const known = [...Object.keys(catalogue), ...ruleIds]
  const near = known.find(each => lettersOf(each) === lettersOf(code)) ?? nearest(code, known)
  report(file, 'code-unknown', { code, nearest: near })
  printFindings(findingsOf(file), '', terminal)
}

/** @example lettersOf('TN-20') // 'tn20' */
const lettersOf = (code: string): string => code.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
