/** In: a job. Out: the house template that its manifest names, read, with what was said about it at its place in the manifest. */
import { VFile } from 'vfile'
import { joined } from '../1-read/index.ts'
import { designFaces, houseDesign, loadFaces, wordDesignOf } from '../4-typeset/index.ts'
import type { House } from '../5-render/docx/index.ts'
import type { Tell, Template } from '../5-render/docx/template/index.ts'
import { report } from '../diagnostics/report.ts'
import type { Design } from '../model/design.ts'
import type { Faces } from '../model/faces.ts'
import type { Flow } from '../model/flow.ts'
import type { Host } from '../model/host.ts'
import type { TemplateWish } from '../model/manifest.ts'
import type { VolumeJob } from '../model/volume.ts'

export interface ReadTemplate {
  readonly template: Template
  readonly wish: TemplateWish
  readonly tell: Tell
}

/** `read` is null where the volume has no template; an error in `said` means that it cannot be used. */
export const readTemplate = async (
  host: Host,
  { manifest, folder, formats }: VolumeJob
): Promise<{ readonly read: ReadTemplate | null; readonly said: VFile; readonly failed: boolean }> => {
  const wish = manifest.template
  const said = wish ? new VFile({ path: wish.manifest }) : new VFile()
  if (!wish || !formats.includes('docx')) return { read: null, said, failed: false }
  const tell: Tell = (code, params, place = wish.place) => report(said, code, params, place)
  const template = await openedTemplate(host, joined(folder, wish.file), wish, tell)
  const failed = said.messages.some(message => message.fatal === true)
  return { read: template === null ? null : { template, wish, tell }, said, failed }
}

const openedTemplate = async (
  host: Host,
  path: string,
  wish: TemplateWish,
  tell: Tell
): Promise<Template | null> => {
  const { file } = wish
  const bytes = await host.read(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error
    tell('template-unreadable', { file, code: String(error.code) })
    return null
  })
  if (bytes === null) return null
  const { openTemplate, tellUnknownStyles, tellRefusal } = await import('../5-render/docx/template/index.ts')
  const template = openTemplate(bytes)
  if ('why' in template) {
    tellRefusal(template, file, tell)
    return null
  }
  tellUnknownStyles(template, wish, tell)
  return template
}

export interface Dressed {
  readonly design: Design
  readonly faces: Faces
  readonly house: House
}

/** The dress of a volume by its template: the template says which styles it has, the volume in its plain dress which it needs. */
export const dressVolume = async (
  { template, wish, tell }: ReadTemplate,
  flow: Flow,
  { manifest }: VolumeJob,
  font: Host['font']
): Promise<Dressed> => {
  const { fitTemplate } = await import('../5-render/docx/template/index.ts')
  const plain = wordDesignOf(manifest.profile, manifest.paper)
  const { house, look } = fitTemplate(template, flow, { ...manifest, template: wish }, tell)
  const design = houseDesign(manifest.profile, look)
  tellPaper(plain, design, wish, tell)
  return { design, house, faces: await loadFaces(font, designFaces(design)) }
}

/** In millimetres: less is how programs round. */
const SAME_PAPER = 1

const tellPaper = (plain: Design, design: Design, { file }: TemplateWish, tell: Tell): void => {
  const [wanted, own] = [plain, design].map(({ page }) => [millimetres(page.width), millimetres(page.height)])
  if (!wanted || !own || wanted.every((side, index) => Math.abs(side - (own[index] ?? 0)) <= SAME_PAPER))
    return
  tell('template-paper', { file, template: own.join(' × '), paper: wanted.join(' × ') })
}

const millimetres = (points: number): number => Math.round((points * 25.4) / 72)
