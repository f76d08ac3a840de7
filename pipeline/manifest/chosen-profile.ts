/** In: a profile as the command line names it. Out: one of ours, or what its file says, or messages. */
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { ProfileName } from '../model/manifest.ts'
import type { ProfileChoice } from '../model/own-profile.ts'

const ours: readonly ProfileName[] = ['book', 'report', 'gongwen']

/** `profile` is null where something is wrong; then one of `files` has errors. @param named a name, or a path from the working folder */
export const chosenProfile = async (
  host: Host,
  named: string
): Promise<{ readonly profile: ProfileChoice | null; readonly files: readonly VFile[] }> => {
  const own = ours.find(name => name === named)
  if (own !== undefined) return { profile: own, files: [] }
  if ((await host.kind(named)) === 'file') {
    const { loadProfile } = await import('./load-profile.ts')
    return loadProfile(host, named, named)
  }
  const file = new VFile()
  report(file, 'profile-missing', { path: named })
  return { profile: null, files: [file] }
}
