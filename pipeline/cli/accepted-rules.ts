/** What was written after `--accept`: raw values in, ids of rules out, or messages on what is no such rule. */
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import { acceptableRules, canonicalRule } from '../diagnostics/rules.ts'

/** @example acceptedRules(['tn-24, TN-36', 'TN-24'], file) // ['TN-24', 'TN-36'] */
export const acceptedRules = (values: readonly string[] | undefined, file: VFile): readonly string[] => {
  // An option right behind it, where the rules have been forgotten, is no rule.
  const given = (values ?? []).filter(value => !value.startsWith('--'))
  const written = given.flatMap(value => value.split(/[,，、;；\s]+/)).filter(id => id !== '')
  const known = acceptableRules.join(', ')
  if (values !== undefined && written.length === 0)
    report(file, 'option-value', { option: '--accept', value: values.join(','), expected: known })
  const rules: string[] = []
  for (const id of written) {
    const rule = canonicalRule(id)
    if (rule === null) report(file, 'rule-unknown', { rule: id, nearest: nearest(id, acceptableRules) })
    else if (!acceptableRules.includes(rule)) report(file, 'rule-not-acceptable', { rule, known })
    else rules.push(rule)
  }
  return [...new Set(rules)]
}
