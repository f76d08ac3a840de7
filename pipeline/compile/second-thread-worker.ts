/** The other end of `SecondThread`: a task in, its result out. */
import { parentPort } from 'node:worker_threads'
import { findDuplicates } from '../3-compose/index.ts'
import { normalizeInThread } from './normalize-in-thread.ts'
import type { ThreadReply, ThreadRequest } from './second-thread.ts'

/** What the thread can do. */
export interface ThreadTasks {
  readonly normalize: typeof normalizeInThread
  readonly findDuplicates: typeof findDuplicates
}

const tasks: ThreadTasks = { normalize: normalizeInThread, findDuplicates }

const reply = async ({ id, name, input }: ThreadRequest): Promise<ThreadReply> => {
  try {
    return { id, result: await tasks[name](input as never) }
  } catch (error) {
    return { id, error }
  }
}

// One after another: a task may wait for a file while the next one comes in.
let turn: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (request: ThreadRequest) => {
  turn = turn.then(async () => parentPort?.postMessage(await reply(request)))
})
