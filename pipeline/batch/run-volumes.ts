/** Many jobs, some at a time, each to its outcome; one that fails does not stop the others. */
import { createRequire } from 'node:module'
import type { Host } from '../model/host.ts'
import type { CompileVolume, VolumeJob, VolumeResult } from '../model/volume.ts'

/** What became of a job: its result, or our own failure. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: VolumeResult }
  | { readonly kind: 'fault'; readonly error: Error }

export interface Running {
  readonly host: Host
  readonly compile: CompileVolume
  /** Threads; one means: here. */
  readonly threads: number
  /** Called in the order in which jobs end, never twice at once. */
  readonly onOutcome: (index: number, outcome: Outcome) => Promise<void>
}

/** Several volumes are compiled in threads; a single one here, which may make use of another thread itself. */
export const runVolumes = async (jobs: readonly VolumeJob[], running: Running): Promise<void> => {
  if (jobs.length <= 1 || running.threads <= 1) {
    const { threads } = running
    for (const [index, job] of jobs.entries())
      await running.onOutcome(index, await settled(running.compile(running.host, { ...job, threads })))
    return
  }
  await runInThreads(jobs, running)
}

const settled = async (work: Promise<VolumeResult>): Promise<Outcome> => {
  try {
    return { kind: 'done', result: await work }
  } catch (error) {
    return { kind: 'fault', error: error instanceof Error ? error : new Error(String(error)) }
  }
}

const runInThreads = async (jobs: readonly VolumeJob[], running: Running): Promise<void> => {
  const { Piscina } = await import('piscina')
  const filename = createRequire(import.meta.url).resolve('#volume-worker')
  const threads = Math.min(running.threads, jobs.length)
  const pool = new Piscina<VolumeJob, VolumeResult>({ filename, minThreads: threads, maxThreads: threads })
  let turn = Promise.resolve()
  try {
    const all = jobs.map(async (job, index) => {
      const outcome = await settled(pool.run(job, { name: 'compileInThread' }))
      turn = turn.then(() => running.onOutcome(index, outcome))
      await turn
    })
    await Promise.all(all)
  } finally {
    await pool.destroy()
  }
}
