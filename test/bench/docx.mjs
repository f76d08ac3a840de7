/**
 * The DOCX against pandoc on the same text, in one run, and the memory of a volume that is fed article by article.
 *
 *     node docx.mjs [--runs 3] [--dist DIR]
 *
 * Needs pandoc (Debian: apt-get install pandoc); without it only the memory is measured. Exit code 1 where a target is missed.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measure, median } from './measure.mjs'
import { generateVolume, lengthOf } from './volume/generate.mjs'
import { writeMarkdown } from './volume/write-markdown.mjs'
import { writeTexts } from './volume/write-texts.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const work = join(here, '.work', 'docx')
const title = '速度试验'
/** Characters, and of each article so many that there are about 500. */
const size = 2_000_000
const mean = 3884
/** The whole from plain text, and the writer alone, as shares of pandoc's CPU time; MiB of the volume fed article by article. */
const targets = { whole: 1, writer: 0.6, memory: 160 }

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    dist: { type: 'string', default: join(here, '..', '..', 'dist') }
  }
})

const main = async () => {
  await rm(work, { recursive: true, force: true })
  const articles = generateVolume(size, 7, mean)
  const characters = articles.reduce((sum, article) => sum + lengthOf(article), 0)
  await writeTexts(articles, join(work, title))
  await writeMarkdown(articles, join(work, 'volume.md'))
  console.log(
    `${characters} characters, ${articles.length} articles; CPU seconds, medians of ${values.runs}\n`
  )
  const missed = []
  const judge = (what, figure, target) => {
    console.log(`${what}: ${figure.toFixed(2)} (target: at most ${target})`)
    if (figure > target) missed.push(what)
  }
  const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0]
  if (version) compare(version, judge)
  else console.log('pandoc (skipped: it is not installed)')
  judge('200,000 paragraphs fed article by article, peak MiB', await memory(), targets.memory)
  if (missed.length > 0) process.exitCode = 1
}

const compare = (version, judge) => {
  const markdown = join(work, 'volume.md')
  const json = join(work, 'volume.json')
  execFileSync('pandoc', ['-f', 'markdown', '-t', 'json', markdown, '-o', json])
  const out = join(work, 'pandoc.docx')
  const runs = { pandoc: [], whole: [], pandocWriter: [], writer: [] }
  for (let run = 0; run < Number(values.runs); run++) {
    runs.pandoc.push(cpuOf('pandoc', ['-f', 'markdown', '--toc', '-o', out, markdown]))
    runs.whole.push(
      cpuOf(process.execPath, [
        resolve(values.dist, 'cli', 'main.js'),
        ...['build', join(work, title), '-o', join(work, 'out'), '-f', 'docx', '--no-cache', '--quiet']
      ])
    )
    runs.pandocWriter.push(cpuOf('pandoc', ['-f', 'json', '--toc', '-o', out, json]))
    runs.writer.push(writerAlone())
  }
  const of = Object.fromEntries(Object.entries(runs).map(([name, times]) => [name, median(times)]))
  console.log(
    `${version}, from Markdown with --toc ${of.pandoc.toFixed(2)}, -f json ${of.pandocWriter.toFixed(2)}`
  )
  console.log(`chengce, from plain texts ${of.whole.toFixed(2)}, writer alone ${of.writer.toFixed(2)}`)
  judge('whole process, share of pandoc', of.whole / of.pandoc, targets.whole)
  judge('writer alone, share of pandoc -f json', of.writer / of.pandocWriter, targets.writer)
}

/** User and system time of a program and its threads, as the shell's `times` has it. */
const cpuOf = (program, args) => {
  const quoted = [program, ...args].map(each => `'${each}'`).join(' ')
  const shown = execFileSync('sh', ['-c', `${quoted} >/dev/null; times`], { encoding: 'utf8' }).trim()
  const children = shown.split('\n').at(-1) ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0
  )
}

const writerAlone = () =>
  JSON.parse(
    execFileSync(process.execPath, [join(here, 'write-docx.mjs'), join(work, title), '--dist', values.dist], {
      encoding: 'utf8'
    })
  ).cpuSeconds

const memory = async () => {
  const file = join(work, 'large.docx')
  const script = join(here, 'stream-docx.mjs')
  const { mebibytes, cpuSeconds } = await measure(
    script,
    [file, '--dist', values.dist],
    join(work, 'usage.json')
  )
  console.log(
    `200,000 paragraphs: ${cpuSeconds.toFixed(1)} s, ${((await stat(file)).size / 1e6).toFixed(1)} MB`
  )
  return mebibytes
}

await main()
