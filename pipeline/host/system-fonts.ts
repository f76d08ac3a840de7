/** In: a pattern of file names. Out: the path of the first font file below the system's font folders that fits. */
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Deeper folders than this hold no fonts that anybody installed. */
const maxDepth = 4

/**
 * Null where there is none. Folders are walked in a fixed order, names by code unit.
 *
 * @example await findSystemFont(/^simfang/i) // 'C:\\Windows\\Fonts\\simfang.ttf'
 */
export const findSystemFont = async (
  name: RegExp,
  folders: readonly string[] = systemFontFolders()
): Promise<string | null> => {
  for (const folder of folders) {
    const found = await findBelow(folder, name, maxDepth)
    if (found !== null) return found
  }
  return null
}

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

const findBelow = async (folder: string, name: RegExp, depth: number): Promise<string | null> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (!entry.isDirectory() && name.test(entry.name)) return join(folder, entry.name)
    if (!entry.isDirectory() || depth === 0) continue
    const found = await findBelow(join(folder, entry.name), name, depth - 1)
    if (found !== null) return found
  }
  return null
}
