/** A folder through all stages, every stage's result at hand: what the tests of whole volumes look into. */
import type { VFile } from 'vfile'
import { compose, reportDuplicates } from '../../pipeline/3-compose/index.ts'
import {
  breakTitles,
  designFaces,
  designOf,
  loadFaces,
  measuredIn,
  measuredInWord,
  typesetFlow,
  typesetPages,
  wordDesignOf,
  wordNumbers
} from '../../pipeline/4-typeset/index.ts'
import { renderDocx } from '../../pipeline/5-render/docx/index.ts'
import { renderPdf } from '../../pipeline/5-render/pdf/index.ts'
import { planVolumes } from '../../pipeline/batch/plan-volumes.ts'
import { type ReadTexts, readTexts } from '../../pipeline/compile/read-texts.ts'
import { nodeHost } from '../../pipeline/host/node.ts'
import type { Compilation } from '../../pipeline/model/compilation.ts'
import type { Flow } from '../../pipeline/model/flow.ts'
import type { Manifest } from '../../pipeline/model/manifest.ts'
import { collected } from './collected-pages.ts'

export interface CompiledStages {
  readonly texts: ReadTexts
  readonly volume: VFile
  readonly compilation: Compilation
  readonly flow: Flow
  readonly pages: ReturnType<typeof collected>
  readonly numbers: ReadonlyMap<string, string>
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
}

/** @param change what the test wants otherwise than the folder's manifest says */
export const compileStages = async (
  folder: string,
  change: Partial<Manifest> = {}
): Promise<CompiledStages> => {
  const host = nodeHost()
  const [planned] = await planVolumes(host, { paths: [folder], out: 'out', formats: ['pdf', 'docx'] })
  if (!planned?.job) throw new Error(`no job: ${JSON.stringify(planned?.findings)}`)
  const manifest = { ...planned.job.manifest, ...change }
  const texts = await readTexts(host, { ...planned.job, manifest })
  const design = designOf(manifest.profile, manifest.paper)
  const volume = compose(manifest, texts, texts.volume, undefined)
  reportDuplicates([...texts.prefaces.values(), ...texts.parts.flat()])
  const faces = await loadFaces(host.font, designFaces(design))
  const flow = typesetFlow(volume, design, measuredIn(faces, volume.region))
  const pages = collected(typesetPages(flow, faces))
  const wordDesign = wordDesignOf(manifest.profile, manifest.paper)
  const broken = breakTitles(typesetFlow(volume, wordDesign, measuredInWord(faces, volume.region)), faces)
  const { numbers, blanksAfter } = wordNumbers(broken, faces)
  const docx = await renderDocx(broken, numbers, blanksAfter)
  const pdf = await renderPdf(pages, host.font)
  return { texts, volume: texts.volume, compilation: volume, flow, pages, numbers, pdf, docx }
}
