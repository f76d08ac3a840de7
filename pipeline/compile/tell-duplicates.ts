/** In: the texts of a volume. Out: messages on what is in it twice, when they are asked for. */
import { findDuplicates, reportDuplicates, type VolumeTexts } from '../3-compose/index.ts'
import type { SecondThread } from './second-thread.ts'

/**
 * The second thread looks for them while this one goes on. Whoever has more to say of the texts waits first, so that
 * messages come in one order; told once.
 *
 * @example const told = tellDuplicates(texts, thread); await told()
 */
export const tellDuplicates = (texts: VolumeTexts, thread: SecondThread | null): (() => Promise<void>) => {
  const all = [...texts.prefaces.values(), ...texts.parts.flat()]
  const kept = all.map(({ text }) => text.text)
  // The thread's last task: what it holds of the texts is wanted for the pages.
  const finding = thread
    ? thread.run('findDuplicates', kept).finally(() => thread.end())
    : Promise.resolve(findDuplicates(kept))
  // Told by whoever waits for it.
  finding.catch(() => undefined)
  const tell = async (): Promise<void> => reportDuplicates(all, await finding)
  let told: Promise<void> | null = null
  return () => {
    told ??= tell()
    return told
  }
}
