/** In: blocks that nest or hang. Out: their styles, as far as the flow has them. */
import type { Design } from '../../../model/design.ts'
import type { TextBlock } from '../../../model/flow.ts'
import { em } from '../../../model/units.ts'
import { emTwips, indentsOf } from '../twips.ts'
import { roleStyles } from './role-styles.data.ts'
import type { StyleDefinition } from './style-xml.ts'

/** Indent of one more level, in em; the page engine's is the same. */
const NESTING_EM = 2

/** @param blocks one for each id, by `indentedStyleId` */
export const indentedStyles = (
  blocks: ReadonlyMap<string, IndentedBlock>,
  design: Design
): readonly StyleDefinition[] => [...blocks].map(([id, block]) => definition(block, id, design))

/** As much of a block as decides its indents. */
export type IndentedBlock = Pick<TextBlock, 'role' | 'nesting' | 'marker' | 'markerWidth'>

/**
 * The id of the style of a nested or hanging block; null where the role's own style does.
 *
 * @example indentedStyleId({ role: 'listItem', nesting: 1, marker: '•', markerWidth: em(1), … }) // 'ListParagraph2Hanging10'
 */
export const indentedStyleId = (block: IndentedBlock): string | null => {
  const nesting = block.nesting ?? 0
  if (nesting === 0 && block.markerWidth === undefined) return null
  const level = nesting === 0 ? '' : String(nesting + 1)
  const width = block.markerWidth === undefined ? '' : String(Math.round(block.markerWidth * 10))
  // A second paragraph of an item stands under the first one's text, without a marker.
  const hanging = width === '' ? '' : `${block.marker === undefined ? 'Under' : 'Hanging'}${width}`
  return `${roleStyles[block.role].id}${level}${hanging}`
}

const definition = (block: IndentedBlock, id: string, design: Design): StyleDefinition => {
  const style = design.styles[block.role]
  const indent = indentsOf(style)
  const width = emTwips(block.markerWidth ?? em(0), style.size)
  const nested = emTwips(em(NESTING_EM * (block.nesting ?? 0)), style.size)
  const first = block.marker === undefined ? indent.first : -width
  return {
    type: 'paragraph',
    id,
    name: id.replace(/(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])/g, ' '),
    basedOn: roleStyles[block.role].id,
    paragraph: { indent: { ...indent, left: indent.left + nested + width, first } }
  }
}
