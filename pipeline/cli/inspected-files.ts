/** In: a PATH of `chengce inspect`. Out: the files that it means, each with what its manifest asks for. */
import { basename, dirname } from 'node:path'
import { VFile } from 'vfile'
import { findSources, joined, readSource, reportBesides } from '../1-read/index.ts'
import { planVolumes } from '../batch/plan-volumes.ts'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { SourceEntry } from '../model/manifest.ts'
import { type RepairSettings, repairsOf, usualRepairs } from '../model/repair.ts'
import { sharedLines } from '../model/shared-lines.ts'
import type { VolumeJob } from '../model/volume.ts'

export interface InspectedFile {
  readonly path: string
  /** The manifest that speaks of the file, or would. */
  readonly manifest: string
  /** As that manifest names the file. */
  readonly source: string
  readonly settings: RepairSettings
  /** That the manifest names. */
  readonly encoding?: string
  /** True where the manifest gives it a title. */
  readonly titled?: boolean
}

export interface InspectedFiles {
  readonly files: readonly InspectedFile[]
  /** On the path itself; a source that is left out, a manifest that is wrong or was followed. */
  readonly findings: readonly Finding[]
}

/** A manifest, or a folder that has one, is read as a build reads it; a file by itself is read without any. */
export const inspectedFiles = async (
  host: Host,
  path: string,
  accept: readonly string[],
  encoding?: string
): Promise<InspectedFiles> => {
  const settings = { ...usualRepairs, accept }
  const isFolder = (await host.kind(path)) === 'folder'
  const manifest = isFolder ? await manifestIn(host, path) : /\.ya?ml$/i.test(path) ? path : null
  if (manifest === null && !isFolder) return { files: [aloneFile(path, settings)], findings: [] }
  const { files, findings } =
    manifest === null
      ? await filesOfFolder(host, path, settings)
      : await filesOfManifest(host, manifest, accept)
  return { files: await withSharedLines(host, files, encoding), findings }
}

/** As a build does: what several texts of the volume have at their edges tells of each. */
const withSharedLines = async (
  host: Host,
  files: readonly InspectedFile[],
  given: string | undefined
): Promise<readonly InspectedFile[]> => {
  const texts: { file: string; base: string }[] = []
  for (const { path, source, encoding = given } of files) {
    const read = await readSource(host, path, source, encoding === undefined ? {} : { encoding })
    if (read.source) texts.push({ file: path, base: read.source.base })
  }
  const shared = sharedLines(texts)
  return files.map(file => ({ ...file, settings: { ...file.settings, sharedLines: shared } }))
}

/** A file by itself: as a manifest in its folder would speak of it. */
export const aloneFile = (path: string, settings: RepairSettings): InspectedFile => ({
  path,
  settings,
  manifest: manifestOf(dirname(path)),
  source: basename(path)
})

/** The one that a folder without any would have. */
const manifestOf = (folder: string): string => joined(folder === '.' ? '' : folder, 'compilation.yaml')

const manifestIn = async (host: Host, folder: string): Promise<string | null> => {
  for (const name of ['compilation.yaml', 'compilation.yml']) {
    const path = `${folder.replace(/\/+$/, '')}/${name}`
    if ((await host.kind(path)) === 'file') return path
  }
  return null
}

const filesOfFolder = async (host: Host, path: string, settings: RepairSettings): Promise<InspectedFiles> => {
  const parts = await findSources(host, path)
  const file = new VFile()
  reportBesides(parts, file)
  const folder = path.replace(/(?<=.)\/+$/, '')
  const names = parts.flatMap(part => part.files)
  return {
    files: names.map(source => ({
      path: `${folder}/${source}`,
      manifest: manifestOf(folder),
      source,
      settings
    })),
    findings: findingsOf(file)
  }
}

const filesOfManifest = async (
  host: Host,
  manifest: string,
  accept: readonly string[]
): Promise<InspectedFiles> => {
  const [volume] = await planVolumes(host, { paths: [manifest], out: 'output', formats: [], accept })
  if (!volume?.job) return { files: [], findings: volume?.findings ?? [] }
  const file = new VFile({ path: basename(manifest) })
  report(file, 'manifest-followed', { manifest })
  return { files: filesOfJob(manifest, volume.job), findings: [...volume.findings, ...findingsOf(file)] }
}

const filesOfJob = (path: string, { manifest, folder }: VolumeJob): InspectedFile[] => {
  const prefaces = manifest.front.flatMap(item => (item.kind === 'preface' ? [{ file: item.file }] : []))
  const entries: readonly SourceEntry[] = [...prefaces, ...manifest.parts.flatMap(part => part.sources)]
  return entries.map(({ file, title, encoding = manifest.encoding }) => ({
    path: joined(folder, file),
    manifest: path,
    source: file,
    settings: repairsOf(manifest, file),
    titled: title !== undefined,
    ...(encoding === undefined ? {} : { encoding })
  }))
}
