/** In: a source as plain data. Out: its normalized text and what was said about it, as plain data again. */
import { VFile } from 'vfile'
import { normalize } from '../2-normalize/index.ts'
import { type CarriedMessage, carriedMessages } from '../diagnostics/carried-messages.ts'
import type { NormalizedText } from '../model/normalized.ts'
import type { RepairSettings } from '../model/repair.ts'
import type { SourceText } from '../model/source.ts'

export interface NormalizeTask {
  readonly source: SourceText
  readonly path: string
  readonly settings: RepairSettings
}

/** Without the source, which whoever asked has. */
export interface NormalizedInThread {
  readonly text: Omit<NormalizedText, 'source'> | null
  readonly messages: readonly CarriedMessage[]
}

/** @example await normalizeInThread({ source, path: '01.txt', settings: usualRepairs }) */
export const normalizeInThread = async ({
  source,
  path,
  settings
}: NormalizeTask): Promise<NormalizedInThread> => {
  const file = new VFile({ path, value: source.base })
  const normalized = await normalize(source, file, settings)
  const messages = carriedMessages(file)
  if (normalized === null) return { text: null, messages }
  const { source: _, ...text } = normalized
  return { text, messages }
}
