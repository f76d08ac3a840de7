/** What a rule of typesetting.md means: an id in, one sentence in each language out. */
import { ruleFamilies, ruleSentences } from './rules.data.ts'

/** English and Chinese. */
export interface RuleSentence {
  readonly en: string
  readonly zh: string
}

/**
 * The rule's own sentence, else its family's; null where the id belongs to no family.
 *
 * @example ruleOf('tn-20')?.zh // '中文语境里的半角逗号改为全角。'
 */
export const ruleOf = (id: string): RuleSentence | null => {
  const wanted = id.trim().toUpperCase()
  const own = ruleSentences[wanted] ?? ruleSentences[wanted.replace(/(?<=\d)[A-Z]$/, '')]
  if (own !== undefined) return own
  const family = /^([A-Z]{2})-[A-Z]?\d+[A-Z]?$/.exec(wanted)?.[1]
  return family === undefined ? null : (ruleFamilies[family] ?? null)
}

/** All ids that have a sentence of their own. */
export const ruleIds: readonly string[] = Object.keys(ruleSentences)
