/** In: the file of a profile. Out: what it and those that it extends say, or messages with line and column. */
import { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { ProfileName } from '../model/manifest.ts'
import type { OwnProfile, ProfileChoice } from '../model/own-profile.ts'
import { extendedProfile } from './extended-profile.ts'
import { ownProfile } from './own-profile.ts'
import { placeOfKey, placeOfValue } from './places.ts'
import { profileSchema, type WrittenProfile } from './profile-schema.ts'
import { readYaml } from './read-yaml.ts'
import { type Checked, reportIssues } from './report-issues.ts'
import { profileNames } from './schema.ts'

/** `profile` is null where something is wrong; then one of `files` has errors. */
export interface ProfileResult {
  readonly profile: OwnProfile | null
  /** What was said, a file each of the chain. */
  readonly files: readonly VFile[]
}

/** A file on its way down the chain, and those that led to it. */
interface Link {
  readonly path: string
  readonly label: string
  readonly above: readonly string[]
}

/**
 * Files are relative to the one that names them.
 *
 * @param label what messages call the file
 * @example await loadProfile(host, 'book/house.yaml', 'house.yaml')
 */
export const loadProfile = async (host: Host, path: string, label: string): Promise<ProfileResult> => {
  const files: VFile[] = []
  const profile = await loadLink(host, { path: plainPath(path), label, above: [] }, files)
  return { profile: files.some(hasErrors) ? null : profile, files }
}

const hasErrors = (file: VFile): boolean => file.messages.some(message => message.fatal === true)

const loadLink = async (host: Host, link: Link, files: VFile[]): Promise<OwnProfile | null> => {
  const file = new VFile({ path: link.label })
  files.push(file)
  const checked = await readYaml(host, link.path, link.label, file, profileSchema)
  const written = checked === null ? null : validated(checked)
  if (checked === null || written === null) return null
  const base = await baseOfLink(host, written.extends ?? 'book', { link, checked, files })
  if (base === null) return null
  return extendedProfile(base, ownProfile(written, checked))
}

const validated = (checked: Checked): WrittenProfile | null => {
  const result = profileSchema.safeParse(checked.data)
  if (!result.success) reportIssues(result.error.issues, checked)
  return result.success ? result.data : null
}

/** What a file extends: one of ours, or another file, which must not lead back. */
const baseOfLink = async (
  host: Host,
  named: string,
  { link, checked, files }: { readonly link: Link; readonly checked: Checked; readonly files: VFile[] }
): Promise<ProfileChoice | null> => {
  const own = profileNames.find(name => name === named)
  if (own !== undefined) return own
  const place = placeOfValue(checked.document, checked.lines, ['extends'])
  if (!/[./\\]/.test(named)) {
    const near: ProfileName | '' = nearest(named, profileNames) as ProfileName | ''
    const expected = `${profileNames.join(', ')} or a file such as house.yaml`
    const expectedZh = `${profileNames.join('、')} 或文件名，如 house.yaml`
    report(
      checked.file,
      'manifest-wrong-value',
      { key: 'extends', actual: `“${named}”`, expected, expectedZh, nearest: near },
      place
    )
    return null
  }
  const path = plainPath(beside(link.path, named))
  const above = [...link.above, link.path]
  if (above.includes(path)) {
    const chain = [...above.slice(above.indexOf(path)), path].join(' → ')
    report(
      checked.file,
      'profile-cycle',
      { chain },
      placeOfKey(checked.document, checked.lines, [], 'extends')
    )
    return null
  }
  if ((await host.kind(path)) !== 'file') {
    report(checked.file, 'profile-missing', { path: named }, place)
    return null
  }
  return loadLink(host, { path, label: beside(link.label, named), above }, files)
}

const beside = (path: string, named: string): string => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return /^(?:\/|[A-Za-z]:)/.test(named) ? named : plainPath(`${folder}${named}`)
}

/** Without `.` and what `..` takes back, so that one file has one name. */
const plainPath = (path: string): string => {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..' && steps.at(-1) !== '') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
