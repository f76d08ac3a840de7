/** In: Markdown and a time limit. Out: its mdast, or null and one message where the parser needs too long or overflows. */
import { createRequire } from 'node:module'
import type { Root } from 'mdast'
import { Piscina } from 'piscina'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { parseMarkdownSyntax } from './markdown-syntax.ts'

/** In this many UTF-16 units not even hostile Markdown takes a second: no worker is needed. */
const SMALL = 8_000

/** Megabytes of a worker's heap: 5 MB of usual Markdown take a quarter of it. */
const HEAP = 1_536

/**
 * Markdown's parser is quadratic, or nests without end, on some texts. Longer ones are parsed in a worker that can
 * be ended. One worker serves all files of the process, one after the other, each with its own deadline; idle, it
 * goes away and never keeps the process alive.
 */
export const parseUnderDeadline = async (
  markdown: string,
  file: VFile,
  seconds: number
): Promise<Root | null> => {
  try {
    if (markdown.length <= SMALL) return parseMarkdownSyntax(markdown)
    return await inTurn(() => parseInWorker(markdown, seconds))
  } catch (error) {
    if (!isTooComplex(error)) throw error
    report(file, 'markdown-too-complex', { file: file.path ?? '', seconds })
    return null
  }
}

/** One at a time, so that waiting for another file does not count against the deadline. */
const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
  const turn = last.then(task)
  last = turn.catch(() => undefined)
  return turn
}
let last: Promise<unknown> = Promise.resolve()

const parseInWorker = async (markdown: string, seconds: number): Promise<Root> => {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), seconds * 1000)
  try {
    return await pool().run(markdown, { name: 'parseMarkdownSyntax', signal: deadline.signal })
  } finally {
    clearTimeout(timer)
  }
}

let started: Piscina<string, Root> | null = null
const pool = (): Piscina<string, Root> => {
  started ??= new Piscina<string, Root>({
    filename: createRequire(import.meta.url).resolve('#markdown-worker'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 2_000,
    resourceLimits: { maxOldGenerationSizeMb: HEAP }
  })
  return started
}

const isTooComplex = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' ||
    error.name === 'RangeError' ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))
