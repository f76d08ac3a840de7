/** A review copy that an editor has worked on in, what the editor decided out: as overrides of the manifest that a build carries out. */
import { VFile } from 'vfile'
import { linesApart } from './accept/lines-apart.ts'
import { failedOf, missedIn, widen } from './accept/missed.ts'
import { type ReadReview, readReview } from './accept/read-review.ts'
import { type ShownVolume, shownVolume } from './accept/shown-volume.ts'
import { type Wish, wishesOf } from './accept/wishes.ts'
import { planVolumes } from './batch/plan-volumes.ts'
import { reviewDigest } from './compile/review-beside.ts'
import { type Finding, findingsOf } from './diagnostics/finding.ts'
import type { Override } from './diagnostics/override.ts'
import { placeAt } from './diagnostics/place-at.ts'
import { report } from './diagnostics/report.ts'
import type { Host } from './model/host.ts'
import type { VolumeJob } from './model/volume.ts'

/** What an editor decided. */
export interface AcceptedReview {
  /** The PATH that the volume is built from; '' where nothing could be read. */
  readonly path: string
  /** The folder that sources and the manifest lie in. */
  readonly folder: string
  /** New overrides by source, in the order of the text. */
  readonly overrides: ReadonlyMap<string, readonly Override[]>
  readonly findings: readonly Finding[]
}

/**
 * Compares the copy with the volume as it would be built now, and tries every override before it is given: what does not
 * bring about what the editor wrote is told instead.
 *
 * @param given the PATH of the volume, where the copy was built elsewhere
 */
export const acceptReview = async (
  host: Host,
  review: string,
  given: string | undefined
): Promise<AcceptedReview> => {
  const file = new VFile({ path: review })
  const copy = await openReview(host, review, file)
  const path = given ?? copy?.properties.get('chengce path') ?? ''
  if (copy && path === '') report(file, 'review-without-path', { file: review })
  if (!copy || path === '') return refusal(file)
  const job = await jobOf(host, path, copy, file)
  if (!job) return refusal(file)
  const volume = await shownVolume(host, job)
  if (!volume) return refusal(file, path)
  if (reviewDigest(volume.texts) !== copy.properties.get('chengce sources')) {
    report(file, 'review-outdated', { file: review, path })
    return refusal(file)
  }
  const overrides = await decide(host, job, volume, copy, file)
  return { path, folder: job.folder, overrides, findings: findingsOf(file) }
}

const refusal = (file: VFile, failed?: string): AcceptedReview => {
  if (failed !== undefined) report(file, 'review-volume-fails', { path: failed })
  return { path: '', folder: '', overrides: new Map(), findings: findingsOf(file) }
}

const openReview = async (host: Host, path: string, file: VFile): Promise<ReadReview | null> => {
  const kind = await host.kind(path)
  if (kind === 'absent') report(file, 'path-missing', { path, nearest: '' })
  if (kind === 'folder') report(file, 'review-not-ours', { file: path })
  if (kind !== 'file') return null
  const copy = readReview(await host.read(path))
  if (copy === null) report(file, 'review-unreadable', { file: path })
  else if (copy.properties.get('chengce review') !== '1') report(file, 'review-not-ours', { file: path })
  else return copy
  return null
}

/** Built as the copy was. */
const jobOf = async (host: Host, path: string, copy: ReadReview, file: VFile): Promise<VolumeJob | null> => {
  const options = optionsIn(copy.properties.get('chengce options') ?? '')
  const [plan] = await planVolumes(host, { ...options, paths: [path], out: 'output', formats: ['docx'] })
  for (const { code, severity, reason, help } of plan?.findings ?? []) {
    if (severity !== 'error') continue
    const message = file.message(reason, undefined, `chengce:${code}`)
    message.fatal = true
    message.note = help
  }
  return plan?.job ?? null
}

type Options = Pick<Parameters<typeof planVolumes>[1], 'encoding' | 'accept' | 'profile'>

const optionsIn = (json: string): Options => {
  try {
    return JSON.parse(json) as Options
  } catch {
    return {}
  }
}

/** Each wish is said in the first way that gives what the editor wrote. */
const decide = async (
  host: Host,
  job: VolumeJob,
  volume: ShownVolume,
  copy: ReadReview,
  file: VFile
): Promise<ReadonlyMap<string, readonly Override[]>> => {
  const lines = linesApart(volume, [...copy.lines, ...copy.notes])
  const wishes = wishesOf(volume, lines)
  for (let tries = 0; tries <= TRIES; tries++) {
    giveUpMoved(wishes)
    const asked = wishes.filter(({ ways, way }) => way < ways.length)
    if (asked.length === 0) break
    const built = await shownVolume(host, withOverrides(job, overridesOf(wishes)))
    const missed = built === null ? [] : missedIn(built, lines)
    const failed = built === null ? asked : failedOf(asked, wishes, missed)
    if (failed.length === 0) break
    widen(failed, wishes, missed)
    for (const wish of failed) wish.way = tries < TRIES ? wish.way + 1 : wish.ways.length
  }
  giveUpMoved(wishes)
  const failed = wishes.filter(({ ways, way }) => way >= ways.length)
  for (const wish of failed) if (!wish.markup) reportWish(wish, volume, file)
  for (const source of new Set(failed.map(wish => wish.source))) {
    const count = failed.filter(wish => wish.markup && wish.source === source).length
    if (count > 0) report(file, 'review-markup', { source, count })
  }
  for (const words of goneFrom(volume.pictures, copy.pictures)) report(file, 'review-picture', { words })
  return overridesOf(wishes)
}

/** What the one list has oftener than the other. */
const goneFrom = (all: readonly string[], left: readonly string[]): string[] => {
  const rest = [...left]
  return all.filter(each => {
    const at = rest.indexOf(each)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** What cannot come back is not taken away either. */
const giveUpMoved = (wishes: readonly Wish[]): void => {
  for (const { moved, way, ways } of wishes) if (moved && way >= ways.length) moved.way = moved.ways.length
}

/** A way is tried, the next one where it fails: so often at most. */
const TRIES = 5

const overridesOf = (wishes: readonly Wish[]): ReadonlyMap<string, readonly Override[]> => {
  const all = new Map<string, Override[]>()
  for (const { ways, way } of wishes) {
    const { source, overrides } = ways[way] ?? { source: '', overrides: [] }
    const known = all.get(source) ?? []
    for (const override of overrides)
      if (!known.some(other => JSON.stringify(other) === JSON.stringify(override))) known.push(override)
    if (known.length > 0) all.set(source, known)
  }
  return all
}

const withOverrides = (job: VolumeJob, added: ReadonlyMap<string, readonly Override[]>): VolumeJob => {
  const { overrides } = job.manifest
  const merged = { ...overrides }
  for (const [source, list] of added) merged[source] = [...(overrides[source] ?? []), ...list]
  return { ...job, manifest: { ...job.manifest, overrides: merged } }
}

const reportWish = ({ source, base, words }: Wish, volume: ShownVolume, file: VFile): void => {
  const text = volume.texts.find(each => each.file === source)
  const place = text && base !== null ? placeAt(text.base, base) : undefined
  const params = { words: words.trim().replace(/\s+/g, ' ').slice(0, 40), source, line: place?.line ?? 0 }
  report(file, source === '' ? 'review-beyond-sources' : 'review-not-expressed', params)
}
