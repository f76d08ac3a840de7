/** Preloaded into a measured process: writes its peak resident memory (KiB) and CPU time (µs) where BENCH_USAGE says. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const path = process.env.BENCH_USAGE
if (path && isMainThread)
  process.on('exit', () => writeFileSync(path, JSON.stringify(process.resourceUsage())))
