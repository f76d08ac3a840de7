/** In: a block. Out: the same; a caption has one em between its number and its words (CY/T 170), whatever blank the source has there. */
import type { FlowBlock } from '../../model/flow.ts'

const NUMBERED =
  /^(\s*(?:附?表|插?[图圖]|照片)\s*(?:\d+(?:[-—.．]\d+)*[\s\u3000]*|[一二三四五六七八九十]+[\s\u3000]+))(?=[^\s\d.:：．、，）)（(—-])/u

/** @example withCaptionGap(caption) // 表1 春季的收成 becomes 表1　春季的收成 */
export const withCaptionGap = (block: FlowBlock): FlowBlock => {
  if (block.kind !== 'text' || (block.role !== 'tableCaption' && block.role !== 'figureCaption')) return block
  const [first, ...rest] = block.runs
  if (!first || !NUMBERED.test(first.text)) return block
  return {
    ...block,
    runs: [{ ...first, text: first.text.replace(NUMBERED, number => `${number.trimEnd()}\u3000`) }, ...rest]
  }
}
