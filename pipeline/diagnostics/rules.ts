/** What a rule of typesetting.md means: an id in, one sentence in each language out. */
import { textRules } from './catalogue/text-rules.data.ts'
import { familyIds, ledgerRules, ruleFamilies, ruleSentences } from './rules.data.ts'

/** English and Chinese. */
export interface RuleSentence {
  readonly en: string
  readonly zh: string
}

/**
 * The rule's own sentence, else its family's; null where there is no such rule.
 *
 * @example ruleOf('tn-20')?.zh // '中文语境里的半角逗号改为全角。'
 */
export const ruleOf = (id: string): RuleSentence | null => {
  const wanted = id.trim().toUpperCase()
  const plain = wanted.replace(/(?<=\d)[A-Z]$/, '')
  const own = ruleSentences[wanted] ?? ruleSentences[plain] ?? ledgerRules[wanted.toLowerCase()]
  if (own !== undefined) return own
  const [family = '', number = ''] = wanted.split('-')
  return familyIds[family]?.includes(number) ? (ruleFamilies[family] ?? null) : null
}

/** All ids that there are. */
export const ruleIds: readonly string[] = [
  ...Object.keys(ruleSentences),
  ...Object.keys(ledgerRules),
  ...Object.entries(familyIds).flatMap(([family, numbers]) => numbers.map(number => `${family}-${number}`))
]

/**
 * Rules whose finds are only suggested (class S), and made where `--accept` or an override says so. What a rule finds
 * for sure may be made at once all the same: then only its doubtful finds are suggested.
 */
export const acceptableRules: readonly string[] = [
  'TN-21',
  'TN-24',
  'TN-25',
  'TN-32',
  'TN-33',
  'TN-36',
  'TN-37',
  'TN-40',
  'TN-70',
  'TN-86'
]

/**
 * The id as the ledger writes it; null where there is no such rule.
 *
 * @example canonicalRule('tn-24') // 'TN-24'
 */
export const canonicalRule = (id: string): string | null => {
  const wanted = id.trim().toLowerCase()
  return [...Object.keys(textRules), ...ruleIds].find(known => known.toLowerCase() === wanted) ?? null
}
