// `npm start` and `npm test` on a fresh clone: decides whether an installation and a build are due, then runs. Needs only Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** Ignored by git, gone with the packages. */
const CACHE = 'node_modules/.cache/chengce'
const [MAJOR, MINOR] = process.versions.node.split('.').map(Number)

const main = () => {
  const [task, ...rest] = process.argv.slice(2)
  if (MAJOR < 20 || (MAJOR === 20 && MINOR < 19))
    return stop(`chengce needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org/.`)
  process.chdir(ROOT)
  if (task === 'start') return prepare() ?? run('dist/cli/main.js', ['build', ...rest])
  if (task === 'build') return prepare() ?? 0
  if (task === 'test') return test(rest)
  return stop('Usage: node pipeline/prepare.mjs start|build|test')
}

const stop = message => {
  say(message)
  return 2
}

const say = message => process.stderr.write(`${message}\n`)

/** Exit code where a step fails, null where all is ready. */
const prepare = () => install() ?? build()

const install = () => {
  if (isInstalled()) return null
  say('Installing packages: npm ci')
  const code = npm(['ci'])
  return code === 0 ? null : stop('The installation failed; what npm says above is the reason.')
}

/** True where npm's own record of what it installed holds every package of the lock file in its version. */
const isInstalled = () => {
  if (!existsSync('node_modules/.package-lock.json')) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const present = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (present[path] && present[path].version === version && existsSync(path))
  )
}

/** Through npm's own script where npm runs us: no shell, no guess about its name. */
const npm = args => {
  const script = process.env.npm_execpath
  if (script && /\.[cm]?js$/.test(script)) return run(script, args)
  return exitOf(spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' }))
}

const run = (script, args) => exitOf(spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }))

const exitOf = ({ status, error }) => {
  if (error) say(error.message)
  return status ?? 1
}

const build = () => {
  const state = sourceState()
  const stamp = 'dist/.built'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return null
  say('Building: tsc, then the command line in a few files')
  // Aside, then renamed: whoever runs the old build is not left without, and nothing stale stays.
  const aside = `${CACHE}/dist-${process.pid}`
  const compiled = run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', aside])
  const code = compiled === 0 ? run('pipeline/bundle.mjs', [aside]) : compiled
  if (code === 0) writeFileSync(join(aside, '.built'), state)
  if (code === 0) replaceBuild(aside)
  // Without it all works as well, only later.
  if (code === 0) run('pipeline/bytecode.mjs', ['dist'])
  rmSync(aside, { recursive: true, force: true })
  return code === 0 ? null : stop('The build failed; the compiler says above where.')
}

/** Another run may have put its own, equal build in place in the meantime: then that one stays. */
const replaceBuild = aside => {
  rmSync('dist', { recursive: true, force: true })
  try {
    renameSync(aside, 'dist')
  } catch (error) {
    if (!existsSync('dist/.built')) throw error
  }
}

/** Changes where a file that the build reads is new, gone or touched. */
const sourceState = () => {
  const files = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...filesBelow('pipeline')]
  const lines = files.map(file => {
    const { size, mtimeMs } = statSync(file)
    return `${file} ${size} ${mtimeMs}`
  })
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

const filesBelow = folder =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(path) : [relative('.', path)]
    })
    .sort()

/** Every check runs, whatever the one before it said; the last line sums up. */
const test = rest => {
  const code = install()
  if (code !== null) return code
  const checks = [
    ['build', () => build() ?? 0],
    [
      'format and lint',
      () =>
        run('node_modules/@biomejs/biome/bin/biome', [
          'ci',
          '--diagnostic-level=warn',
          '--error-on-warnings',
          '.'
        ])
    ],
    ['types', () => run('node_modules/typescript/bin/tsc', ['--noEmit'])]
  ]
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const [name, check] of checks) {
    const passed = check() === 0
    say(`${passed ? 'ok' : 'FAILED'}: ${name}`)
    sum[passed ? 'passed' : 'failed']++
  }
  addTests(sum, rest)
  process.stdout.write(
    `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}\n`
  )
  return sum.failed === 0 ? 0 : 1
}

const addTests = (sum, rest) => {
  const results = `${CACHE}/tests.json`
  mkdirSync(CACHE, { recursive: true })
  rmSync(results, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  // none: a missing golden fails instead of being written.
  const code = run('node_modules/vitest/vitest.mjs', ['run', '--update=none', ...reporters, ...rest])
  const before = sum.failed
  if (existsSync(results)) addResults(sum, JSON.parse(readFileSync(results, 'utf8')))
  // Failed without a failing test: an error outside of any, or no result at all.
  if (code !== 0 && sum.failed === before) sum.failed++
}

const addResults = (sum, results) => {
  sum.passed += results.numPassedTests
  sum.failed += results.numFailedTests
  sum.skipped += results.numPendingTests + results.numTodoTests
  // A file that could not even be loaded has no test that could fail.
  for (const file of results.testResults)
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'))
      sum.failed++
}

process.exitCode = main()
