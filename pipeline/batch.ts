/** Many volumes in one call: PATHs in; files in the output folder and a report of each volume out. */
import { VFile } from 'vfile'
import { blockedOutput } from './batch/blocked-output.ts'
import { deliverVolume } from './batch/deliver-volume.ts'
import { type Plan, type PlannedVolume, planVolumes } from './batch/plan-volumes.ts'
import { type Outcome, runVolumes } from './batch/run-volumes.ts'
import { type VolumeReport, volumeReport } from './batch/volume-report.ts'
import { compileVolume } from './compile.ts'
import { type Finding, findingsOf } from './diagnostics/finding.ts'
import { report } from './diagnostics/report.ts'
import type { Host } from './model/host.ts'
import type { CompileVolume, VolumeJob, VolumeResult } from './model/volume.ts'

/** What a build is asked for. */
export interface BuildRequest extends Plan {
  /** Volumes at a time. Default 1. */
  readonly threads?: number
  /** Compare with what lies in the output folder; write nothing. */
  readonly check?: boolean
  /** Told before and after each volume; for progress. */
  readonly onProgress?: (event: BuildEvent) => void
  /** Takes the place of the pipeline, in tests. */
  readonly compile?: CompileVolume
}

/** One step of a build. Counts are from 0 and of all volumes of the call. */
export interface BuildEvent {
  readonly done: number
  readonly total: number
  /** The volume that ended last; '' at the start. */
  readonly title: string
}

/** What became of one volume. */
export interface BuiltVolume {
  readonly path: string
  /** `refused`: its manifest or path is wrong. `failed`: an error in it. `fault`: ours. */
  readonly state: 'written' | 'checked' | 'failed' | 'refused' | 'fault'
  readonly report: VolumeReport
  /** All findings, in the order of the report's messages. */
  readonly findings: readonly Finding[]
  readonly unreadable: readonly string[]
  /** Files that were written. */
  readonly paths: readonly string[]
  /** Of a fault. */
  readonly error?: Error
}

/**
 * Never rejects for what a user did.
 *
 * @example await buildVolumes(nodeHost(), { paths: ['sources'], out: 'output', formats: ['pdf', 'docx'] })
 */
export const buildVolumes = async (host: Host, request: BuildRequest): Promise<BuiltVolume[]> => {
  const planned = await planVolumes(host, request)
  const clash = (request.check ? null : await blockedOutput(host, request.out)) ?? sameNames(planned)
  if (clash !== null) return [refused({ path: '', name: '', folder: '', job: null, findings: clash })]
  const built = new Map(
    planned.filter(volume => volume.job === null).map(volume => [volume, refused(volume)])
  )
  const work = planned.filter((volume): volume is Workable => volume.job !== null)
  request.onProgress?.({ done: 0, total: work.length, title: '' })
  await runVolumes(
    work.map(volume => volume.job),
    {
      host,
      compile: request.compile ?? compileVolume,
      threads: request.threads ?? 1,
      onOutcome: async (index, outcome) => {
        const volume = work[index] as Workable
        built.set(volume, await finishVolume(host, volume, outcome, request))
        const done = built.size - (planned.length - work.length)
        request.onProgress?.({ done, total: work.length, title: volume.job.manifest.title })
      }
    }
  )
  return planned.map(volume => built.get(volume) as BuiltVolume)
}

type Workable = PlannedVolume & { readonly job: VolumeJob }

/** Two volumes of one name would overwrite each other; upper and lower case are one on many disks. */
const sameNames = (planned: readonly PlannedVolume[]): Finding[] | null => {
  const first = new Map<string, PlannedVolume>()
  const file = new VFile()
  for (const volume of planned.filter(candidate => candidate.job !== null)) {
    for (const own of namesOf(volume)) {
      const other = first.get(own.toLowerCase())
      if (other) report(file, 'volume-name-twice', { name: own, first: other.path, second: volume.path })
      else first.set(own.toLowerCase(), volume)
    }
  }
  return file.messages.length === 0 ? null : findingsOf(file)
}

/** A booklet or a review copy lies beside its volume under a name that another volume may have. */
const namesOf = ({ name, job }: PlannedVolume): string[] => [
  name,
  ...(job?.manifest.print?.booklet ? [`${name}.booklet`] : []),
  ...(job?.review ? [`${name}.review`] : [])
]

const nothing: VolumeResult = { outputs: [], sources: [], articles: [], findings: [], unreadable: [] }

const refused = (volume: PlannedVolume): BuiltVolume => ({
  path: volume.path,
  state: 'refused',
  report: volumeReport('', volume.folder, '', { ...nothing, findings: volume.findings }),
  findings: volume.findings,
  unreadable: [],
  paths: []
})

const finishVolume = async (
  host: Host,
  volume: Workable,
  outcome: Outcome,
  request: BuildRequest
): Promise<BuiltVolume> => {
  if (outcome.kind === 'fault') return faulty(volume, outcome.error)
  const { manifest, folder } = volume.job
  const result = { ...outcome.result, findings: [...volume.findings, ...outcome.result.findings] }
  const summary = volumeReport(manifest.title, folder, volume.name, result)
  const base = {
    path: volume.path,
    report: summary,
    findings: result.findings,
    unreadable: result.unreadable
  }
  const none = result.findings.some(isOfTemplate) ? 'refused' : 'failed'
  if (result.outputs.length === 0) return { ...base, state: none, paths: [] }
  const check = request.check ?? false
  const delivered = await deliverVolume(host, result, summary, { out: request.out, name: volume.name, check })
  const findings = [...result.findings, ...(delivered.notes ?? []), ...delivered.findings]
  if (delivered.findings.length === 0) {
    const said = volumeReport(manifest.title, folder, volume.name, { ...result, findings })
    return { ...base, state: check ? 'checked' : 'written', report: said, findings, paths: delivered.paths }
  }
  const unwritten = volumeReport(manifest.title, folder, volume.name, { ...result, outputs: [], findings })
  return { ...base, state: check ? 'failed' : 'refused', report: unwritten, findings, paths: [] }
}

/** The manifest names a template that is none, or a style that it does not have: the manifest is wrong. */
const isOfTemplate = ({ severity, code }: Finding): boolean =>
  severity === 'error' && code.startsWith('template-')

const faulty = (volume: Workable, error: Error): BuiltVolume => {
  const file = new VFile()
  report(file, 'our-fault', { where: volume.path, problem: error.message.split('\n')[0] ?? error.name })
  const findings = [...volume.findings, ...findingsOf(file)]
  const { manifest, folder } = volume.job
  return {
    path: volume.path,
    state: 'fault',
    report: volumeReport(manifest.title, folder, volume.name, { ...nothing, findings }),
    findings,
    unreadable: [],
    paths: [],
    error
  }
}
