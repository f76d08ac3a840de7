/** The documents say what is: the folder map is compared with the disk; links, options, examples and dependencies with the files. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { manifestSchema } from '../pipeline/manifest/schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'pipeline/README.md',
  'sources/README.md',
  'test/bench/README.md'
]

/** Folders below `pipeline/` that hold files of their own, with a trailing slash. */
const foldersOnDisk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (!entry.isDirectory()) return []
    const path = join(folder, entry.name)
    const hasFiles = readdirSync(path, { withFileTypes: true }).some(inner => inner.isFile())
    const own = hasFiles ? [`${relative(join(root, 'pipeline'), path).replaceAll('\\', '/')}/`] : []
    return [...own, ...foldersOnDisk(path)]
  })

const foldersOnMap = (): string[] =>
  [...read('pipeline/README.md').matchAll(/^- `([^`]+\/)`:/gm)].map(match => match[1] ?? '')

describe('pipeline/README.md', () => {
  it('names every folder of the pipeline once, and no other', () => {
    expect(foldersOnMap().sort()).toEqual(foldersOnDisk(join(root, 'pipeline')).sort())
  })

  it('names every file at the top', () => {
    const named = [...read('pipeline/README.md').matchAll(/^- `([a-z-]+\.m?[jt]s)`:/gm)].map(
      match => match[1]
    )
    const there = readdirSync(join(root, 'pipeline')).filter(name => /\.m?[jt]s$/.test(name))
    expect(named.sort()).toEqual(there.sort())
  })
})

describe('CONTRIBUTING.md', () => {
  it('gives a home and a reason for every runtime dependency, and for no other', () => {
    const table = read('CONTRIBUTING.md')
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .flatMap(line => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1]))
    const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    expect(table.sort()).toEqual(Object.keys(manifest.dependencies).sort())
  })

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const document of documents)
      for (const [, name] of read(document).matchAll(/npm run ([a-z-]+)/g))
        expect(scripts).toHaveProperty([name ?? ''])
  })
})

describe('the READMEs', () => {
  const yamlOf = (document: string): string[] =>
    [...read(document).matchAll(/^```yaml\n(.*?)^```/gms)].map(match => match[1] ?? '')

  it.each(['README.md', 'README.zh-CN.md'])('%s names only options that the command line has', document => {
    const program = read('pipeline/cli/program.ts') + read('pipeline/cli/inspect.ts')
    const options = [...read(document).matchAll(/`[^`\n]*?(--[a-z-]+)/g)].map(match => match[1] ?? '')
    expect(options.length).toBeGreaterThan(5)
    for (const option of options) expect(program).toContain(option)
  })

  it('show a manifest that is valid, and the same examples in both languages', () => {
    const [manifest, workflow] = yamlOf('README.md').map(text => parse(text))
    expect(manifestSchema.safeParse(manifest).success).toBe(true)
    expect(workflow).toHaveProperty(['jobs', 'build', 'steps'])
    expect(yamlOf('README.zh-CN.md').map(text => parse(text))).toEqual([manifest, workflow])
  })
})

describe('links', () => {
  it.each(documents)('%s points only at files that exist', document => {
    const targets = [...read(document).matchAll(/\]\(([^)#\s]+)/g)].map(match => match[1] ?? '')
    for (const target of targets.filter(link => !/^[a-z]+:/.test(link)))
      expect(() => statSync(join(root, dirname(document), target)), target).not.toThrow()
  })
})
