/** In: a task and what it needs, as plain data. Out: its result, worked out by another thread while this one goes on. */
import { createRequire } from 'node:module'
import { type Transferable, Worker } from 'node:worker_threads'
import type { ThreadTasks } from './thread-tasks.ts'

/** What goes to the thread. */
export interface ThreadRequest {
  readonly id: number
  readonly name: keyof ThreadTasks
  readonly input: unknown
}

/** What comes back. */
export type ThreadReply = { readonly id: number } & (
  | { readonly result: unknown }
  | { readonly error: unknown }
)

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Tasks are done one after another, in the order in which they are asked for. The thread keeps the process alive only
 * while somebody waits for it.
 *
 * @example const thread = new SecondThread(); await thread.run('normalize', task); thread.end()
 */
export class SecondThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor() {
    // What Node itself was told, such as a module to load first, is for the main thread.
    this.#worker = new Worker(createRequire(import.meta.url).resolve('#second-thread'), { execArgv: [] })
    this.#worker.on('message', reply => this.#settle(reply))
    this.#worker.on('error', error => this.#failAll(error))
    this.#worker.unref()
  }

  run<Name extends keyof ThreadTasks>(
    name: Name,
    input: Parameters<ThreadTasks[Name]>[0],
    transferred: readonly Transferable[] = []
  ): Promise<Awaited<ReturnType<ThreadTasks[Name]>>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#last
      this.#waiting.set(id, { resolve, reject })
      this.#worker.ref()
      const request: ThreadRequest = { id, name, input }
      this.#worker.postMessage(request, transferred)
    })
  }

  /** Nothing more will be asked of it. */
  end(): void {
    void this.#worker.terminate()
  }

  #settle(reply: ThreadReply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('error' in reply) waiting?.reject(reply.error)
    else waiting?.resolve(reply.result as never)
  }

  #failAll(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
