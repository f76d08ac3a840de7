/** In: what a font is called, in any language. Out: the file of the system that has it. Only tables of names are read. */
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { NAME, type NamesByLanguage, namesInTable } from '../model/sfnt-names.ts'
import { fontFilesOf } from './system-fonts.ts'

/** A font of the system, by all its names. */
export interface InstalledFamily {
  readonly path: string
  /** Which font of a collection; null where the file is one font. */
  readonly postscriptName: string | null
}

interface KnownFont extends InstalledFamily {
  readonly families: ReadonlySet<string>
  /** Full and PostScript names: one font each. */
  readonly own: ReadonlySet<string>
  readonly regular: boolean
}

/** Read once per process: the files do not change under us. */
const catalogues = new Map<string, Promise<readonly KnownFont[]>>()

/**
 * A full name picks that very font; a family its regular weight. Case and blanks do not matter.
 *
 * @param folders default: the system's
 * @example (await installedFamily('思源宋体'))?.path
 */
export const installedFamily = async (
  name: string,
  folders?: readonly string[]
): Promise<InstalledFamily | null> => {
  const key = folders?.join('\n') ?? ''
  const catalogue = catalogues.get(key) ?? catalogueOf(folders)
  catalogues.set(key, catalogue)
  const fonts = await catalogue
  const wanted = folded(name)
  const found =
    fonts.find(font => font.own.has(wanted)) ??
    fonts.find(font => font.regular && font.families.has(wanted)) ??
    fonts.find(font => font.families.has(wanted))
  return found === undefined ? null : { path: found.path, postscriptName: found.postscriptName }
}

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '')

const catalogueOf = async (folders?: readonly string[]): Promise<readonly KnownFont[]> => {
  const files = await fontFilesOf(folders)
  const fonts: KnownFont[] = []
  for (const { folder, name } of files) fonts.push(...(await fontsIn(join(folder, name))))
  return fonts
}

/** None of a file that cannot be read: whatever lies in a font folder is not ours to vouch for. */
const fontsIn = async (path: string): Promise<KnownFont[]> => {
  const file = await open(path).catch(() => null)
  if (file === null) return []
  try {
    const head = await bytesAt(file, 0, 12)
    const isCollection = head.getUint32(0) === TTCF
    const offsets = isCollection ? await offsetsIn(file, head.getUint32(8)) : [0]
    const fonts: KnownFont[] = []
    for (const offset of offsets) {
      const names = await namesAt(file, offset)
      if (names !== null) fonts.push(knownFont(path, names, isCollection))
    }
    return fonts
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  } finally {
    await file.close()
  }
}

const TTCF = 0x74746366
const NAME_TABLE = 0x6e616d65
/** No collection has more fonts, no font more tables. */
const MOST = 256

/** Throws a RangeError where the file is shorter. */
const bytesAt = async (file: FileHandle, at: number, length: number): Promise<DataView> => {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  return new DataView(bytes.buffer, 0, bytesRead)
}

const offsetsIn = async (file: FileHandle, count: number): Promise<number[]> => {
  const table = await bytesAt(file, 12, 4 * Math.min(count, MOST))
  return Array.from({ length: Math.min(count, MOST) }, (_, index) => table.getUint32(4 * index))
}

const namesAt = async (file: FileHandle, offset: number): Promise<NamesByLanguage | null> => {
  const count = Math.min((await bytesAt(file, offset, 12)).getUint16(4), MOST)
  const tables = await bytesAt(file, offset + 12, 16 * count)
  for (let index = 0; index < count; index++)
    if (tables.getUint32(16 * index) === NAME_TABLE) {
      const [start, length] = [tables.getUint32(16 * index + 8), tables.getUint32(16 * index + 12)]
      return namesInTable(await bytesAt(file, start, Math.min(length, 1 << 20)))
    }
  return null
}

const knownFont = (path: string, names: NamesByLanguage, isCollection: boolean): KnownFont => {
  const all = (...ids: readonly number[]): string[] => ids.flatMap(id => names.get(id) ?? [])
  const styles = all(NAME.style, NAME.subfamily).map(folded)
  return {
    path,
    postscriptName: isCollection ? (names.get(NAME.postscript)?.[0] ?? null) : null,
    families: new Set(all(NAME.family, NAME.typographicFamily).map(folded)),
    own: new Set(all(NAME.full, NAME.postscript).map(folded)),
    regular: styles.some(style => /^(?:regular|normal|book|roman|常规|標準|标准)$/.test(style))
  }
}
