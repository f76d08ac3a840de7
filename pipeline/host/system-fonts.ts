/** In: what a font may be called. Out: the font files below the system's font folders that are called so. */
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { InstalledFont } from './fonts.data.ts'

/** Deeper folders than this hold no fonts that anybody installed. */
const maxDepth = 4

/** A file that may be the font, still to be opened. */
export interface FoundFont {
  readonly path: string
  readonly font: InstalledFont
}

/**
 * All that fit, the best first: as the list has them, then by folder. Folders are walked in a fixed order, names by code unit.
 *
 * @example (await findSystemFonts(installedFonts.fangsong))[0]?.path // 'C:\\Windows\\Fonts\\simfang.ttf'
 */
export const findSystemFonts = async (
  fonts: readonly InstalledFont[],
  folders: readonly string[] = systemFontFolders()
): Promise<FoundFont[]> => {
  const files = await fontFilesOf(folders)
  const found = new Map<string, FoundFont>()
  for (const font of fonts)
    for (const { folder, name } of files) {
      const path = join(folder, name)
      if (font.file.test(name) && !found.has(path)) found.set(path, { path, font })
    }
  return [...found.values()]
}

/** Font files of the system, or below other folders, in a fixed order. */
export const fontFilesOf = async (folders: readonly string[] = systemFontFolders()): Promise<FontPath[]> =>
  (await Promise.all(folders.map(folder => fontFilesBelow(folder, maxDepth)))).flat()

/** Where Linux, macOS and Windows keep fonts; the user's own come first. */
const systemFontFolders = (): string[] => {
  const home = homedir()
  const windows = process.env.WINDIR ?? 'C:\\Windows'
  const local = process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  const byPlatform: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: [join(home, 'Library/Fonts'), '/Library/Fonts', '/System/Library/Fonts'],
    win32: [join(local, 'Microsoft', 'Windows', 'Fonts'), join(windows, 'Fonts')]
  }
  return (
    byPlatform[process.platform] ?? [
      join(home, '.local/share/fonts'),
      join(home, '.fonts'),
      '/usr/local/share/fonts',
      '/usr/share/fonts'
    ]
  )
}

/** A file and the folder that it lies in. */
export interface FontPath {
  readonly folder: string
  readonly name: string
}

const fontFilesBelow = async (folder: string, depth: number): Promise<FontPath[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: FontPath[] = []
  for (const entry of entries) {
    if (entry.isDirectory() && depth > 0)
      found.push(...(await fontFilesBelow(join(folder, entry.name), depth - 1)))
    else if (/\.(?:ttf|otf|ttc|otc)$/i.test(entry.name)) found.push({ folder, name: entry.name })
  }
  return found
}
