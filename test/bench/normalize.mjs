/**
 * How fast plain text is read and normalized: bytes to tree, kept text and ledger, in one process on one thread.
 *
 *     node normalize.mjs [--dist DIR] [--only clean,line,many,shares,hostile] [--runs 3] [--json FILE]
 *     node --cpu-prof --cpu-prof-dir=.work/profile normalize.mjs --only clean      for hot spots
 *
 * Judged by CPU time, the collector's threads included, so that other work on the machine does not matter.
 * Exit code 1 where a bound of README.md is not kept.
 */
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './measure.mjs'
import { generateVolume } from './volume/generate.mjs'
import { hostileTexts } from './volume/hostile.mjs'
import { textOfArticle } from './volume/write-texts.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const seed = 7
/** Characters a second. */
const leastClean = 4e6
const leastLine = 1.5e6
/** Ten times the text may take this many times the time. */
const mostGrowth = 11
/** Seconds for a text of a megabyte, whatever it says. */
const mostHostile = 2

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: join(here, '..', '..', 'dist') },
    only: { type: 'string', default: 'clean,line,many,hostile' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' }
  }
})
const load = path => import(pathToFileURL(resolve(values.dist, path)).href)
const { decode } = await load('1-read/decode.js')
const { normalize } = await load('2-normalize/index.js')
const { VFile } = await import('vfile')

const main = async () => {
  const wanted = values.only.split(',')
  const results = []
  const add = async (group, name, texts, judge) => {
    // Its name first: a text that takes minutes is seen by it.
    process.stdout.write(`| ${group} | ${name} | `)
    const measured = await timed(texts, judge)
    results.push({ group, name, ...measured, kept: judge(measured) })
    print(results.at(-1))
  }
  printHead()
  if (wanted.includes('clean')) await addSizes('clean', volumeText, leastClean, add, results)
  if (wanted.includes('many'))
    await add('many', 'texts of 5,000', fewThousands(2_000_000), isAtLeast(leastClean))
  if (wanted.includes('line')) await addSizes('one line', lineText, leastLine, add, results)
  if (wanted.includes('hostile'))
    for (const [name, text] of hostileTexts()) await add('hostile', name, [text], isWithinBound)
  const growth = ['clean', 'one line'].flatMap(group => growthOf(results, group))
  for (const { group, times } of growth)
    console.log(`\n${group}: ten times the text takes ${times.map(fixed).join(', ')} times the time`)
  if (values.json)
    await writeFile(
      values.json,
      `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, results, growth }, null, 2)}\n`
    )
  if (results.some(result => !result.kept) || growth.some(({ times }) => times.some(by => by > mostGrowth)))
    process.exitCode = 1
}

const addSizes = async (group, textOf, least, add) => {
  for (const size of [200_000, 2_000_000, 20_000_000])
    await add(group, String(size), [textOf(size)], isAtLeast(least))
}

const isWithinBound = ({ cpu }) => cpu <= mostHostile

const isAtLeast = least => result => result.rate >= least

const volumeText = size => generateVolume(size, seed).map(textOfArticle).join('\n')

/** All line ends lost, nothing in their place. */
const lineText = size => volumeText(size).replaceAll(/[\n　]/g, '')

const fewThousands = size => generateVolume(size, seed).map(textOfArticle)

/** A first run that keeps the bound is enough for a hostile text: there are some 270 of them. */
const isSettled = (first, judge) => first.cpu > 3 || (judge === isWithinBound && judge(first))

/** The median of some runs, after one that nobody counts where the text is not large. */
const timed = async (texts, judge) => {
  const bytes = texts.map(text => new TextEncoder().encode(text))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const seconds = []
  const cpu = []
  const first = await once(bytes)
  if (isSettled(first, judge)) seconds.push(first.seconds) && cpu.push(first.cpu)
  else
    for (let run = 0; run < Number(values.runs); run++) {
      const measured = await once(bytes)
      seconds.push(measured.seconds)
      cpu.push(measured.cpu)
    }
  const mebibytes = process.memoryUsage.rss() / 2 ** 20
  return {
    characters,
    first: first.seconds,
    seconds: median(seconds),
    cpu: median(cpu),
    rate: characters / median(cpu),
    mebibytes
  }
}

const once = async texts => {
  globalThis.gc?.()
  const began = process.hrtime.bigint()
  const used = process.cpuUsage()
  for (const bytes of texts) await readAndNormalize(bytes)
  const { user, system } = process.cpuUsage(used)
  return { seconds: Number(process.hrtime.bigint() - began) / 1e9, cpu: (user + system) / 1e6 }
}

const readAndNormalize = async bytes => {
  const { encoding, text } = await decode(bytes)
  // Bytes that are in no encoding: one message, and no text.
  if (text === undefined) return
  const file = new VFile({ path: 'bench.txt', value: text })
  const normalized = await normalize({ file: 'bench.txt', format: 'text', encoding, base: text }, file)
  if (!normalized) throw new Error('not normalized')
}

/** How many times longer each text takes than the one a tenth its size. */
const growthOf = (results, group) => {
  const own = results.filter(result => result.group === group)
  const times = own
    .slice(1)
    .map((result, at) => (result.cpu / own[at].cpu) * ((own[at].characters * 10) / result.characters))
  return times.length > 0 ? [{ group, times }] : []
}

const fixed = number => number.toFixed(2)

const printHead = () => {
  console.log('| kind | text | characters | first s | s | CPU s | million characters a second | MiB | |')
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |')
}

const print = ({ characters, first, seconds, cpu, rate, mebibytes, kept }) =>
  console.log(
    `${[characters, fixed(first), fixed(seconds), fixed(cpu), fixed(rate / 1e6), mebibytes.toFixed(0), kept ? '' : 'TOO SLOW'].join(' | ')} |`
  )

await main()
