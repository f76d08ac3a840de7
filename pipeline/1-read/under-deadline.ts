/** In: a task for somebody else's parser and a time limit. Out: its result, or null where it needs too long or too much memory. */
import { createRequire } from 'node:module'
import { Piscina } from 'piscina'
import type { ReadTasks } from './read-worker.ts'

/** Megabytes of a worker's heap: 48 MB of XML take half of it. */
const HEAP = 3_072

/**
 * Runs a task of `read-worker.ts` in a worker that can be ended. One worker serves all files of the process, one after
 * the other, each with its own deadline; idle, it goes away and never keeps the process alive.
 *
 * @example await underDeadline('readModel', bytes, 20) // null after 20 seconds
 */
export const underDeadline = async <Name extends keyof ReadTasks>(
  name: Name,
  input: Parameters<ReadTasks[Name]>[0],
  seconds: number
): Promise<Awaited<ReturnType<ReadTasks[Name]>> | null> => {
  const turn = last.then(() => runInWorker(name, input, seconds))
  last = turn.catch(() => undefined)
  try {
    return (await turn) as Awaited<ReturnType<ReadTasks[Name]>>
  } catch (error) {
    if (isTooMuch(error)) return null
    throw error
  }
}
let last: Promise<unknown> = Promise.resolve()

/** True where a task overflowed its stack, its memory or its time. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' ||
    error.name === 'RangeError' ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))

const runInWorker = async (name: string, input: unknown, seconds: number): Promise<unknown> => {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), seconds * 1000)
  try {
    return await pool().run(input, { name, signal: deadline.signal })
  } finally {
    clearTimeout(timer)
  }
}

let started: Piscina | null = null
const pool = (): Piscina => {
  started ??= new Piscina({
    filename: createRequire(import.meta.url).resolve('#read-worker'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 2_000,
    resourceLimits: { maxOldGenerationSizeMb: HEAP }
  })
  return started
}
