/** Runs the built command line as a user does: files and arguments in, exit code, both streams and the files made out. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { expect } from 'vitest'

const main = resolve('dist/cli/main.js')
let built = false

/** The command is what `npm run build` makes of the sources as they are now. */
const ensureBuilt = (): void => {
  if (built) return
  const { status, stderr } = spawnSync(process.execPath, ['pipeline/prepare.mjs', 'build'], {
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`)
  built = true
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder of its own for one test, with files in it. */
export interface Workplace {
  readonly folder: string
  readonly write: (path: string, content: string | Uint8Array) => void
  readonly read: (path: string) => Buffer
  /** Files below a folder, sorted, with forward slashes. */
  readonly files: (path?: string) => string[]
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Ran
  /** As `run`, beside others. */
  readonly start: (args: readonly string[]) => Promise<Ran>
  readonly remove: () => void
}

export const workplace = (files: Readonly<Record<string, string | Uint8Array>> = {}): Workplace => {
  ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'chengce-cli-'))
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  return {
    folder,
    write,
    read: path => readFileSync(join(folder, path)),
    files: (path = '.') =>
      filesBelow(join(folder, path)).map(file => relative(folder, file).replaceAll('\\', '/')),
    run: (args, env = {}) => run(folder, args, env),
    start: args => start(folder, args),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap(name => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesBelow(path) : [path]
    })

const cleanEnv = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  LANG: 'C.UTF-8'
})

const run = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    env: { ...cleanEnv(), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30
  })
  return { code: status, stdout, stderr }
}

const start = (cwd: string, args: readonly string[]): Promise<Ran> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [main, ...args], { cwd, env: cleanEnv() })
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', text => {
        said[stream] += text
      })
    child.on('error', fail).on('close', code => done({ code, ...said }))
  })

/** Exactly one error with a next step, and nothing of our insides. */
export const oneError = (ran: Ran, code: string): void => {
  const errors = ran.stderr.split('\n').filter(line => /^ {2}(?:\d+:\d+ {2})?error {2}/.test(line))
  expect(errors.map(line => line.split(/ {2}/).at(-1))).toEqual([code])
  expect(ran.stderr).not.toMatch(/\n\s+at |Error:|node:internal/)
}
