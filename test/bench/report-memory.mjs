/** Preloaded into a measured process: writes its peak resident memory, in KiB, where BENCH_MEMORY says. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const path = process.env.BENCH_MEMORY
if (path && isMainThread)
  process.on('exit', () => writeFileSync(path, String(process.resourceUsage().maxRSS)))
