/** In: how many threads a volume may have. Out: others beside this one where that is allowed, from when somebody has work for them. */
import { SecondThread } from './second-thread.ts'

/** Two cores are busy with one thread that reads and one that sets pages: normalizing in a third is worth it where there is a third core. */
const THIRD = 3

/** @example const aside = new Aside(3); aside.thread()?.run('normalize', task); aside.end() */
export class Aside {
  readonly #allowed: number
  readonly #started: SecondThread[] = []
  #thread: SecondThread | null = null

  constructor(threads = 1) {
    this.#allowed = threads
  }

  /** For the pages of the volume; null where it has one thread only. */
  readonly forPages = (): SecondThread | null => (this.#allowed > 1 ? this.#start() : null)

  /** For what can be done beside reading; null where the volume has no thread left for that. The first call starts it. */
  readonly thread = (): SecondThread | null => {
    if (this.#allowed >= THIRD) this.#thread ??= this.#start()
    return this.#thread
  }

  /** The thread where somebody had work for it before: for what is not worth a start. */
  get started(): SecondThread | null {
    return this.#thread
  }

  /** The volume is done. */
  end(): void {
    for (const thread of this.#started) thread.end()
  }

  #start(): SecondThread {
    const thread = new SecondThread()
    this.#started.push(thread)
    return thread
  }
}
