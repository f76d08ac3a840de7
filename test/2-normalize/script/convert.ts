/** Normalizes a plain text with a wish for its script, and says what came of it. */
import { VFile } from 'vfile'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import type { Override } from '../../../pipeline/diagnostics/override.ts'
import type { NormalizedText } from '../../../pipeline/model/normalized.ts'
import { type RepairSettings, usualRepairs } from '../../../pipeline/model/repair.ts'

export interface Converted extends NormalizedText {
  readonly file: VFile
  /** `code: examples` of the messages about script, in order. */
  readonly said: readonly string[]
}

export const convert = async (
  base: string,
  settings: Partial<RepairSettings> = {},
  format: 'text' | 'markdown' = 'text'
): Promise<Converted> => {
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format, encoding: 'utf-8', base }
  const result = await normalize(source, file, { ...usualRepairs, ...settings })
  if (!result) throw new Error('no result')
  const said = file.messages
    .filter(({ ruleId }) => ruleId?.startsWith('script-'))
    .map(({ ruleId, params }) => `${ruleId}: ${params?.examples}`)
  return { ...result, file, said }
}

export const wordsAt = (words: string, action: Override['action']): Override => ({
  at: { kind: 'words', words, nth: 1 },
  action
})
