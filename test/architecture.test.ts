/** Reads every import of pipeline/ and fails on an arrow against the flow, a library outside its room, or a cycle. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

interface Import {
  readonly from: string
  /** A file of pipeline/, or a package's name. */
  readonly to: string
  readonly typeOnly: boolean
  readonly own: boolean
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory()
      ? filesBelow(path)
      : /\.(?:ts|mjs)$/.test(path) && !path.endsWith('.d.ts')
        ? [path]
        : []
  })

const files = filesBelow('pipeline').map(path => path.slice('pipeline/'.length))

const importsOf = (from: string): Import[] => {
  const text = readFileSync(join('pipeline', from), 'utf8')
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    const own = specifier.text.startsWith('.')
    const to = own ? posix.join(dirname(from), specifier.text) : packageOf(specifier.text)
    found.push({ from, to, typeOnly, own })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const isTypeOnly = (node: ts.ImportDeclaration): boolean => {
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(e => e.isTypeOnly)
  )
}

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return specifier.split('/')[0] as string
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

const imports = files.flatMap(importsOf)

/** The room that a file belongs to: its folder, or the file itself where it stands at the top; `compile/` is part of compile.ts. */
const roomOf = (file: string): string => (file.split('/')[0] as string).replace(/\.ts$/, '')

const stages = ['1-read', '2-normalize', '3-compose', '4-typeset', '5-render']

