/** In: a face. Out: the bytes of an sfnt that serves it, from the font packages or the system. */
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { checkSfnt } from '../model/check-sfnt.ts'
import type { FaceId, FontFile } from '../model/host.ts'
import { NAME, sfntNames } from '../model/sfnt-names.ts'
import { installedFonts, type PackagedFont, packagedFonts, type SystemFace, standIns } from './fonts.data.ts'
import { type InstalledFamily, installedFamily } from './installed-families.ts'
import { firstBytes, readSparsely } from './read-sparsely.ts'
import { type FoundFont, findSystemFonts } from './system-fonts.ts'

const require = createRequire(import.meta.url)

/** One reading per process: the files do not change under us, and a face is asked for by layout and by the PDF. */
const loaded = new Map<FaceId, Promise<FontFile>>()

/**
 * The font behind a face. Read once, then remembered. Rejects where the font package is not installed.
 *
 * @param families of the system, in their order, to serve in the face's place
 * @example (await loadFont('fangsong')).standsInFor // 'fangsong' where the system has no 仿宋
 */
export const loadFont = (face: FaceId, families: readonly string[] = []): Promise<FontFile> =>
  families.length === 0 ? loadFace(face) : loadFamily(face, families)

/**
 * The first of the families that is installed; the face as it is otherwise, with what was wanted.
 *
 * @param folders default: the system's
 */
export const loadFamily = async (
  face: FaceId,
  families: readonly string[],
  folders?: readonly string[]
): Promise<FontFile> => {
  const missing: string[] = []
  for (const family of families) {
    if (isFace(family)) return serving(await loadFace(family), { face, missing })
    const found = await installedFamily(family, folders)
    const file = found === null ? null : await openFamily(face, found)
    if (file !== null) return serving(file, { face, missing, family })
    missing.push(family)
  }
  return serving(await loadFace(face), { face, missing })
}

/** Not a copy: that would read the bytes. */
const serving = (
  file: FontFile,
  {
    face,
    missing,
    family
  }: { readonly face: FaceId; readonly missing: readonly string[]; readonly family?: string }
): FontFile => {
  const more = {
    ...(missing.length === 0 ? {} : { missing }),
    ...(family === undefined ? {} : { family }),
    ...(file.face === face || file.standsInFor !== undefined ? {} : { standsInFor: face })
  }
  const properties = Object.entries(more).map(([key, value]) => [key, { value, enumerable: true }])
  return Object.create(file, Object.fromEntries(properties))
}

/** Read once: layout, the PDF and several faces may ask for one file. */
const opened = new Map<string, Promise<Uint8Array | null>>()

const openFamily = async (
  face: FaceId,
  { path, postscriptName }: InstalledFamily
): Promise<FontFile | null> => {
  const reading = opened.get(path) ?? readFile(path).catch(() => null)
  opened.set(path, reading)
  const bytes = await reading
  if (bytes === null) return null
  if (postscriptName !== null) return { face, bytes, origin: path, postscriptName }
  return isPlainSfnt(bytes) ? { face, bytes, origin: path } : null
}

const loadFace = (face: FaceId): Promise<FontFile> => {
  const known = loaded.get(face)
  if (known) return known
  const file = isSystemFace(face) ? loadFromSystem(face) : loadPackaged(face)
  loaded.set(face, file)
  file.catch(() => loaded.delete(face))
  return file
}

/** One of ours may end a chain. */
const isFace = (name: string): name is FaceId => name in packagedFonts || name in installedFonts

const isSystemFace = (face: FaceId): face is SystemFace => face in installedFonts

const loadPackaged = async (face: Exclude<FaceId, SystemFace>): Promise<FontFile> => {
  const source = packagedFonts[face]
  const root = dirname(require.resolve(`${source.package}/package.json`))
  const path = join(root, source.file)
  const file = fontAt(face, source.file.endsWith('.woff2') ? await unpacked(source, root) : path, {
    origin: `${source.package}/${source.file}`
  })
  checkSfnt(file)
  return file
}

/** The whole file is read when its bytes are asked for; so it is where the font is copied, and the copy is not sparse. */
const fontAt = (
  face: FaceId,
  source: string | Uint8Array,
  more: Pick<FontFile, 'origin' | 'postscriptName'>
): FontFile => {
  if (typeof source !== 'string') return { face, bytes: source, ...more }
  let whole: Uint8Array | null = null
  const file = {
    face,
    get bytes() {
      whole ??= readFileSync(source)
      return whole
    },
    ...more
  }
  const sparse = readSparsely(source)
  return sparse === null ? file : Object.defineProperty(file, 'sparse', { value: sparse, enumerable: false })
}

/** Not a copy: that would read the bytes. */
const standingIn = (file: FontFile, face: FaceId): FontFile =>
  Object.create(file, { standsInFor: { value: face, enumerable: true } })

/** The first that can be opened; what stands in where there is none. */
const loadFromSystem = async (face: SystemFace): Promise<FontFile> => {
  for (const found of await findSystemFonts(installedFonts[face])) {
    const file = await openInstalled(face, found)
    if (file !== null) return file
  }
  return standingIn(await loadFont(standIns[face]), face)
}

/**
 * A file of the system as the font of a face; null where it cannot be read, or is a collection without such a font.
 *
 * @example await openInstalled('fangsong', { path: 'C:\\Windows\\Fonts\\simfang.ttf', font })
 */
export const openInstalled = async (
  face: SystemFace,
  { path, font }: FoundFont
): Promise<FontFile | null> => {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return null
  if (isPlainSfnt(bytes)) return { face, bytes, origin: path }
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'ttcf') return null
  const names = sfntNames(bytes).map(each => each.get(NAME.postscript) ?? '')
  const postscriptName = names.find(name => font.name.test(name))
  return postscriptName === undefined ? null : { face, bytes, origin: path, postscriptName }
}

/** Whatever lies under a font's name on somebody's disk is not ours to vouch for. */
const isPlainSfnt = (bytes: Uint8Array): boolean =>
  ['\0\u0001\0\0', 'OTTO', 'true'].includes(String.fromCharCode(...bytes.subarray(0, 4)))

/** WOFF2 unpacked: where the cache has it from before (0.3 s a font otherwise), or its bytes. */
const unpacked = async (source: PackagedFont, root: string): Promise<string | Uint8Array> => {
  const cached = cachePath(source, root)
  if (isPlainSfnt(firstBytes(cached, 4) ?? new Uint8Array(0))) return cached
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
