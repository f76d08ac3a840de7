/** In: a flow. Out: styles for list items and other blocks by nesting and hanging indent, as far as the flow has them. */
import type { Flow, TextBlock } from '../../../model/flow.ts'
import { em } from '../../../model/units.ts'
import { emTwips, indentsOf } from '../twips.ts'
import { roleStyles } from './role-styles.data.ts'
import type { StyleDefinition } from './style-xml.ts'

/** Indent of one more level, in em; the page engine's is the same. */
const NESTING_EM = 2

export const indentedStyles = (flow: Flow): readonly StyleDefinition[] => {
  const styles = new Map<string, StyleDefinition>()
  for (const block of flow.sections.flatMap(section => section.blocks)) {
    if (block.kind !== 'text') continue
    const id = indentedStyleId(block)
    if (id !== null && !styles.has(id)) styles.set(id, definition(block, id, flow))
  }
  return [...styles.values()]
}

/**
 * The id of the style of a nested or hanging block; null where the role's own style does.
 *
 * @example indentedStyleId({ role: 'listItem', nesting: 1, marker: '•', markerWidth: em(1), … }) // 'ListParagraph2Hanging10'
 */
export const indentedStyleId = (block: TextBlock): string | null => {
  const nesting = block.nesting ?? 0
  if (nesting === 0 && block.markerWidth === undefined) return null
  const level = nesting === 0 ? '' : String(nesting + 1)
  const width = block.markerWidth === undefined ? '' : String(Math.round(block.markerWidth * 10))
  // A second paragraph of an item stands under the first one's text, without a marker.
  const hanging = width === '' ? '' : `${block.marker === undefined ? 'Under' : 'Hanging'}${width}`
  return `${roleStyles[block.role].id}${level}${hanging}`
}

const definition = (block: TextBlock, id: string, flow: Flow): StyleDefinition => {
  const style = flow.design.styles[block.role]
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
