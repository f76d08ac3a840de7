/** In: what holds for a volume and a channel that its sections come through. Out: its PDF, as plain data. */
import { designFaces, loadFaces } from '../4-typeset/index.ts'
import type { FlowFacts } from '../model/flow.ts'
import type { Host } from '../model/host.ts'
import type { ProfileChoice } from '../model/own-profile.ts'
import type { PrintSetting } from '../model/print.ts'
import { fontSource } from './font-source.ts'
import { type MadePdf, makePdf } from './make-pdf.ts'
import { type ReceivingEnd, receivedFlow } from './section-channel.ts'

export interface PdfTask {
  readonly facts: FlowFacts
  readonly profile: ProfileChoice
  readonly print: PrintSetting
  readonly sections: ReceivingEnd
}

/** `host` is the thread's own. */
export const makePdfInThread = async (
  host: Host,
  { facts, profile, print, sections }: PdfTask
): Promise<MadePdf> => {
  const font = fontSource(host, profile)
  const faces = await loadFaces(font, designFaces(facts.design))
  return makePdf(receivedFlow(facts, sections), faces, font, print)
}
