/** Files as a map: a `Host` without a disk, for tests and dry runs. Written files appear in the map. */
import { byCodeUnit } from '../model/by-code-unit.ts'
import type { FaceId, FontFile, Host, WrittenFile } from '../model/host.ts'
import { HostError } from './host-error.ts'

/** What a memory host may be told. */
export interface MemoryOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Default: no fonts; asking for one rejects. */
  readonly font?: (face: FaceId, families?: readonly string[]) => Promise<FontFile>
}

/**
 * @example
 * const host = memoryHost({ 'texts/01.txt': '春游\n今天去了公园。' })
 * await host.list('texts') // ['01.txt']
 */
export const memoryHost = (
  contents: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryOptions = {}
): Host & { readonly files: Map<string, Uint8Array> } => {
  const files = new Map<string, Uint8Array>()
  for (const [path, content] of Object.entries(contents)) files.set(clean(path), bytesOf(content))
  const writeAll = async (written: readonly WrittenFile[]): Promise<void> => {
    const blocked = written.find(({ path }) => kindIn(files, path) === 'folder')
    if (blocked) throw new HostError('EISDIR', blocked.path)
    for (const { path, bytes } of written) files.set(clean(path), bytes)
  }
  return {
    files,
    read: async path => files.get(clean(path)) ?? fail('ENOENT', path),
    write: (path, bytes) => writeAll([{ path, bytes }]),
    writeAll,
    list: async path => entriesOf(files, path),
    kind: async path => kindIn(files, path),
    glob: async (pattern, folder) => matches(files, pattern, folder),
    font: options.font ?? (face => Promise.reject(new HostError('ENOENT', face))),
    env: options.env ?? {}
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Forward slashes, no `./`, no doubled or closing slash; `.` is ''. */
const clean = (path: string): string => {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0) steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return (path.startsWith('/') ? '/' : '') + steps.join('/')
}

const fail = (code: string, path: string): never => {
  throw new HostError(code, path)
}

const below = (path: string): string => {
  const folder = clean(path)
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`
}

const kindIn = (files: ReadonlyMap<string, Uint8Array>, path: string): 'file' | 'folder' | 'absent' => {
  if (files.has(clean(path))) return 'file'
  const start = below(path)
  return [...files.keys()].some(file => file.startsWith(start)) ? 'folder' : 'absent'
}

const entriesOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string[] => {
  const start = below(path)
  const names = new Set<string>()
  for (const file of files.keys()) {
    if (!file.startsWith(start)) continue
    const rest = file.slice(start.length)
    const slash = rest.indexOf('/')
    names.add(slash < 0 ? rest : rest.slice(0, slash + 1))
  }
  if (names.size === 0) fail('ENOENT', path)
  return [...names].sort(byCodeUnit)
}

const matches = (files: ReadonlyMap<string, Uint8Array>, pattern: string, folder: string): string[] => {
  const start = below(folder)
  const shape = globToRegExp(clean(pattern))
  return [...files.keys()]
    .filter(file => file.startsWith(start))
    .map(file => file.slice(start.length))
    .filter(file => shape.test(file))
    .sort(byCodeUnit)
}

/** `*`, `?`, `**` and `{a,b}`: what tests need; the real host has tinyglobby. */
const globToRegExp = (pattern: string): RegExp => {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[.+^$()|[\]\\{}]/g, part => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part.length > 1) return `(?:${part.slice(1, -1).split(',').map(quoted).join('|')})`
    return `\\${part}`
  })
  return new RegExp(`^${source}$`, 'u')
}

const quoted = (text: string): string => text.replace(/[.+^$()|[\]\\{}*?]/g, '\\$&')
