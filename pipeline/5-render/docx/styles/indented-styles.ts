/** In: blocks that nest, hang, or begin otherwise than their role. Out: their styles, as far as the flow has them. */
import type { Design } from '../../../model/design.ts'
import type { TextBlock } from '../../../model/flow.ts'
import { type Em, em } from '../../../model/units.ts'
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
export type IndentedBlock = Pick<TextBlock, 'role' | 'nesting' | 'marker' | 'markerWidth' | 'firstIndent'>

/**
 * The id of the style of a nested or hanging block; null where the role's own style does.
 *
 * @example indentedStyleId({ role: 'listItem', nesting: 1, marker: '•', markerWidth: em(1), … }) // 'ListParagraph2Hanging10'
 */
export const indentedStyleId = (block: IndentedBlock): string | null => {
  const nesting = block.nesting ?? 0
  const first = ownFirstIndent(block)
  if (nesting === 0 && block.markerWidth === undefined && first === null) return null
  const level = nesting === 0 ? '' : String(nesting + 1)
  const width = block.markerWidth === undefined ? '' : String(Math.round(block.markerWidth * 10))
  // A second paragraph of an item stands under the first one's text, without a marker.
  const hanging = width === '' ? '' : `${block.marker === undefined ? 'Under' : 'Hanging'}${width}`
  const begins = first === null ? '' : `First${Math.round(first * 10)}`
  return `${roleStyles[block.role].id}${level}${hanging}${begins}`
}

/** The first line's indent where a style can carry it: such as follow a block's own width are as many as there are blocks. */
export const ownFirstIndent = (
  block: Pick<TextBlock, 'firstIndent' | 'leftIndent' | 'rightIndent' | 'markerWidth'>
): Em | null =>
  block.firstIndent === undefined ||
  block.firstIndent < 0 ||
  block.leftIndent !== undefined ||
  block.rightIndent !== undefined ||
  block.markerWidth !== undefined
    ? null
    : block.firstIndent

const definition = (block: IndentedBlock, id: string, design: Design): StyleDefinition => {
  const style = design.styles[block.role]
  const indent = indentsOf(style)
  const width = emTwips(block.markerWidth ?? em(0), style.size)
  const nested = emTwips(em(NESTING_EM * (block.nesting ?? 0)), style.size)
  const own = ownFirstIndent(block) ?? style.firstIndent
  const first = block.marker === undefined ? emTwips(own, style.size) : -width
  return {
    type: 'paragraph',
    id,
    name: id.replace(/(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])/g, ' '),
    basedOn: roleStyles[block.role].id,
    paragraph: {
      // Markers are as wide as they are: what is based on characters of the role is not.
      indent: {
        ...indent,
        leftChars: 0,
        left: indent.left + nested + width,
        first,
        firstChars: Math.round(own * 100)
      }
    }
  }
}
