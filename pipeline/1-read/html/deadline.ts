/** In: HTML. Out: what was extracted from it, or null and one message where that needs too long or too much memory. */
import { createRequire } from 'node:module'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { type Extracted, extract } from './extract.ts'

/** In this many UTF-16 units not even hostile HTML takes a second: no worker is needed. */
const SMALL = 400_000
/** Default 20, and one more for every 50,000 characters: far more than usual pages take on a slow machine. */
const secondsFor = (html: string): number => 20 + Math.round(html.length / 50_000)
/** Megabytes of a worker's heap. */
const HEAP = 2_048

/**
 * The parser and readability are quadratic on some pages. Long ones are read in a worker that can be ended; it goes
 * away with the page.
 */
export const extractUnderDeadline = async (
  html: string,
  file: VFile,
  seconds: number = secondsFor(html)
): Promise<Extracted | null> => {
  try {
    return html.length <= SMALL ? extract(html) : await extractInWorker(html, seconds)
  } catch (error) {
    if (!isTooComplex(error)) throw error
    report(file, 'html-too-complex', { file: file.path ?? '', seconds })
    return null
  }
}

const extractInWorker = async (html: string, seconds: number): Promise<Extracted> => {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<string, Extracted>({
    filename: createRequire(import.meta.url).resolve('#html-worker'),
    minThreads: 0,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: HEAP }
  })
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), seconds * 1000)
  try {
    return await pool.run(html, { name: 'extract', signal: deadline.signal })
  } finally {
    clearTimeout(timer)
    await pool.destroy()
  }
}

const isTooComplex = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' ||
    error.name === 'RangeError' ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))
