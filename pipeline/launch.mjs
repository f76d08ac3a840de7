#!/usr/bin/env node
/**
 * What `bundle.mjs` puts in place of `cli/main.js`, and beside it for threads. In: the chunks of the program beside it, and what V8 made of them once
 * (`bytecode.mjs`). Out: the program that is
 * called like the file, running.
 *
 * Compiling the program takes a fifth of the time of a small volume; its bytecode is read in a tenth of that. V8 itself
 * tells whether bytecode is of its version and flags, and compiles where it is not.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

const entry = basename(fileURLToPath(import.meta.url), '.js')
/**
 * Most of the program is many functions that are called some thousand times each: V8 11 takes as long to optimize them, in
 * threads of its own, as they then run. Asked for three times as much running first, it takes less than half of that; on two cores, which two
 * threads of ours share, that is more than the slower code costs (test/bench/README.md). Bytecode is made under the same flag.
 */
if (entry === 'main' && process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')

const requireOutside = createRequire(import.meta.url)
/** Chunks that were asked for, by name. */
const loaded = new Map()

/** As `require`: a chunk by its name with `./`, anything else from outside. */
const requireChunk = name => {
  if (!/^\.\/[^/]+\.cjs$/.test(name)) return requireOutside(name)
  const known = loaded.get(name)
  if (known) return known.module.exports
  const { file, script } = compiled(name)
  const module = { exports: {} }
  // Before it runs: chunks ask for one another.
  loaded.set(name, { file, script, module })
  script.runInThisContext()(requireChunk, importOutside, module, module.exports, file)
  return module.exports
}

/** Node lets a script import only under a warning. */
const importOutside = name => import(name)

const compiled = name => {
  const file = requireOutside.resolve(name)
  const cachedData = bytecodeOf(file)
  const script = new Script(readFileSync(file, 'utf8'), {
    filename: file,
    ...(cachedData ? { cachedData } : {})
  })
  return { file, script }
}

const bytecodeOf = file => {
  try {
    return readFileSync(`${file}.bytecode`)
  } catch {
    return null
  }
}

/** Beside each chunk that was asked for, what V8 made of it: functions that have been called are in it. For `bytecode.mjs`. */
export const keepBytecode = () => {
  for (const { file, script } of loaded.values()) {
    // Aside, then renamed: nobody reads half of it.
    writeFileSync(`${file}.${process.pid}`, script.createCachedData())
    renameSync(`${file}.${process.pid}`, `${file}.bytecode`)
  }
}

requireChunk(`./${entry}.cjs`)
