/**
 * Our DOCX writer alone, fed the tree: prints the CPU seconds of one call, the first in its process.
 *
 *     node write-docx.mjs FOLDER [--dist DIR]
 */
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: 'string', default: join(here, '..', '..', 'dist') } }
})
const load = path => import(pathToFileURL(resolve(values.dist, path)).href)

const main = async () => {
  const { flow, numbers, blanksAfter } = await flowOf(positionals[0])
  const { renderDocx } = await load('5-render/docx/index.js')
  const before = process.cpuUsage()
  const bytes = await renderDocx(flow, numbers, blanksAfter)
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, bytes: bytes.length }))
}

/** All stages before the writer. */
const flowOf = async folder => {
  const { nodeHost } = await load('host/node.js')
  const { planVolumes } = await load('batch/plan-volumes.js')
  const { readTexts } = await load('compile/read-texts.js')
  const { compose } = await load('3-compose/index.js')
  const typeset = await load('4-typeset/index.js')
  const host = nodeHost()
  const [volume] = await planVolumes(host, { paths: [folder], out: '', formats: ['docx'] })
  if (!volume?.job) throw new Error(JSON.stringify(volume?.findings))
  const { manifest } = volume.job
  const texts = await readTexts(host, volume.job)
  const compilation = compose(manifest, texts, texts.volume, '0', new Map())
  const design = typeset.wordDesignOf(manifest.profile, manifest.paper)
  const faces = await typeset.loadFaces(host.font, typeset.designFaces(design))
  const measured = typeset.measuredInWord(faces, texts.volume.region)
  const flow = typeset.breakTitles(typeset.typesetFlow(compilation, design, measured), faces)
  return { flow, ...typeset.wordNumbers(flow, faces) }
}

await main()
