/**
 * In: a build, as the compiler leaves it. Out: the same with `cli/main.js` and all it loads in a few files.
 *
 *     node pipeline/bundle.mjs dist
 *
 * Node spends 0.2 s on opening 300 modules one by one before the first text is read, a quarter of a small volume; in a
 * few files it is 0.07 s. What stays outside: packages that are seldom loaded, and those that find files of theirs by
 * their own place.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const OUTSIDE = [
  '@clack/prompts',
  'docx',
  'fontverter',
  'jschardet',
  'linkedom',
  'mammoth',
  'node-sarif-builder',
  'piscina',
  'unpdf',
  /^opencc-js\//,
  /^word-extractor\//
]

/**
 * fontkit, unicode-properties and linebreak inflate tables of Unicode as soon as they are loaded, for shaping and
 * breaking that is not asked of them here: each table is inflated when it is first looked into.
 */
const lateTries = {
  name: 'late-tries',
  resolveId: async function (id, importer) {
    if (id !== 'unicode-trie' || importer?.startsWith(lateTries.name)) return null
    const trie = await this.resolve(id, importer, { skipSelf: true })
    return `${lateTries.name}:${trie.id}`
  },
  load: id =>
    id.startsWith(`${lateTries.name}:`)
      ? `import Trie from ${JSON.stringify(id.slice(lateTries.name.length + 1))}
         export default class {
           #data
           #trie
           constructor(data) { this.#data = data }
           get(codePoint) { return (this.#trie ??= new Trie(this.#data)).get(codePoint) }
         }`
      : null
}

const [build = 'dist'] = process.argv.slice(2)
const folder = join(build, 'cli')
const bundle = await rolldown({
  input: join(folder, 'main.js'),
  platform: 'node',
  external: OUTSIDE,
  plugins: [lateTries],
  logLevel: 'warn'
})
const { output } = await bundle.generate({ format: 'esm' })
const names = new Set(output.map(({ fileName }) => fileName))
await bundle.write({ dir: folder, format: 'esm' })
await bundle.close()
for (const name of readdirSync(folder))
  if (name.endsWith('.js') && !names.has(name)) rmSync(join(folder, name))
