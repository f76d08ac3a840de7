/** In: a script and its arguments. Out: wall time, CPU time and peak memory of the whole process, from launch to exit. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

const preload = new URL('./report-usage.mjs', import.meta.url).href

/**
 * `seconds` of wall time, `cpuSeconds` on all cores, `mebibytes` of peak resident memory, threads included. Rejects where
 * the process fails.
 */
export const measure = async (script, args, usageFile) => {
  const began = process.hrtime.bigint()
  await run([`--import=${preload}`, script, ...args], { ...process.env, BENCH_USAGE: usageFile })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const usage = JSON.parse(await readFile(usageFile, 'utf8'))
  return {
    seconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    mebibytes: usage.maxRSS / 1024
  }
}

const run = (args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', data => {
      errors = (errors + data).slice(-4000)
    })
    child.on('error', reject)
    child.on('close', code =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')}\nexit code ${code}\n${errors}`))
    )
  })

/** @example median([3, 1, 2]) // 2 */
export const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
