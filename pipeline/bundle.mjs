/**
 * In: a build, as the compiler leaves it. Out: the same with `cli/main.js` and all it loads in a few files.
 *
 *     node pipeline/bundle.mjs dist
 *
 * Node spends 0.2 s on opening 300 modules one by one before the first text is read, a quarter of a small volume; in a
 * few files it is 0.07 s. What stays outside: packages that are seldom loaded, and those that find files of theirs by
 * their own place.
 */
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** What pdfkit has for encrypted files and WOFF2 alone works out tables when it is loaded: it is loaded when it is called. */
const lateModules = {
  name: 'late-modules',
  resolveId: async function (id, importer) {
    if (!(id in LATE) || importer?.startsWith(lateModules.name)) return null
    const module = await this.resolve(id, importer, { skipSelf: true })
    return `${lateModules.name}:${id}:${module.id}`
  },
  load: id => {
    if (!id.startsWith(`${lateModules.name}:`)) return null
    const [, name, file] = id.split(/:(.*?):(.*)/s)
    return LATE[name](`require(${JSON.stringify(file)})`)
  }
}

const LATE = {
  '@noble/ciphers/aes': load =>
    `export const cbc = (...given) => ${load}.cbc(...given)
     export const ecb = (...given) => ${load}.ecb(...given)`,
  'brotli/decompress.js': load => `export default (...given) => ${load}(...given)`
}

/** Each chunk is a function of what it asks for; `launch.mjs` calls it. */
const writeChunks = async (bundle, folder) => {
  const { output } = await bundle.generate({
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs'
  })
  for (const { fileName, code } of output) {
    const body = code.replace(/^#!.*/, '').replace(/\bimport\(("[^"]+")\)/g, 'importOutside($1)')
    writeFileSync(
      join(folder, fileName),
      `(function (require, importOutside, module, exports, __filename) {${body}\n})`
    )
  }
}

const [build = 'dist'] = process.argv.slice(2)
const folder = join(build, 'cli')
const bundle = await rolldown({
  input: {
    main: join(folder, 'main.js'),
    'second-thread': join(build, 'batch', 'second-thread-worker.js')
  },
  platform: 'node',
  external: OUTSIDE,
  plugins: [lateTries, lateModules],
  logLevel: 'warn'
})
await writeChunks(bundle, folder)
await bundle.close()
for (const name of readdirSync(folder)) if (name.endsWith('.js')) rmSync(join(folder, name))
for (const entry of ['main', 'second-thread'])
  copyFileSync(fileURLToPath(new URL('launch.mjs', import.meta.url)), join(folder, `${entry}.js`))
