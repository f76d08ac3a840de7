/** What a rule of typesetting.md means: an id in, one sentence in each language out. */
import { textRules } from './catalogue/text-rules.data.ts'
import { pageRules } from './page-rules.data.ts'
import { ledgerRules, ruleSentences } from './rules.data.ts'

/** English and Chinese. */
export interface RuleSentence {
  readonly en: string
  readonly zh: string
}

/**
 * What the rule says; a letter at the end of an id may be missing from its sentence. Null where there is no such rule.
 *
 * @example ruleOf('tn-20')?.zh // '中文语境里的半角逗号改为全角。'
 */
export const ruleOf = (id: string): RuleSentence | null => {
  const wanted = id.trim().toUpperCase()
  const plain = wanted.replace(/(?<=\d)[A-Z]$/, '')
  return sentences[wanted] ?? sentences[plain] ?? ledgerRules[wanted.toLowerCase()] ?? null
}

const sentences: Readonly<Record<string, RuleSentence>> = { ...ruleSentences, ...pageRules }

/** All ids that there are. */
export const ruleIds: readonly string[] = [...Object.keys(sentences), ...Object.keys(ledgerRules)]

/**
 * Rules whose finds are only suggested (class S), and made where `--accept` or an override says so. What a rule finds
 * for sure may be made at once all the same: then only its doubtful finds are suggested.
 */
export const acceptableRules: readonly string[] = [
  'TN-15',
  'TN-21',
  'TN-24',
  'TN-25',
  'TN-32',
  'TN-33',
  'TN-34',
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
