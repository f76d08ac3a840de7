/** In: a PDF and a profile. Out: what it keeps and breaks of the profile and of the rules of the text. Entered here; nothing of pdf.js is loaded before. */
import { createRequire } from 'node:module'
import type { ProfileChoice } from '../model/own-profile.ts'
import type { Measurement, Refusal } from './measurement.ts'

export type {
  MeasuredFace,
  MeasuredRule,
  Measurement,
  Reason,
  Refusal,
  Verdict,
  What
} from './measurement.ts'

/** Default 60, and one more for every 50,000 bytes: twenty times what it takes on a slow machine. */
const secondsFor = (bytes: Uint8Array): number => 60 + Math.round(bytes.length / 50_000)
/** Megabytes of the worker's heap. */
const HEAP = 3_072

/**
 * Reads any PDF back, whoever made it, and measures it. pdf.js works in a thread that can be ended; a file that cannot
 * be measured is a word, not an exception.
 *
 * @example
 * const found = await measurePdf(bytes, 'gongwen')
 * if (typeof found !== 'string') found.rules.filter(rule => rule.verdict === 'breach')
 */
export const measurePdf = async (
  bytes: Uint8Array,
  profile: ProfileChoice,
  seconds: number = secondsFor(bytes)
): Promise<Measurement | Refusal> => {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<MeasureTask, Measurement | Refusal>({
    filename: createRequire(import.meta.url).resolve('#measure-worker'),
    minThreads: 0,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: HEAP }
  })
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), seconds * 1000)
  try {
    return await pool.run({ bytes, profile }, { name: 'measure', signal: deadline.signal })
  } catch (error) {
    if (isTooMuch(error)) return 'too-complex'
    throw error
  } finally {
    clearTimeout(timer)
    await pool.destroy()
  }
}

/** What the worker is handed. */
export interface MeasureTask {
  readonly bytes: Uint8Array
  readonly profile: ProfileChoice
}

/** Its stack, its memory or its time was not enough. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' ||
    error.name === 'RangeError' ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))
