/** In: a heading. Out: the same, in the middle where it is a number and nothing else: it parts a text, and has no words to begin at the edge. */
import type { Style } from '../../model/design.ts'
import type { TextBlock } from '../../model/flow.ts'

/** 一, （二）, 3, 四、 */
const NUMBER = /^[（(]?[〇零一二三四五六七八九十百\d]+[）)]?[.．、]?$/u

/** Only where headings stand at the left edge: in a document of an office they have the indent of a paragraph (GW-18). */
export const centredIfBare = (block: TextBlock, style: Pick<Style, 'align' | 'firstIndent'>): TextBlock => {
  const text = block.runs.map(run => run.text).join('')
  const isAtEdge = style.align === 'left' && style.firstIndent === 0
  return isAtEdge && block.notes.length === 0 && NUMBER.test(text.trim())
    ? { ...block, align: 'center' }
    : block
}
