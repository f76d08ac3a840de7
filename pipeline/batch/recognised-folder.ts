/** In: a folder of texts without a manifest. Out: the volume that a build would make of it, as a manifest would say it. */
import { compileVolume } from '../compile.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Host } from '../model/host.ts'
import type { VolumeJob, VolumeResult } from '../model/volume.ts'
import { planVolumes } from './plan-volumes.ts'

/** A text as its entry would name it. */
export interface RecognisedSource {
  /** Relative to the folder. */
  readonly file: string
  readonly title?: string
  readonly author?: string
  /** Pieces in it; 0 for a file that cannot be read. */
  readonly pieces: number
  /** What was said about it. */
  readonly findings: readonly Finding[]
}

export interface RecognisedFolder {
  readonly title: string
  readonly parts: readonly { readonly title?: string; readonly sources: readonly RecognisedSource[] }[]
}

/**
 * Null where there is no volume in the folder; `findings` then say why. A text that cannot be read is there all the same.
 *
 * @param out the output folder, which is no part of the texts
 */
export const recognisedFolder = async (
  host: Host,
  folder: string,
  out: string
): Promise<{ readonly recognised: RecognisedFolder | null; readonly findings: readonly Finding[] }> => {
  const [volume] = await planVolumes(host, { paths: [folder], out, formats: [] })
  const job = volume?.job ?? null
  if (job === null) return { recognised: null, findings: volume?.findings ?? [] }
  const result = await compileVolume(host, { ...job, manifest: { ...job.manifest, onError: 'skip' } })
  return {
    recognised: recognisedIn(job, result),
    findings: [...(volume?.findings ?? []), ...result.findings]
  }
}

const recognisedIn = ({ manifest }: VolumeJob, result: VolumeResult): RecognisedFolder => ({
  title: manifest.title,
  parts: manifest.parts.map(part => ({
    ...(part.title === undefined ? {} : { title: part.title }),
    sources: part.sources.map(({ file }) => recognisedSource(file, result))
  }))
})

/** Of a text with several pieces the title is its own; who wrote the pieces stands in them. */
const recognisedSource = (file: string, result: VolumeResult): RecognisedSource => {
  const articles = result.articles.filter(article => article.file === file)
  const [only] = articles
  const isAlone = articles.length === 1
  const title = isAlone
    ? only?.title
    : (result.sources.find(source => source.file === file)?.title ?? undefined)
  const author = isAlone ? only?.author : undefined
  return {
    file,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    pieces: articles.length,
    findings: result.findings.filter(finding => finding.file === file)
  }
}
