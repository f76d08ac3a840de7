/** In: how many threads a volume may have. Out: a second one where that is allowed, from when somebody has work for it. */
import { SecondThread } from './second-thread.ts'

/** On two cores the collector of garbage has the other one: there a second thread made a volume slower (test/bench/README.md). */
const WORTH_IT = 3

/** @example const aside = new Aside(3); aside.thread()?.run('normalize', task); aside.end() */
export class Aside {
  readonly #allowed: boolean
  #thread: SecondThread | null = null

  constructor(threads = 1) {
    this.#allowed = threads >= WORTH_IT
  }

  /** Null where the volume has one thread only. The first call starts it. */
  readonly thread = (): SecondThread | null => {
    if (this.#allowed) this.#thread ??= new SecondThread()
    return this.#thread
  }

  /** The thread where somebody had work for it before: for what is not worth a start. */
  get started(): SecondThread | null {
    return this.#thread
  }

  /** The volume is done. */
  end(): void {
    this.#thread?.end()
  }
}
