/** In: PATHs of the command line. Out: the same with the files that a pattern means in its place, where no shell has put them there. */
import { isSourceName, naturalOrder } from '../1-read/index.ts'
import type { Host } from '../model/host.ts'

/**
 * A pattern (来稿/*.txt) that is no file's own name, and that some files match; any other PATH is as it was. Windows
 * hands patterns over as they are, and so does a PATH in quotation marks.
 *
 * @example await expandedPaths(host, ['来稿/*.txt']) // ['来稿/1.txt', '来稿/2.txt']
 */
export const expandedPaths = async (host: Host, paths: readonly string[]): Promise<readonly string[]> =>
  (await Promise.all(paths.map(path => expanded(host, path)))).flat()

const expanded = async (host: Host, path: string): Promise<readonly string[]> => {
  const at = path.search(/[*?{[]/)
  if (at < 0 || (await host.kind(path)) !== 'absent') return [path]
  const folder = path.slice(0, path.lastIndexOf('/', at) + 1)
  const matches = (await host.glob(path.slice(folder.length), folder === '' ? '.' : folder)).filter(
    isSourceName
  )
  return matches.length === 0 ? [path] : [...matches].sort(naturalOrder).map(match => `${folder}${match}`)
}
