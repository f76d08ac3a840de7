/** The PATHs of the command line as volumes to compile: a folder or manifest each, plain files together one. */
import { basename, dirname, isAbsolute, normalize, relative, resolve } from 'node:path'
import { VFile } from 'vfile'
import { isTextName, joined, nearestPath, partsOf, type Resolving, resolveSources } from '../1-read/index.ts'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { chosenProfile, folderManifest, loadManifest, reportDesign } from '../manifest/index.ts'
import type { Host } from '../model/host.ts'
import type { Manifest } from '../model/manifest.ts'
import { nameOfProfile, type ProfileChoice } from '../model/own-profile.ts'
import type { OutputFormat, VolumeJob } from '../model/volume.ts'
import { expandedPaths } from './expanded-paths.ts'
import { fileName } from './file-name.ts'

/** What the command line says about all volumes. */
export interface Plan {
  readonly paths: readonly string[]
  /** Not compiled as sources where it lies inside a folder. */
  readonly out: string
  readonly formats: readonly OutputFormat[]
  readonly encoding?: string
  /** A name of ours, or a file of the user's own. Beats the manifests'. */
  readonly profile?: string
  /** Rules whose suggestions are applied. */
  readonly accept?: readonly string[]
  /** A review copy of each. */
  readonly review?: { readonly all: boolean; readonly language: 'en' | 'zh' }
}

/** A volume with its place in the output folder. `job` is null where the manifest is wrong. */
export interface PlannedVolume {
  /** The PATH that it comes from. */
  readonly path: string
  /** The file name without extension; '' without a job. */
  readonly name: string
  /** What files of findings are relative to; '' for the working folder. */
  readonly folder: string
  readonly job: VolumeJob | null
  readonly findings: readonly Finding[]
}

/** A plan whose profile has been read. */
type ReadPlan = Omit<Plan, 'profile'> & { readonly profile?: ProfileChoice }

export const planVolumes = async (host: Host, plan: Plan): Promise<PlannedVolume[]> => {
  const { profile: named, ...rest } = plan
  if (named === undefined) return planAll(host, rest)
  const { profile, files } = await chosenProfile(host, named)
  const findings = files.flatMap(findingsOf)
  if (profile === null) return [{ path: named, name: '', folder: '', job: null, findings }]
  return planAll(host, { ...rest, profile })
}

const planAll = async (host: Host, plan: ReadPlan): Promise<PlannedVolume[]> => {
  const volumes: PlannedVolume[] = []
  const files: string[] = []
  for (const path of await expandedPaths(host, plan.paths.map(slashed))) {
    const kind = await host.kind(path)
    if (kind === 'absent' && !isTextName(path)) volumes.push(await missing(host, path))
    else if (kind === 'folder') volumes.push(await planFolder(host, path, plan))
    else if (kind === 'file' && /\.ya?ml$/i.test(path)) volumes.push(await planManifest(host, path, plan))
    else files.push(path)
  }
  if (files.length > 0) volumes.push(await planFiles(host, files, plan))
  return volumes
}

/** Backslashes are separators on Windows only; elsewhere a name may hold one. */
const slashed = (path: string): string => {
  const forward = process.platform === 'win32' ? path.replaceAll('\\', '/') : path
  return forward.length > 1 ? forward.replace(/\/+$/, '') : forward
}

const missing = async (host: Host, path: string): Promise<PlannedVolume> => {
  const file = new VFile({ path })
  report(file, 'path-missing', { path, nearest: await nearestPath(host, path) })
  return { path, name: '', folder: '', job: null, findings: findingsOf(file) }
}

const planFolder = async (host: Host, folder: string, plan: ReadPlan): Promise<PlannedVolume> => {
  for (const name of ['compilation.yaml', 'compilation.yml'])
    if ((await host.kind(`${folder}/${name}`)) === 'file')
      return planManifest(host, `${folder}/${name}`, plan, folder)
  return finish(host, folderManifest(nameOf(folder), [], plan.profile), new VFile(), folder, folder, plan)
}

