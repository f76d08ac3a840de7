/** One volume, from its manifest to the bytes of its files. With `compile/` the only place that knows every stage. */
import type { VFile } from 'vfile'
import { joined } from './1-read/index.ts'
import { compose, loadPictures } from './3-compose/index.ts'
import {
  breakTitles,
  designFaces,
  designOf,
  englishHyphens,
  loadFaces,
  measuredIn,
  measuredInWord,
  pinNumbers,
  typesetFlow,
  typesetPages,
  wordDesignOf,
  wordNumbers
} from './4-typeset/index.ts'
import { Aside } from './compile/aside.ts'
import { besideOf } from './compile/booklet-beside.ts'
import { fontSource } from './compile/font-source.ts'
import { dressVolume, type ReadTemplate, readTemplate } from './compile/house-template.ts'
import type { Made } from './compile/made.ts'
import { type ReadTexts, readTexts } from './compile/read-texts.ts'
import { reportFonts } from './compile/report-fonts.ts'
import { reportLines } from './compile/report-lines.ts'
import { reportWordNumbers } from './compile/report-word-numbers.ts'
import { reportWordPage } from './compile/report-word-page.ts'
import { reviewBeside } from './compile/review-beside.ts'
import { summarize } from './compile/summarize.ts'
import { tellDuplicates } from './compile/tell-duplicates.ts'
import type { Compilation } from './model/compilation.ts'
import type { Host } from './model/host.ts'
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
  const { texts, compilation, made, said } = await makeVolume(host, job, onStage)
  return summarize(job, texts, compilation, made, [said])
}

/** What there is before the result is plain data: `accept` holds a review copy against it. */
export const makeVolume = async (
  host: Host,
  job: VolumeJob,
  onStage: OnStage = () => undefined
): Promise<MadeVolume> => {
  const aside = new Aside(job.threads)
  try {
    return await makeWith(aside, host, job, onStage)
  } finally {
    aside.end()
  }
}

const makeWith = async (aside: Aside, host: Host, job: VolumeJob, onStage: OnStage): Promise<MadeVolume> => {
  onStage('read')
  const design = designOf(job.manifest.profile, job.manifest.paper)
  const font = fontSource(host, job.manifest.profile)
  // Fonts come from the disk while texts are read.
  const loading = Promise.all([loadFaces(font, designFaces(design)), ...designFaces(design).map(font)])
  loading.catch(() => undefined)
  const texts = await readTexts(host, job, aside.thread)
  const { read: template, said, failed } = await readTemplate(host, job)
  if (!texts.complete || failed) return { texts, compilation: null, made: [], said }
  onStage('compose')
  const pictures = await loadPictures(texts, path => host.read(joined(job.folder, path)))
  const compilation = compose(job.manifest, texts, texts.volume, host.env.SOURCE_DATE_EPOCH, pictures)
  const toldTwice = tellDuplicates(texts, aside.started)
  onStage('fonts')
  const [faces, ...fonts] = await loading
  reportFonts(fonts, texts.volume)
  const made: Made[] = []
  for (const format of job.formats)
    made.push(await make[format](compilation, { job, font, faces, texts, template, toldTwice, onStage }))
  onStage('done')
  return { texts, compilation, made, said }
}

/** `compilation` is null where an error kept the volume from being made; `said`: what is said of a place in the manifest. */
export interface MadeVolume {
  readonly texts: ReadTexts
  readonly compilation: Compilation | null
  readonly made: readonly Made[]
  readonly said: VFile
}

interface Making {
  readonly job: VolumeJob
  readonly font: ReturnType<typeof fontSource>
  readonly faces: Parameters<typeof typesetPages>[1]
  readonly texts: ReadTexts
  readonly template: ReadTemplate | null
  /** Says what is in the volume twice. */
  readonly toldTwice: () => Promise<void>
  readonly onStage: OnStage
}

/** One entry for each format; a renderer is loaded only where it is asked for. */
const make: { readonly [Format in OutputFormat]: (volume: Compilation, making: Making) => Promise<Made> } = {
  pdf: async (volume, { job, font, faces, texts, toldTwice, onStage }) => {
    onStage('typeset')
    const design = designOf(job.manifest.profile, job.manifest.paper)
    const hyphenate = design.lines?.hyphenation ? await englishHyphens() : undefined
    const flow = typesetFlow(volume, design, measuredIn(faces, volume.region))
    const set = typesetPages(flow, faces, hyphenate)
    const { renderPrint } = await import('./5-render/pdf/index.ts')
    const { print = noPrint } = job.manifest
    // Pages are set as they are drawn.
    const { volume: bytes, booklet } = await renderPrint(set.pages, font, print)
    await toldTwice()
    reportLines(set, texts)
    const { pages } = set.count
    const beside = besideOf(booklet, { pages, design, print }, texts.volume)
    return { output: { format: 'pdf', bytes, pages }, numbers: set.pages.numbers, beside }
  },
  docx: async (volume, { job, font, faces: usual, texts, template, toldTwice, onStage }) => {
    onStage('typeset')
    await toldTwice()
    const dressed = template && (await dressVolume(template, volume, job, font, usual))
    const { faces = usual, design = wordDesignOf(job.manifest.profile, job.manifest.paper) } = dressed ?? {}
    if (!dressed) reportWordPage(design, job.manifest, texts.volume)
    const flow = typesetFlow(volume, design, measuredInWord(faces, volume.region))
    const broken = breakTitles(flow, faces)
    const predicted = wordNumbers(broken, faces)
    reportWordNumbers(broken, predicted, job.manifest, texts.volume)
    const { numbers, pageCount, blanksAfter } = predicted
    const { renderDocx } = await import('./5-render/docx/index.ts')
    const pinned = job.manifest.numbering === 'pinned' ? pinNumbers(broken, numbers) : broken
    const bytes = await renderDocx(pinned, numbers, blanksAfter, dressed?.house)
    const made = { output: { format: 'docx', bytes, pages: pageCount } as const, numbers, flow: pinned }
    return job.review ? { ...made, beside: [await reviewBeside(made, job, job.review, texts)] } : made
  }
}
