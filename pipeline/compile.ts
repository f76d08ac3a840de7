/** One volume, from its manifest to the bytes of its files. With `compile/` the only place that knows every stage. */
import { joined } from './1-read/index.ts'
import { compose, loadPictures } from './3-compose/index.ts'
import {
  breakTitles,
  crowdedTables,
  designFaces,
  designOf,
  loadFaces,
  measuredIn,
  measuredInWord,
  pinNumbers,
  typesetFlow,
  wordDesignOf,
  wordNumbers
} from './4-typeset/index.ts'
import { Aside } from './compile/aside.ts'
import { besideOf } from './compile/booklet-beside.ts'
import { fontSource } from './compile/font-source.ts'
import { Held } from './compile/held.ts'
import { dressVolume, type ReadTemplate, readTemplate } from './compile/house-template.ts'
import { inScript } from './compile/in-script.ts'
import type { Made } from './compile/made.ts'
import { makePdf } from './compile/make-pdf.ts'
import { PagesAhead } from './compile/pages-ahead.ts'
import { type ReadTexts, readTexts } from './compile/read-texts.ts'
import { reportFonts } from './compile/report-fonts.ts'
import { reportLines } from './compile/report-lines.ts'
import { reportTables } from './compile/report-tables.ts'
import { reportWordHeads } from './compile/report-word-heads.ts'
import { reportWordNumbers } from './compile/report-word-numbers.ts'
import { reportWordPage } from './compile/report-word-page.ts'
import { reviewBeside } from './compile/review-beside.ts'
import { factsOf, summarize, type VolumeFacts } from './compile/summarize.ts'
import { tellDuplicates } from './compile/tell-duplicates.ts'
import type { Compilation } from './model/compilation.ts'
import type { Design } from './model/design.ts'
import type { Faces } from './model/faces.ts'
import type { Flow } from './model/flow.ts'
import type { Host } from './model/host.ts'
import type { Region } from './model/manifest.ts'
import { noPrint } from './model/print.ts'
import type { OutputFormat, VolumeJob, VolumeResult } from './model/volume.ts'

/** Told when a stage begins; the benchmark measures with it. */
export type OnStage = (stage: 'read' | 'compose' | 'fonts' | 'typeset' | 'done') => void

/**
 * Compiles one volume. Never rejects for what a user did: that is in the result's findings.
 *
 * @example const { outputs, findings } = await compileVolume(nodeHost(), { manifest, folder: 'sources', formats: ['pdf'] })
 */
export const compileVolume = async (
  host: Host,
  job: VolumeJob,
  onStage: OnStage = () => undefined
): Promise<VolumeResult> => {
  const { facts, made } = await makeAside(host, job, onStage, job.review !== undefined)
  return summarize(job, facts, made)
}

/** What there is before the result is plain data: `accept` holds a review copy against it. */
export const makeVolume = (host: Host, job: VolumeJob): Promise<MadeVolume> =>
  makeAside(host, job, () => undefined, true)

export interface MadeVolume {
  readonly facts: VolumeFacts
  /** Null where nobody wanted them to be kept. */
  readonly texts: ReadTexts | null
  readonly made: readonly Made[]
}

const makeAside = async (
  host: Host,
  job: VolumeJob,
  onStage: OnStage,
  keepsTexts: boolean
): Promise<MadeVolume> => {
  const aside = new Aside(job.threads)
  try {
    return await makeWith(aside, host, job, onStage, keepsTexts)
  } finally {
    aside.end()
  }
}

const makeWith = async (
  aside: Aside,
  host: Host,
  given: VolumeJob,
  onStage: OnStage,
  keepsTexts: boolean
): Promise<MadeVolume> => {
  onStage('read')
  const job = { ...given, manifest: await inScript(given.manifest) }
  const design = designOf(job.manifest.profile, job.manifest.paper)
  const font = fontSource(host, job.manifest.profile)
  // Fonts come from the disk while texts are read.
  const loading = Promise.all([loadFaces(font, designFaces(design)), ...designFaces(design).map(font)])
  loading.catch(() => undefined)
  const startAhead = (): PagesAhead | null => {
    const thread = job.formats.includes('pdf') && host.sameInThreads ? aside.forPages() : null
    return (
      thread &&
      new PagesAhead(
        thread,
        host,
        job,
        loading.then(([faces]) => faces)
      )
    )
  }
  const composed = await readAndCompose(aside, host, job, onStage, keepsTexts, startAhead)
  const { facts, texts } = composed
  if (!('compilation' in composed)) return { facts, texts, made: [] }
  onStage('fonts')
  const [faces, ...fonts] = await loading
  reportFonts(fonts, facts.volume)
  const made: Made[] = []
  for (const format of job.formats)
    made.push(await make[format](composed.compilation, { ...composed, job, font, faces, onStage }))
  await composed.toldTwice
  onStage('done')
  return { facts, texts, made }
}

