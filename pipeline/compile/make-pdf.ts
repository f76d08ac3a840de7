/** In: a flow, whole or as its sections come. Out: its PDF with what was met on the way, as plain data. */
import { englishHyphens, type TypesetPages, typesetPages } from '../4-typeset/index.ts'
import type { Faces } from '../model/faces.ts'
import type { Flow, FlowParts } from '../model/flow.ts'
import type { FaceId, FontFile } from '../model/host.ts'
import type { PrintSetting } from '../model/print.ts'

/** As in `TypesetPages`, when all pages are drawn. */
export interface MadePdf
  extends Pick<TypesetPages, 'substitutes' | 'badLines' | 'movedMarks' | 'crowdedTables'> {
  readonly bytes: Uint8Array
  /** Of the sheets, where a booklet is asked for. */
  readonly booklet: Uint8Array | null
  /** Printed number of the page that an anchor stands on. */
  readonly numbers: ReadonlyMap<string, string>
  readonly pages: number
}

/** Pages are set as they are drawn. @example (await makePdf(flow, faces, host.font, noPrint)).bytes */
export const makePdf = async (
  flow: Flow | FlowParts,
  faces: Faces,
  font: (face: FaceId) => Promise<FontFile>,
  print: PrintSetting
): Promise<MadePdf> => {
  const hyphenate = flow.design.lines?.hyphenation ? await englishHyphens() : undefined
  const { pages, count, ...met } = typesetPages(flow, faces, hyphenate)
  const { renderPrint } = await import('../5-render/pdf/index.ts')
  const { volume: bytes, booklet } = await renderPrint(pages, font, print)
  return { bytes, booklet, numbers: pages.numbers, pages: count.pages, ...met }
}
