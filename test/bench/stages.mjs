/**
 * Where the time of our own build goes: start-up, reading, normalizing, composing, typesetting, writing.
 *
 *     node stages.mjs [FOLDER] [--dist DIR] [--out FILE.pdf]       FOLDER: default, the large volume of run.mjs
 *     node --cpu-prof --cpu-prof-dir=.work/profile stages.mjs      for hot spots
 *
 * Reading is timed in a pass of its own; what the build's first stage takes beyond that is normalizing.
 */
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: join(here, '..', '..', 'dist') },
    out: { type: 'string', default: join(here, '.work', 'stages.pdf') }
  }
})
const folder = positionals[0] ?? join(here, '.work', '2000000', '速度试验')
const load = path => import(pathToFileURL(resolve(values.dist, path)).href)

const main = async () => {
  const { nodeHost } = await load('host/node.js')
  const { planVolumes } = await load('batch/plan-volumes.js')
  const { compileVolume } = await load('compile.js')
  const { readSource } = await load('1-read/index.js')
  const host = nodeHost()
  const clock = makeClock()
  clock.lap('start-up')
  const [volume] = await planVolumes(host, { paths: [folder], out: '', formats: ['pdf'] })
  if (!volume?.job) throw new Error(JSON.stringify(volume?.findings))
  clock.lap('planning')
  for (const source of volume.job.manifest.parts.flatMap(part => part.sources))
    await readSource(host, join(volume.job.folder, source.file), source.file, {})
  clock.lap('reading')
  const result = await compileVolume(host, volume.job, stage => clock.lap(before[stage]))
  const pdf = result.outputs[0]
  if (!pdf) throw new Error(JSON.stringify(result.findings.slice(0, 5)))
  await host.write(values.out, pdf.bytes)
  clock.lap('putting the file away')
  print(clock.laps(), pdf.pages)
}

/** The stage that has just ended when compileVolume says that one begins. */
const before = {
  read: 'overhead',
  compose: 'reading and normalizing',
  fonts: 'composing and styling',
  typeset: 'fonts',
  // Pages are drawn as they are set.
  done: 'typesetting, drawing and writing'
}

const makeClock = () => {
  let last = 0 // performance.now() counts from the launch of the process
  const spent = new Map()
  return {
    lap: name => {
      const now = performance.now()
      spent.set(name, (spent.get(name) ?? 0) + now - last)
      last = now
    },
    laps: () => spent
  }
}

const print = (laps, pages) => {
  const normalizing = laps.get('reading and normalizing') - laps.get('reading')
  const rows = new Map(laps)
  rows.delete('reading and normalizing')
  rows.set('normalizing', normalizing)
  const total = [...rows.values()].reduce((sum, time) => sum + time, 0)
  console.log(`${pages} pages\n\n| stage | ms | share |\n| --- | ---: | ---: |`)
  for (const [name, time] of rows)
    console.log(`| ${name} | ${time.toFixed(0)} | ${((100 * time) / total).toFixed(1)} % |`)
  console.log(`| all | ${total.toFixed(0)} | 100 % |`)
  console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
}

await main()