/** Texts and trees are held by nobody when this is done, but for what is handed on: of a long volume they are half of the memory. */
const readAndCompose = async (
  aside: Aside,
  host: Host,
  job: VolumeJob,
  onStage: OnStage,
  keepsTexts: boolean,
  startAhead: () => PagesAhead | null
): Promise<Composed | Pick<MadeVolume, 'facts' | 'texts'>> => {
  const texts = await readTexts(host, job, aside.thread, startAhead)
  const { read: template, said, failed } = await readTemplate(host, job)
  const kept = keepsTexts ? texts : null
  if (!texts.complete || failed) return { facts: factsOf(texts, null, said), texts: kept }
  onStage('compose')
  const pictures = await loadPictures(texts, path => host.read(joined(job.folder, path)))
  const compilation = compose(job.manifest, texts, texts.volume, host.env.SOURCE_DATE_EPOCH, pictures)
  return {
    facts: factsOf(texts, compilation, said),
    texts: kept,
    template,
    ahead: texts.ahead?.fits(compilation) ? texts.ahead : null,
    compilation: new Held(compilation, looksOf(job.formats, template !== null)),
    toldTwice: tellDuplicates(texts, aside.started)
  }
}

/** Each format looks at the volume once, and once before where a template is fitted to it. */
const looksOf = (formats: readonly OutputFormat[], hasTemplate: boolean): number =>
  formats.reduce((looks, format) => looks + (format === 'docx' && hasTemplate ? 2 : 1), 0)

/** A volume put together. */
interface Composed extends Pick<MadeVolume, 'facts' | 'texts'> {
  readonly template: ReadTemplate | null
  /** Its pages, where they are being set already. */
  readonly ahead: PagesAhead | null
  /** For as many looks as there are. */
  readonly compilation: Held<Compilation>
  /** What is in the volume twice has been said. */
  readonly toldTwice: Promise<void>
}

interface Making extends Omit<Composed, 'compilation'> {
  readonly job: VolumeJob
  readonly font: ReturnType<typeof fontSource>
  readonly faces: Faces
  readonly onStage: OnStage
}

/** One entry for each format; a renderer is loaded only where it is asked for. */
const make: {
  readonly [Format in OutputFormat]: (volume: Held<Compilation>, making: Making) => Promise<Made>
} = {
  pdf: async (volume, { job, font, faces, facts, ahead, toldTwice, onStage }) => {
    onStage('typeset')
    const { print = noPrint } = job.manifest
    const design = designOf(job.manifest.profile, job.manifest.paper)
    const pdf = await (ahead
      ? ahead.finish(volume.look())
      : makePdf(
          flowOf(volume, design, region => measuredIn(faces, region)),
          faces,
          font,
          print
        ))
    await toldTwice
    reportLines(pdf, facts)
    reportTables(pdf.crowdedTables, facts)
    const { bytes, booklet, pages, numbers } = pdf
    const beside = besideOf(booklet, { pages, design, print }, facts.volume)
    return { output: { format: 'pdf', bytes, pages }, numbers, beside }
  },
  docx: async (volume, { job, font, faces: usual, facts, texts, template, toldTwice, onStage }) => {
    onStage('typeset')
    await toldTwice
    const plain = wordDesignOf(job.manifest.profile, job.manifest.paper)
    const flowIn = (design: Design, faces: Faces): Flow =>
      flowOf(volume, design, region => measuredInWord(faces, region))
    const dressed = template && (await dressVolume(template, flowIn(plain, usual), job, font))
    const { faces = usual, design = plain } = dressed ?? {}
    if (!dressed) reportWordPage(design, job.manifest, facts.volume)
    const flow = flowIn(design, faces)
    // The PDF tells of its own.
    if (!job.formats.includes('pdf')) reportTables(crowdedTables(flow), facts)
    const broken = breakTitles(flow, faces)
    const predicted = wordNumbers(broken, faces)
    reportWordNumbers(broken, predicted, job.manifest, facts.volume)
    if (!dressed?.house.header) reportWordHeads(broken, facts.volume)
    const { numbers, pageCount, blanksAfter } = predicted
    const { renderDocx } = await import('./5-render/docx/index.ts')
    const pinned = job.manifest.numbering === 'pinned' ? pinNumbers(broken, numbers) : broken
    const bytes = await renderDocx(pinned, numbers, blanksAfter, dressed?.house)
    const made = { output: { format: 'docx', bytes, pages: pageCount } as const, numbers, flow: pinned }
    return job.review && texts
      ? { ...made, beside: [await reviewBeside(made, job, job.review, texts)] }
      : made
  }
}

/** No async function has the volume in a name: see `Held`. */
const flowOf = (
  held: Held<Compilation>,
  design: Design,
  measureOf: (region: Region) => Parameters<typeof typesetFlow>[2]
): Flow => {
  const volume = held.look()
  return typesetFlow(volume, design, measureOf(volume.region))
}
