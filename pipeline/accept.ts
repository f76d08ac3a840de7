/** A review copy that an editor has worked on in, what the editor decided out: as overrides of the manifest that a build carries out. */
import { VFile } from 'vfile'
import { type Difference, differencesOf, startsOf } from './accept/compared.ts'
import { isMarkup, roleWay, waysOf } from './accept/decisions.ts'
import { type ReadLine, type ReadReview, readReview } from './accept/read-review.ts'
import { type ShownVolume, shownVolume } from './accept/shown-volume.ts'
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
  if ((await host.kind(path)) !== 'file') {
    report(file, 'path-missing', { path, nearest: '' })
    return null
  }
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

/** Overrides that together bring it about. */
interface Way {
  readonly source: string
  readonly overrides: readonly Override[]
}

/** One thing that the editor wants, and how it might be said. */
interface Wish {
  readonly source: string
  /** Stretch of the editor's text. */
  readonly from: number
  readonly to: number
  readonly base: number | null
  readonly words: string
  readonly ways: readonly Way[]
  /** Signs of markup, of which one message says all. */
  readonly markup?: boolean
  way: number
}

/** Each wish is said in the first way that gives what the editor wrote. */
const decide = async (
  host: Host,
  job: VolumeJob,
  volume: ShownVolume,
  copy: ReadReview,
  file: VFile
): Promise<ReadonlyMap<string, readonly Override[]>> => {
  const wishes = [...textWishes(volume, copy.lines), ...roleWishes(volume, copy.lines)]
  reportNotes(volume, copy, file)
  for (let tries = 0; tries <= TRIES; tries++) {
    const asked = wishes.filter(({ ways, way }) => way < ways.length)
    if (asked.length === 0) break
    const built = await shownVolume(host, withOverrides(job, overridesOf(wishes)))
    const failed = built === null ? asked : failedOf(asked, wishes, missedIn(built, copy.lines))
    if (failed.length === 0) break
    for (const wish of failed) wish.way = tries < TRIES ? wish.way + 1 : wish.ways.length
  }
  const failed = wishes.filter(({ ways, way }) => way >= ways.length)
  for (const wish of failed) if (!wish.markup) reportWish(wish, volume, file)
  for (const source of new Set(failed.map(wish => wish.source))) {
    const count = failed.filter(wish => wish.markup && wish.source === source).length
    if (count > 0) report(file, 'review-markup', { source, count })
  }
  return overridesOf(wishes)
}

/** A way is tried, the next one where it fails: so often at most. */
const TRIES = 4

const textWishes = (volume: ShownVolume, lines: readonly ReadLine[]): Wish[] =>
  differencesOf(
    volume.lines.map(({ text }) => text),
    lines.map(({ text }) => text)
  )
    .flatMap(difference => byLine(difference, volume.text))
    .map(difference => wishOf(difference, volume))

/** Lines that are put in are wishes of their own: a rule took each of them away. */
const byLine = (difference: Difference, shown: string): Difference[] => {
  const { start, end, after, at } = difference
  const isAtBorder = start === 0 || shown.charAt(start - 1) === '\n' || shown.charAt(start) === '\n'
  if (start !== end || !isAtBorder || !after.includes('\n')) return [difference]
  // Behind the line that ends here, where that is the same.
  const behind = start > 0 && shown.charAt(start) === '\n' ? start + 1 : start
  let offset = at
  return after.split('\n').flatMap((line, index) => {
    offset += index === 0 ? 0 : 1
    const own = { start: behind, end: behind, after: line, at: offset, line: true }
    offset += line.length
    return line.trim() === '' ? [] : [own]
  })
}

