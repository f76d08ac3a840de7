/** In: a face. Out: the bytes of an sfnt that serves it, from the font packages or the system. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { checkSfnt } from '../model/check-sfnt.ts'
import type { FaceId, FontFile } from '../model/host.ts'
import { fangsongName, type PackagedFont, packagedFonts } from './fonts.data.ts'
import { findSystemFont } from './system-fonts.ts'

const require = createRequire(import.meta.url)

/** One reading per process: the files do not change under us, and a face is asked for by layout and by the PDF. */
const loaded = new Map<FaceId, Promise<FontFile>>()

/**
 * The font behind a face. Read once, then remembered. Rejects where the font package is not installed.
 *
 * @example (await loadFont('fangsong')).standsInFor // 'fangsong' where the system has no 仿宋
 */
export const loadFont = (face: FaceId): Promise<FontFile> => {
  const known = loaded.get(face)
  if (known) return known
  const file = face === 'fangsong' ? loadFangsong() : loadPackaged(face)
  loaded.set(face, file)
  file.catch(() => loaded.delete(face))
  return file
}

const loadPackaged = async (face: Exclude<FaceId, 'fangsong'>): Promise<FontFile> => {
  const source = packagedFonts[face]
  const root = dirname(require.resolve(`${source.package}/package.json`))
  const bytes = source.file.endsWith('.woff2')
    ? await unpacked(source, root)
    : await readFile(join(root, source.file))
  const file: FontFile = { face, bytes }
  checkSfnt(file)
  return file
}

const loadFangsong = async (): Promise<FontFile> => {
  const path = await findSystemFont(fangsongName)
  if (path !== null) {
    const bytes = await readFile(path).catch(() => null)
    if (bytes !== null && isPlainSfnt(bytes)) return { face: 'fangsong', bytes }
  }
  const kai = await loadFont('kai')
  return { ...kai, standsInFor: 'fangsong' }
}

/** Whatever lies under a font's name on somebody's disk is not ours to vouch for. */
const isPlainSfnt = (bytes: Uint8Array): boolean =>
  ['\0\u0001\0\0', 'OTTO', 'true'].includes(String.fromCharCode(...bytes.subarray(0, 4)))

/** WOFF2 unpacked, from the cache where it was unpacked before (0.3 s a font otherwise). */
const unpacked = async (source: PackagedFont, root: string): Promise<Uint8Array> => {
  const cached = cachePath(source, root)
  const known = await readFile(cached).catch(() => null)
  if (known !== null && isPlainSfnt(known)) return known
  // Its WASM takes longer to start than everything else here; due once per installation.
  const { convert } = await import('fontverter')
  const bytes = await convert(await readFile(join(root, source.file)), 'truetype')
  await keep(cached, bytes)
  return bytes
}

/** Beside the packages, where package managers leave caches alone and `npm ci` clears them. */
const cachePath = (source: PackagedFont, root: string): string => {
  const modules = root.slice(0, root.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length)
  const { version } = require(`${source.package}/package.json`) as { readonly version: string }
  const name = source.file.replace(/^.*\//, '').replace(/\.woff2$/, '')
  return join(modules, '.cache', 'chengce', `${name}-${version}.ttf`)
}

/** Written aside, then renamed, so that nobody reads half a font. A cache that cannot be written is no fault. */
const keep = async (path: string, bytes: Uint8Array): Promise<void> => {
  const aside = `${path}.${process.pid}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(aside, bytes)
    await rename(aside, path)
  } catch {
    await rm(aside, { force: true }).catch(() => undefined)
  }
}
