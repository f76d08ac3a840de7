/** In: the host of a thread. Out: what the thread can do, each task by its name. */
import { findDuplicates } from '../3-compose/index.ts'
import type { Host } from '../model/host.ts'
import type { MadePdf } from './make-pdf.ts'
import { makePdfInThread, type PdfTask } from './make-pdf-in-thread.ts'
import { normalizeInThread } from './normalize-in-thread.ts'

export interface ThreadTasks {
  readonly normalize: typeof normalizeInThread
  readonly findDuplicates: typeof findDuplicates
  readonly makePdf: (task: PdfTask) => Promise<MadePdf>
}

/** @example await threadTasks(nodeHost()).normalize(task) */
export const threadTasks = (host: Host): ThreadTasks => ({
  normalize: normalizeInThread,
  findDuplicates,
  makePdf: task => makePdfInThread(host, task)
})
