/**
 * Compares a whole build by chengce with Typst on the same text, in one run, and prints a table (and JSON).
 *
 *     node run.mjs [--sizes 200000,2000000] [--runs 3] [--json FILE] [--dist DIR]
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { getDocumentProxy } from 'unpdf'
import { measure, median } from './measure.mjs'
import { generateVolume, lengthOf } from './volume/generate.mjs'
import { writeTexts } from './volume/write-texts.mjs'
import { writeTypst } from './volume/write-typst.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..')
const work = join(here, '.work')
const seed = 7
const title = '速度试验'
/** Page counts further apart than this share: the two did not set the same volume. */
const pageTolerance = 0.03

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '200000,2000000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    dist: { type: 'string', default: join(root, 'dist') }
  }
})

const main = async () => {
  await writeFonts(join(work, 'fonts'))
  const results = []
  for (const size of values.sizes.split(',')) results.push(await compare(Number(size), Number(values.runs)))
  print(results)
  if (values.json) await writeFile(values.json, `${JSON.stringify(report(results), null, 2)}\n`)
  if (results.some(result => result.void)) process.exitCode = 1
}

/** Both programs set type from the very bytes that the pipeline ships. */
const writeFonts = async folder => {
  const { loadFont } = await import(pathToFileURL(resolve(values.dist, 'host', 'fonts.js')).href)
  await mkdir(folder, { recursive: true })
  for (const face of ['serif', 'serif-bold', 'serif-black', 'sans', 'sans-bold', 'kai', 'kai-bold'])
    await writeFile(join(folder, `${face}.ttf`), (await loadFont(face)).bytes)
}

const compare = async (size, runs) => {
  const folder = join(work, String(size))
  await rm(folder, { recursive: true, force: true })
  const articles = generateVolume(size, seed)
  await writeTexts(articles, join(folder, title))
  await writeTypst(articles, title, join(folder, 'volume.typ'))
  const contenders = { chengce: chengce(folder), typst: typst(folder) }
  const samples = { chengce: [], typst: [] }
  for (let run = 0; run < runs; run++)
    for (const name of Object.keys(contenders)) {
      const { script, args } = contenders[name]
      samples[name].push(await measure(script, args, join(folder, 'usage.json')))
    }
  const characters = articles.reduce((sum, article) => sum + lengthOf(article), 0)
  return judge({ characters, articles: articles.length, runs, ...(await summaries(contenders, samples)) })
}

const chengce = folder => ({
  script: resolve(values.dist, 'cli', 'main.js'),
  args: ['build', join(folder, title), '-o', join(folder, 'out'), '-f', 'pdf', '--no-cache', '--quiet'],
  pdf: join(folder, 'out', `${title}.pdf`)
})

const typst = folder => ({
  script: join(here, 'typst.mjs'),
  args: [join(folder, 'volume.typ'), join(work, 'fonts'), join(folder, 'typst.pdf')],
  pdf: join(folder, 'typst.pdf')
})

const summaries = async (contenders, samples) => {
  const all = {}
  for (const name of Object.keys(contenders)) {
    const bytes = await readFile(contenders[name].pdf)
    all[name] = {
      seconds: median(samples[name].map(sample => sample.seconds)),
      cpuSeconds: median(samples[name].map(sample => sample.cpuSeconds)),
      mebibytes: median(samples[name].map(sample => sample.mebibytes)),
      samples: samples[name],
      pdfBytes: bytes.length,
      pages: (await getDocumentProxy(new Uint8Array(bytes))).numPages
    }
  }
  return all
}

const judge = result => ({
  ...result,
  timeRatio: result.chengce.seconds / result.typst.seconds,
  memoryRatio: result.chengce.mebibytes / result.typst.mebibytes,
  void: Math.abs(result.chengce.pages / result.typst.pages - 1) > pageTolerance
})

const print = results => {
  console.log('| characters | articles | program | pages | wall s | CPU s | peak MiB | PDF MB |')
  console.log('| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |')
  for (const result of results) {
    for (const name of ['chengce', 'typst']) {
      const { pages, seconds, cpuSeconds, mebibytes, pdfBytes } = result[name]
      const figures = [
        pages,
        seconds.toFixed(2),
        cpuSeconds.toFixed(2),
        mebibytes.toFixed(0),
        (pdfBytes / 1e6).toFixed(1)
      ]
      console.log(`| ${[result.characters, result.articles, name, ...figures].join(' | ')} |`)
    }
    const verdict = result.void ? 'VOID: page counts differ by more than 3 %' : 'page counts within 3 %'
    console.log(
      `\n${result.characters}: time ${result.timeRatio.toFixed(2)} of Typst's, memory ${result.memoryRatio.toFixed(2)}; ${verdict}\n`
    )
  }
}

const report = results => ({
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  results
})

await main()
