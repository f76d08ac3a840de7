/** In: a line that looks like a site's and stays, for nothing beside it does. Out: a doubt, with what would drop it. */
import type { VFile } from 'vfile'
import type { Override } from '../../../../diagnostics/override.ts'
import { report } from '../../../../diagnostics/report.ts'
import { wholePlace } from '../../../overrides/quoted-place.ts'
import { isKept } from '../../../overrides/wishes.ts'
import type { PassContext } from '../../../pass.ts'
import type { Block } from '../block.ts'

/** How likely the line is content all the same. */
const CONFIDENCE = 0.6

/** 附件: 1.教材目录 is what an author lists below a notice; a file that can be downloaded may be the site's. */
const namesAttachment = (text: string): boolean => attachment.test(text) && !download.test(text)

const attachment = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]\s*\S/
const download = /下\s*[载載]|点击|點擊|\.(?:docx?|xlsx?|pptx?|pdf|wps|zip|rar|jpe?g|png)|\d\s*[KMkm][Bb]?\b/

/** Says nothing where the editor keeps the line. */
export const reportDoubtful = (
  block: Block | null,
  rule: string,
  file: VFile,
  context: PassContext
): void => {
  if (!block || isKept(context, block.trace.start, block.trace.end) || namesAttachment(block.text)) return
  const { text, trace } = block
  const remedy: Override = { at: wholePlace(context, trace), action: { kind: 'drop' } }
  const words = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const place = context.placeAt(trace.start)
  report(file, 'doubtful-site-line', { words }, place, rule, { confidence: CONFIDENCE, remedy })
}
