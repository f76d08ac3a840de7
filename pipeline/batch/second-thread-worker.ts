/** The other end of `SecondThread`: a task in, its result out; with a real host of its own. */
import { parentPort } from 'node:worker_threads'
import type { ThreadReply, ThreadRequest } from '../compile/second-thread.ts'
import { threadTasks } from '../compile/thread-tasks.ts'
import { nodeHost } from '../host/node.ts'

const tasks = threadTasks(nodeHost())

const reply = async ({ id, name, input }: ThreadRequest): Promise<ThreadReply> => {
  try {
    return { id, result: await tasks[name](input as never) }
  } catch (error) {
    return { id, error }
  }
}

/** The bytes of a file are handed over, not copied. */
const handedOver = (reply: ThreadReply): ArrayBuffer[] => {
  const result = 'result' in reply ? reply.result : null
  const isFile = typeof result === 'object' && result !== null && 'bytes' in result
  return isFile && result.bytes instanceof Uint8Array ? [result.bytes.buffer as ArrayBuffer] : []
}

// One after another: a task may wait for a file while the next one comes in.
let turn: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (request: ThreadRequest) => {
  turn = turn.then(async () => {
    const answer = await reply(request)
    parentPort?.postMessage(answer, handedOver(answer))
  })
})
