/** In: a PATH of `chengce inspect`. Out: the files that it means, each with what its manifest asks for. */
import { basename } from 'node:path'
import { VFile } from 'vfile'
import { findSources, joined } from '../1-read/index.ts'
import { planVolumes } from '../batch/plan-volumes.ts'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import { type RepairSettings, repairsOf, usualRepairs } from '../model/repair.ts'
import type { VolumeJob } from '../model/volume.ts'

export interface InspectedFile {
  readonly path: string
  readonly settings: RepairSettings
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
  accept: readonly string[]
): Promise<InspectedFiles> => {
  const settings = { ...usualRepairs, accept }
  const isFolder = (await host.kind(path)) === 'folder'
  const manifest = isFolder ? await manifestIn(host, path) : /\.ya?ml$/i.test(path) ? path : null
  if (manifest !== null) return filesOfManifest(host, manifest, accept)
  return isFolder ? filesOfFolder(host, path, settings) : { files: [{ path, settings }], findings: [] }
}

const manifestIn = async (host: Host, folder: string): Promise<string | null> => {
  for (const name of ['compilation.yaml', 'compilation.yml']) {
    const path = `${folder.replace(/\/+$/, '')}/${name}`
    if ((await host.kind(path)) === 'file') return path
  }
  return null
}

const filesOfFolder = async (host: Host, path: string, settings: RepairSettings): Promise<InspectedFiles> => {
  const parts = await findSources(host, path)
  const besides = parts.flatMap(part => part.besides ?? [])
  const file = new VFile()
  if (besides.length > 0)
    report(file, 'files-passed-over', { count: besides.length, files: besides.join(', ') })
  const names = parts.flatMap(part => part.files)
  return {
    files: names.map(name => ({ path: `${path.replace(/\/+$/, '')}/${name}`, settings })),
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
  return { files: filesOfJob(volume.job), findings: [...volume.findings, ...findingsOf(file)] }
}

const filesOfJob = ({ manifest, folder }: VolumeJob): InspectedFile[] => {
  const prefaces = manifest.front.flatMap(item => (item.kind === 'preface' ? [item.file] : []))
  const sources = manifest.parts.flatMap(part => part.sources.map(source => source.file))
  return [...prefaces, ...sources].map(source => ({
    path: joined(folder, source),
    settings: repairsOf(manifest, source)
  }))
}
