/** In: the sources of a volume. Out: their normalized texts, in order, whichever thread made them. */
import type { VFile } from 'vfile'
import { normalize } from '../2-normalize/index.ts'
import { sayAgain } from '../diagnostics/carried-messages.ts'
import type { NormalizedText } from '../model/normalized.ts'
import type { RepairSettings } from '../model/repair.ts'
import type { SourceText } from '../model/source.ts'
import type { SecondThread } from './second-thread.ts'

/** A source with the file that takes what is said of it; null where it could not be read. */
export interface SourceTask {
  readonly source: SourceText | null
  readonly file: VFile
  readonly settings: RepairSettings
}

/** Told of each text as soon as it and all before it are normalized. */
export type OnText = (index: number, text: NormalizedText | null) => void

/** Each thread takes the next text when it is done with one. */
export const normalizeTexts = async (
  tasks: readonly SourceTask[],
  thread: SecondThread | null,
  onText: OnText | null = null
): Promise<readonly (NormalizedText | null)[]> => {
  const texts: (NormalizedText | null)[] = tasks.map(() => null)
  const done = onText && inOrder(onText)
  const left = new Set(tasks.keys())
  const work = async (
    isMine: (task: SourceTask) => boolean,
    make: (task: SourceTask) => Promise<NormalizedText | null>
  ): Promise<void> => {
    for (const index of left) {
      const task = tasks[index]
      if (!task || !isMine(task)) continue
      left.delete(index)
      const text = await make(task)
      texts[index] = text
      done?.(index, text)
    }
  }
  const here = work(() => true, thread || onText ? givingWay : normalizeHere)
  // Two at a time, so that the thread has the next one when it has finished one.
  const there = thread ? [1, 2].map(() => work(isPlain, task => normalizeThere(task, thread))) : []
  await Promise.all([...there, here])
  return texts
}

const inOrder = (onText: OnText): OnText => {
  const waiting = new Map<number, NormalizedText | null>()
  let next = 0
  return (index, text) => {
    waiting.set(index, text)
    for (; waiting.has(next); next++) {
      onText(next, waiting.get(next) ?? null)
      waiting.delete(next)
    }
  }
}

const normalizeHere = async ({ source, file, settings }: SourceTask): Promise<NormalizedText | null> =>
  source && normalize(source, file, settings)

/** Other threads' answers and fonts are heard of between two texts. */
const givingWay = async (task: SourceTask): Promise<NormalizedText | null> => {
  await new Promise<void>(resolve => setImmediate(resolve))
  return normalizeHere(task)
}

/** Other formats have parsers that are run in threads of their own. */
const isPlain = ({ source }: SourceTask): boolean => source?.format === 'text'

const normalizeThere = async (
  { source, file, settings }: SourceTask,
  thread: SecondThread
): Promise<NormalizedText | null> => {
  if (!source) return null
  const { text, messages } = await thread.run('normalize', { source, path: file.path, settings })
  sayAgain(messages, file)
  return text && { source, ...text }
}