const planManifest = async (
  host: Host,
  path: string,
  plan: ReadPlan,
  named = path
): Promise<PlannedVolume> => {
  const folder = dirname(path)
  const { manifest, file, beside } = await loadManifest(host, path, basename(path), {
    title: nameOf(folder),
    ...(plan.profile === undefined ? {} : { profile: plan.profile })
  })
  return manifest === null
    ? { path: named, name: '', folder, job: null, findings: [file, ...beside].flatMap(findingsOf) }
    : finish(host, manifest, file, folder, named, plan)
}

/** Without one of its files it is not the volume that was asked for. */
const planFiles = async (host: Host, files: readonly string[], plan: ReadPlan): Promise<PlannedVolume> => {
  const absent: PlannedVolume[] = []
  for (const path of files) if ((await host.kind(path)) === 'absent') absent.push(await missing(host, path))
  if (absent[0] !== undefined)
    return { ...absent[0], path: files.join(' '), findings: absent.flatMap(volume => volume.findings) }
  const [part] = partsOf([{ files }])
  const title =
    files.length === 1 ? (part?.sources[0]?.named?.title ?? '') : nameOf(dirname(files[0] as string))
  const manifest = folderManifest(title, part === undefined ? [] : [part], plan.profile)
  return finish(host, manifest, new VFile(), '', files.join(' '), plan)
}

const nameOf = (folder: string): string => basename(resolve(folder))

/** Patterns become files; a volume without any text is an error. */
const finish = async (
  host: Host,
  manifest: Manifest,
  file: VFile,
  folder: string,
  path: string,
  plan: ReadPlan
): Promise<PlannedVolume> => {
  const inside = slashed(relative(folder, plan.out))
  // A profile of the command line lies where that was called, one of the manifest beside it.
  const from = (path: string): string => (plan.profile === undefined ? path : slashed(relative(folder, path)))
  const made = ['pdf', 'booklet.pdf', 'docx', 'review.docx', 'report.json'].map(
    end => `${fileName(manifest.title)}.${end}`
  )
  const except = [inside, ...made.map(name => joined(inside, name)), ...filesOf(manifest.profile, from)]
  const full = await resolved(host, manifest, { folder, file, except })
  if (full?.parts.every(part => part.sources.length === 0) && noErrors(file))
    report(file, 'no-sources', { folder: folder === '' ? path : folder })
  const ofDesign = reportDesign(manifest.profile, manifest.paper)
  for (const told of ofDesign) told.path = from(told.path)
  const files = [file, ...ofDesign]
  const job = full === null || !files.every(noErrors) ? null : { ...jobOf(full, plan, folder, path), folder }
  const name = job === null ? '' : fileName(job.manifest.title)
  return { path, name, folder, job, findings: files.flatMap(findingsOf) }
}

/** Files of a profile are no texts that were passed over. */
const filesOf = (profile: ProfileChoice, from: (path: string) => string): string[] =>
  typeof profile === 'string'
    ? []
    : [profile.file, ...Object.values(profile.places).map(({ file }) => file)].map(from)

const resolved = async (host: Host, manifest: Manifest, at: Resolving): Promise<Manifest | null> => {
  try {
    return await resolveSources(host, manifest, at)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    report(at.file, 'folder-unreadable', { path: at.folder, code: String(error.code) })
    return null
  }
}

const noErrors = (file: VFile): boolean => file.messages.every(message => message.fatal !== true)

const jobOf = (
  manifest: Manifest,
  plan: ReadPlan,
  folder: string,
  path: string
): Omit<VolumeJob, 'folder'> => ({
  manifest: {
    ...manifest,
    ...(plan.encoding === undefined ? {} : { encoding: plan.encoding }),
    ...(plan.accept === undefined ? {} : { accept: plan.accept })
  },
  formats: plan.formats,
  ...(plan.review === undefined
    ? {}
    : {
        review: {
          ...plan.review,
          path: folder === '' || isAbsolute(path) ? '' : tidy(path),
          ...(plan.profile === undefined ? {} : { profile: nameOfProfile(plan.profile) })
        }
      })
})

/** `./texts/` and `texts` are one path, in one file. */
const tidy = (path: string): string =>
  normalize(path)
    .replaceAll('\\', '/')
    .replace(/(?<=.)\/$/, '')
