/** In: a job. Out: its sources read and normalized, with everything that was said about them. */
import { VFile } from 'vfile'
import { joined, type ReadResult, readSource } from '../1-read/index.ts'
import type { VolumeText, VolumeTexts } from '../3-compose/index.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { SourceEntry } from '../model/manifest.ts'
import type { NormalizedText } from '../model/normalized.ts'
import { repairsOf } from '../model/repair.ts'
import { sharedLines } from '../model/shared-lines.ts'
import type { VolumeJob } from '../model/volume.ts'
import { normalizeTexts, type OnText, type SourceTask } from './normalize-texts.ts'
import type { PagesAhead } from './pages-ahead.ts'
import type { SecondThread } from './second-thread.ts'

/** Texts of a volume, and the files that their messages are on. */
export interface ReadTexts extends VolumeTexts {
  /** Prefaces first, then the parts' sources, in order; also those that could not be read. */
  readonly files: readonly VFile[]
  readonly unreadable: readonly string[]
  /** Takes what is said of the volume as a whole. */
  readonly volume: VFile
  /** Its pages, where they are being set already. */
  readonly ahead: PagesAhead | null
  /** False where an error keeps the volume from being written. */
  readonly complete: boolean
}

/**
 * Reads in order, and says in order what there is to say. A source that cannot be read does not stop the others. A large
 * volume is normalized by a second thread too, where there is one, and its pages are set ahead by another.
 */
export const readTexts = async (
  host: Host,
  job: VolumeJob,
  secondThread: () => SecondThread | null = () => null,
  pagesAhead: () => PagesAhead | null = () => null
): Promise<ReadTexts> => {
  const files: VFile[] = []
  const unreadable: string[] = []
  const prefaces = new Map<string, VolumeText>()
  const sources = await readSources(host, job)
  const length = lengthOf(sources)
  if (length >= VAST) host.spareMemory?.()
  const isLarge = sources.size > 1 && length >= LARGE
  // What other formats bring along, such as images, is known when all texts are.
  const ahead = isLarge && allPlain(sources) ? pagesAhead() : null
  const texts = await normalizeAll(sources, job, isLarge ? secondThread() : null, ahead)
  const take = (entry: SourceEntry, key: SourceEntry | string): VolumeText | null => {
    const text = texts.get(key) ?? null
    const file = sources.get(key)?.file
    if (file) files.push(file)
    if (!text || !file) unreadable.push(entry.file)
    return text && file ? { entry, text, file } : null
  }
  for (const item of job.manifest.front) {
    const text = item.kind === 'preface' ? take({ file: item.file }, item.file) : null
    if (text && item.kind === 'preface') prefaces.set(item.file, text)
  }
  const parts = job.manifest.parts.map(part =>
    part.sources.map(entry => take(entry, entry)).filter(text => text !== null)
  )
  const volume = new VFile()
  const read = { files, unreadable, prefaces, parts, volume, ahead }
  return { ...read, complete: isComplete(job, read) }
}

/** Characters from which a thread has started before all is done. */
const LARGE = 100_000
/** Characters from which memory is to be spared. */
const VAST = 5_000_000

type Sources = ReadonlyMap<SourceEntry | string, ReadResult>

const lengthOf = (sources: Sources): number => {
  let length = 0
  for (const { source } of sources.values()) length += source?.base.length ?? 0
  return length
}

const allPlain = (sources: Sources): boolean =>
  [...sources.values()].every(({ source }) => source?.format === 'text')

/** By source, in the order of the sources; null for what could not be read. */
const normalizeAll = async (
  sources: Sources,
  job: VolumeJob,
  thread: SecondThread | null,
  ahead: PagesAhead | null
): Promise<ReadonlyMap<SourceEntry | string, NormalizedText | null>> => {
  const sharedLinesOfAll = sharedLines([...sources.values()].flatMap(({ source }) => source ?? []))
  const tasks = [...sources].map(([key, { source, file }]): SourceTask => {
    const name = typeof key === 'string' ? key : key.file
    return { source, file, settings: { ...repairsOf(job.manifest, name), sharedLines: sharedLinesOfAll } }
  })
  const texts = await normalizeTexts(tasks, thread, ahead && handingOn([...sources], job, ahead))
  return new Map([...sources.keys()].map((key, index) => [key, texts[index] ?? null]))
}

const handingOn = (
  sources: readonly (readonly [SourceEntry | string, ReadResult])[],
  { manifest }: VolumeJob,
  ahead: PagesAhead
): OnText => {
  const partOf = new Map(
    manifest.parts.flatMap((part, index) => part.sources.map(source => [source, index] as const))
  )
  return (index, text) => {
    const [key, { file }] = sources[index] ?? [null, { file: null }]
    if (key === null || file === null || text === null) return
    const [entry, place] =
      typeof key === 'string' ? [{ file: key }, 'front' as const] : [key, partOf.get(key) ?? 0]
    ahead.take(place, { entry, text, file })
  }
}

/** All of them before any is normalized: what several have at their edges tells of each. */
const readSources = async (host: Host, job: VolumeJob): Promise<Map<SourceEntry | string, ReadResult>> => {
  const sources = new Map<SourceEntry | string, ReadResult>()
  for (const item of job.manifest.front)
    if (item.kind === 'preface') sources.set(item.file, await readEntry(host, job, item))
  for (const part of job.manifest.parts)
    for (const entry of part.sources) sources.set(entry, await readEntry(host, job, entry))
  return sources
}

const readEntry = (
  host: Host,
  job: VolumeJob,
  { file, encoding: own, place }: Pick<SourceEntry, 'file' | 'encoding' | 'place'>
): Promise<ReadResult> => {
  const encoding = own ?? job.manifest.encoding
  const line = own === undefined ? undefined : place?.line
  return readSource(host, joined(job.folder, file), file, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(line === undefined ? {} : { encodingLine: line })
  })
}

/** With `onError: skip` a volume goes on without what cannot be read, but not without any text. */
const isComplete = (job: VolumeJob, texts: Omit<ReadTexts, 'complete'>): boolean => {
  const left = texts.parts.some(part => part.length > 0)
  if (texts.unreadable.length === 0) return left
  if (job.manifest.onError === 'fail') return false
  if (left)
    report(texts.volume, 'sources-skipped', {
      count: texts.unreadable.length,
      files: texts.unreadable.join(', ')
    })
  return left
}
