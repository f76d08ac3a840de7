/** The real world as a `Host`: paths in, bytes out; files are written whole or not at all. The only import of node:fs beside fonts.ts. */
import { readFileSync, statSync } from 'node:fs'
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { glob } from 'tinyglobby'
import { byCodeUnit } from '../model/by-code-unit.ts'
import type { Host, WrittenFile } from '../model/host.ts'
import { loadFont } from './fonts.ts'
import { HostError } from './host-error.ts'

/** No source is larger: 256 MiB. A longer text would not fit into one string of the engine once it is worked on. */
export const MAX_BYTES: number = 256 * 1024 * 1024

/** @example const { source } = await readSource(nodeHost(), 'sources/01.txt', '01.txt', {}) */
export const nodeHost = (): Host => ({
  read: readWhole,
  write: (path, bytes) => writeAll([{ path, bytes }]),
  writeAll,
  obstacle: obstacleTo,
  list: listFolder,
  kind: kindOf,
  glob: async (pattern, folder) =>
    (await glob(pattern, { cwd: folder, expandDirectories: false, dot: false })).sort(byCodeUnit),
  font: loadFont,
  sameInThreads: true,
  env: { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH }
})

/** At once: other threads read fonts meanwhile, and a text of some kilobytes would wait for them five times over. */
const readWhole = async (path: string): Promise<Uint8Array> => {
  if (statSync(path).size > MAX_BYTES) throw new HostError('EFBIG', path)
  return readFileSync(path)
}

const listFolder = async (path: string): Promise<string[]> => {
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries.map(async entry => {
    const folder = entry.isSymbolicLink()
      ? (await kindOf(join(path, entry.name))) === 'folder'
      : entry.isDirectory()
    return folder ? `${entry.name}/` : entry.name
  })
  return (await Promise.all(names)).sort(byCodeUnit)
}

const kindOf = async (path: string): Promise<'file' | 'folder' | 'absent'> => {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isAbsence(error)) return 'absent'
    throw error
  }
}

/** ENAMETOOLONG, EINVAL: no file can have such a name, so there is none. */
const isAbsence = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'].includes(String(error.code))

/** A file on its way: where it is written first, and where what it replaces waits until all are in place. */
interface Move {
  readonly path: string
  readonly aside: string
  readonly before: string
  hasOld: boolean
  placed: boolean
}

const writeAll = async (files: readonly WrittenFile[]): Promise<void> => {
  const moves = files.map(file => moveOf(file.path))
  try {
    for (const [index, file] of files.entries()) await writeAside(moves[index] as Move, file.bytes)
    for (const move of moves) await putInPlace(move)
  } catch (error) {
    for (const move of moves.toReversed()) await undo(move)
    throw error
  }
  for (const move of moves) await rm(move.before, { force: true })
}

const moveOf = (path: string): Move => {
  const beside = (end: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.${end}`)
  return { path, aside: beside('part'), before: beside('old'), hasOld: false, placed: false }
}

const writeAside = async (move: Move, bytes: Uint8Array): Promise<void> => {
  if ((await kindOf(move.path)) === 'folder') throw new HostError('EISDIR', move.path)
  await makeFolder(dirname(move.path))
  await writeFile(move.aside, bytes, { flush: true })
}

/** One by one: in a folder that takes no folders, such as /proc, Node's own `recursive` never ends. */
const makeFolder = async (path: string): Promise<void> => {
  if ((await kindOf(path)) === 'folder') return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  try {
    await mkdir(path)
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if ((await kindOf(path)) !== 'folder') throw error
  }
}

const obstacleTo = async (folder: string): Promise<string | null> => {
  const kind = await kindOf(folder)
  if (kind === 'absent' && dirname(folder) !== folder) return obstacleTo(dirname(folder))
  if (kind === 'file') return 'ENOTDIR'
  try {
    await access(folder, constants.W_OK)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'EACCES'
  }
}

const putInPlace = async (move: Move): Promise<void> => {
  if ((await kindOf(move.path)) === 'file') {
    await rename(move.path, move.before)
    move.hasOld = true
  }
  await rename(move.aside, move.path)
  move.placed = true
}

/** Never throws: the first failure is the one to tell. */
const undo = async (move: Move): Promise<void> => {
  try {
    if (move.placed) await rm(move.path, { force: true })
    if (move.hasOld) await rename(move.before, move.path)
    await rm(move.aside, { force: true })
  } catch {
    // What could not be put back stays beside under its own name.
  }
}