/** Which rooms a room may import besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  model: ['diagnostics'],
  ...Object.fromEntries(stages.map(stage => [stage, ['model', 'diagnostics']])),
  // Designs are 4-typeset's data.
  manifest: ['4-typeset', 'model', 'diagnostics'],
  host: ['model'],
  compile: [...stages, 'model', 'diagnostics'],
  inspect: ['1-read', '2-normalize', 'batch', 'model', 'diagnostics'],
  fonts: ['4-typeset', 'model'],
  // Designs are 4-typeset's data.
  measure: ['4-typeset', 'model', 'diagnostics'],
  // What a build would show is held against what an editor made of it.
  accept: ['batch', 'compile', '5-render', 'manifest', 'model', 'diagnostics'],
  batch: ['compile', 'manifest', '1-read', 'host', 'model', 'diagnostics'],
  cli: [
    'accept',
    'batch',
    'inspect',
    'fonts',
    'measure',
    'manifest',
    '1-read',
    'host',
    'model',
    'diagnostics'
  ],
  index: ['batch', 'compile', 'inspect', 'measure', '4-typeset', 'host', 'model', 'diagnostics'],
  'bundle.mjs': [],
  'bytecode.mjs': [],
  'launch.mjs': [],
  'prepare.mjs': []
}

test('every room is on the map', () => {
  expect([...new Set(files.map(roomOf))].filter(room => !(room in arrows))).toEqual([])
})

test('arrows run one way: stages meet only in the model', () => {
  const wrong = imports
    .filter(({ own, from, to }) => own && roomOf(from) !== roomOf(to))
    .filter(({ from, to }) => !arrows[roomOf(from)]?.includes(roomOf(to)))
    .map(({ from, to }) => `${from} → ${to}`)
  expect(wrong).toEqual([])
})

test('a stage is entered through its index', () => {
  const wrong = imports
    .filter(({ own, from, to }) => own && stages.includes(roomOf(to)) && roomOf(from) !== roomOf(to))
    .filter(({ to }) => !to.endsWith('/index.ts'))
    .map(({ from, to }) => `${from} → ${to}`)
  expect(wrong).toEqual([])
})

/** Where a package may be imported: beginnings of paths. Whatever is not here may be imported by nobody. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  unified: ['2-normalize/'],
  'remark-parse': ['2-normalize/'],
  'remark-gfm': ['2-normalize/'],
  'remark-frontmatter': ['2-normalize/'],
  'remark-cjk-friendly': ['2-normalize/'],
  docx: ['5-render/docx/'],
  fflate: ['5-render/docx/', '1-read/docx/', 'accept/'],
  linkedom: ['1-read/html/'],
  '@mozilla/readability': ['1-read/html/'],
  mammoth: ['1-read/docx/'],
  saxes: ['1-read/docx/', 'accept/', '5-render/docx/template/'],
  'word-extractor': ['1-read/doc/'],
  'opencc-js': ['2-normalize/'],
  pdfkit: ['5-render/pdf/'],
  fontkit: ['4-typeset/faces'],
  hyphen: ['4-typeset/lines'],
  fontverter: ['host/'],
  yaml: ['manifest/'],
  zod: ['manifest/'],
  commander: ['cli/'],
  '@clack/prompts': ['cli/'],
  'node-sarif-builder': ['cli/'],
  unpdf: ['measure/'],
  piscina: ['batch/', 'measure/', '1-read/', '2-normalize/parse/'],
  jschardet: ['1-read/'],
  tinyglobby: ['host/'],
  vfile: ['diagnostics/', '1-read/', 'manifest/', 'accept', 'compile', 'batch', 'cli/'],
  'vfile-message': ['diagnostics/'],
  rolldown: ['bundle.mjs'],
  'node:fs': ['host/', 'bundle.mjs', 'bytecode.mjs', 'launch.mjs', 'prepare.mjs'],
  'node:child_process': ['prepare.mjs'],
  'node:os': ['host/', 'cli/', 'bytecode.mjs'],
  'node:path': ['host/', 'batch/', 'cli/', 'bundle.mjs', 'bytecode.mjs', 'launch.mjs', 'prepare.mjs'],
  'node:crypto': ['compile/review-beside.ts', 'batch/', '5-render/', 'prepare.mjs'],
  'node:zlib': ['3-compose/images/', '5-render/', 'host/'],
  'node:util': ['cli/', '5-render/'],
  'node:module': [
    'measure/',
    'batch/',
    'cli/',
    'compile/',
    'host/',
    '1-read/',
    '2-normalize/parse/',
    'launch.mjs'
  ],
  'node:url': [
    'batch/',
    'host/',
    '2-normalize/parse/',
    'bundle.mjs',
    'bytecode.mjs',
    'launch.mjs',
    'prepare.mjs'
  ],
  'node:v8': ['cli/', 'launch.mjs'],
  'node:vm': ['launch.mjs'],
  'node:buffer': ['5-render/'],
  'node:stream': ['5-render/'],
  'node:worker_threads': ['1-read/', '2-normalize/parse/', 'batch/', 'compile/']
}

test('a library stays in its room', () => {
  const wrong = imports
    .filter(({ own, typeOnly }) => !own && !typeOnly)
    .filter(({ from, to }) => !rooms[to]?.some(room => from.startsWith(room)))
    .map(({ from, to }) => `${from} imports ${to}`)
  expect(wrong).toEqual([])
})

test('types of a library stay there too, but for those that carry the tree and the messages', () => {
  const everywhere = ['vfile', 'vfile-message', 'mdast', 'unist']
  const wrong = imports
    .filter(({ own, typeOnly, to }) => !own && typeOnly && !everywhere.includes(to))
    .filter(({ from, to }) => !rooms[to]?.some(room => from.startsWith(room)))
    .map(({ from, to }) => `${from} imports types of ${to}`)
  expect(wrong).toEqual([])
})

test('there is no cycle of imports', () => {
  const next = new Map<string, string[]>()
  for (const { from, to, own, typeOnly } of imports) {
    if (own && !typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  }
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const target of next.get(file) ?? []) walk(target, [...path, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  expect(cycles).toEqual([])
})

test('every import of our own names a file that is there', () => {
  expect(imports.filter(({ own, to }) => own && !files.includes(to) && !to.endsWith('.d.ts'))).toEqual([])
})

test('no clock, chance or locale in what makes bytes', () => {
  const banned =
    /\bDate\.now\b|(?<!\.)\bDate\(\)|\b(?:hrtime|Math\.random|randomUUID|randomBytes|localeCompare|toLocale\w+|Intl\.Collator|Intl\.DateTimeFormat|performance\.now)\b/
  const wrong = files
    .filter(file => !file.startsWith('cli/') && file !== 'prepare.mjs')
    .flatMap(file =>
      readFileSync(join('pipeline', file), 'utf8')
        .split('\n')
        .filter(line => banned.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line))
        .map(line => `${file}: ${line.trim()}`)
    )
  expect(wrong).toEqual([])
})
