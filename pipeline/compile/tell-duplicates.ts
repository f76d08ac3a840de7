/** In: the texts of a volume. Out: messages on what is in it twice, as soon as it is found. */
import {
  type ComparedSource,
  findDuplicates,
  reportDuplicates,
  type VolumeTexts
} from '../3-compose/index.ts'
import { applyLedger } from '../model/ledger.ts'
import type { SecondThread } from './second-thread.ts'

/**
 * The second thread looks for them while this one goes on. Whoever has more to say of the texts waits first, so that
 * messages come in one order; told once.
 *
 * @example const told = tellDuplicates(texts, thread); await told
 */
export const tellDuplicates = (texts: VolumeTexts, thread: SecondThread | null): Promise<void> => {
  const all = [...texts.prefaces.values(), ...texts.parts.flat()]
  const kept = all.map(({ text }) => text.text)
  const told = thread
    ? tellLater(all.map(rebuildable), thread.run('findDuplicates', kept), thread)
    : tellNow(all, kept)
  // Told by whoever waits for it.
  told.catch(() => undefined)
  return told
}

const tellNow = async (all: readonly ComparedSource[], kept: readonly string[]): Promise<void> =>
  reportDuplicates(all, findDuplicates(kept))

/** The thread's last task: what it holds of the texts is wanted for the pages. */
const tellLater = async (
  all: readonly ComparedSource[],
  finding: Promise<ReturnType<typeof findDuplicates>>,
  thread: SecondThread
): Promise<void> => {
  try {
    reportDuplicates(all, await finding)
  } finally {
    thread.end()
  }
}

/** Without the tree, and with the text made anew where something is found in it. */
const rebuildable = ({ text: { source, changes }, file }: ComparedSource): ComparedSource => {
  const text = {
    source,
    changes,
    get text(): string {
      return applyLedger(source.base, changes)
    }
  }
  return { file, text }
}
