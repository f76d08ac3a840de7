/**
 * In: a build in its place. Out: beside its chunks, the bytecode of what a build of a volume calls, so that it need not be
 * compiled again whenever the program starts. A build without it is only slower.
 *
 *     node pipeline/bytecode.mjs dist
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [build = 'dist'] = process.argv.slice(2)
const main = resolve(build, 'cli', 'main.js')
const out = mkdtempSync(join(tmpdir(), 'chengce-'))
// The volume that comes with the project: what it calls is what every build calls.
process.argv = [
  process.execPath,
  main,
  'build',
  'sources',
  '-o',
  out,
  '-f',
  'pdf,docx',
  '--no-cache',
  '--quiet'
]
const { keepBytecode } = await import(pathToFileURL(main).href)
process.on('exit', code => {
  rmSync(out, { recursive: true, force: true })
  if (code === 0) keepBytecode()
})