/** Between two sources it may be a wish of either. */
const wishOf = (difference: Difference, volume: ShownVolume): Wish => {
  const { start, end, after, at } = difference
  const owners = volume.sourcesAt(start, end)
  const ways = owners.flatMap((owner): Way[] => {
    const own = { ...difference, start: start - owner.start, end: end - owner.start }
    if (isMarkup(owner.source, own)) return []
    return waysOf(owner.source, own).map(overrides => ({ source: owner.source.file, overrides }))
  })
  const [owner] = owners
  const words = after.trim() === '' ? volume.text.slice(start, end) : after
  return {
    source: owner?.source.file ?? '',
    from: at,
    to: at + after.length,
    base: owner ? owner.source.baseNear(start - owner.start) : null,
    words: words.trim() === '' ? volume.text.slice(Math.max(0, start - 8), end + 8) : words,
    ways,
    markup: owners.some(each =>
      isMarkup(each.source, { ...difference, start: start - each.start, end: end - each.start })
    ),
    way: 0
  }
}

/** Lines whose words are the same and whose style is another. */
const roleWishes = (volume: ShownVolume, lines: readonly ReadLine[]): Wish[] => {
  const starts = startsOf(lines.map(({ text }) => text))
  return volume.sameLines(lines).flatMap(({ own, other }) => {
    const line = volume.lines[own]
    const edited = lines[other]
    const action = line && edited ? volume.roleOf(own, edited.style) : null
    const owner = line ? volume.sourcesAt(line.start, line.start + 1)[0] : undefined
    if (!action || !owner || !line || !edited) return []
    const from = starts[other] ?? 0
    const way = roleWay(owner.source, line.start - owner.start, action)
    const ways = way.length === 0 ? [] : [{ source: owner.source.file, overrides: way }]
    return [{ source: owner.source.file, from, to: from, base: null, words: edited.text, ways, way: 0 }]
  })
}

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

/** Stretches of the editor's text that the volume still says otherwise, or in another role. */
const missedIn = (built: ShownVolume, lines: readonly ReadLine[]): Missed => {
  const starts = startsOf(lines.map(({ text }) => text))
  const texts = differencesOf(
    built.lines.map(({ text }) => text),
    lines.map(({ text }) => text)
  )
  const roles = built.sameLines(lines).flatMap(({ own, other }) => {
    const from = starts[other] ?? 0
    return built.roleOf(own, lines[other]?.style ?? '') ? [[from, from] as const] : []
  })
  return [...texts.map(({ at, after }) => [at, at + after.length] as const), ...roles]
}

type Missed = readonly (readonly [number, number])[]

/** What is missed fails the wish that it is part of, told already or not; else the nearest one, whose side effect it must be. */
const failedOf = (asked: readonly Wish[], wishes: readonly Wish[], missed: Missed): Wish[] => {
  const failed = new Set<Wish>()
  for (const [start, end] of missed) {
    const own = wishes.filter(wish => distance(wish, start, end) === 0)
    const nearest = asked.toSorted((a, b) => distance(a, start, end) - distance(b, start, end))[0]
    const meant = own.filter(wish => asked.includes(wish))
    if (own.length === 0 && nearest) failed.add(nearest)
    for (const wish of meant) failed.add(wish)
  }
  return [...failed]
}

/** 0 where they overlap; stretches without length where they touch. */
const distance = ({ from, to }: Wish, start: number, end: number): number => {
  if (from === to || start === end) return Math.max(0, start - to, from - end)
  return start < to && end > from ? 0 : Math.max(1, start - to, from - end)
}

const reportWish = ({ source, base, words }: Wish, volume: ShownVolume, file: VFile): void => {
  const text = volume.texts.find(each => each.file === source)
  const place = text && base !== null ? placeAt(text.base, base) : undefined
  const params = { words: words.trim().replace(/\s+/g, ' ').slice(0, 40), source, line: place?.line ?? 0 }
  report(file, source === '' ? 'review-beyond-sources' : 'review-not-expressed', params)
}

const reportNotes = ({ notes }: ShownVolume, copy: ReadReview, file: VFile): void => {
  const changed = copy.notes.filter(note => !notes.includes(note))
  for (const note of changed)
    report(file, 'review-beyond-sources', { words: note.slice(0, 40), source: '', line: 0 })
}
