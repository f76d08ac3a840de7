/** In: the heads and feet of a template. Out: the same as parts of our package: tidy, no anchor or drawing number of ours taken. */
import type { HouseHead, HouseSlots } from '../house.ts'
import { XML_DECLARATION } from '../xml.ts'
import type { Carrier } from './carry-parts.ts'
import type { Slots } from './head-slots.ts'
import type { Template } from './open-template.ts'
import type { StyleTable } from './style-table.ts'
import { type Element, isElement, mapped, type Node, xmlOf } from './tree.ts'

/** Numbers of drawings beyond those of the text and of our own heads. */
const FIRST_DRAWING = 2_000_001

export interface CarriedHeads {
  readonly header: HouseSlots | null
  readonly footer: HouseSlots | null
}

export const carryHeads = ({ heads: slots, pack, styles }: Template, carrier: Carrier): CarriedHeads => {
  let drawings = 0
  const heads = new Map<string, HouseHead>()
  const headOf = (path: string): HouseHead => {
    const known = heads.get(path)
    if (known) return known
    const root = pack.treeOf(path)
    if (!root) throw new Error(`${path} was readable when the template was opened`)
    const [tidy] = mapped(root, each =>
      isUndefined(each, styles) ? [] : tidied(each, () => FIRST_DRAWING + drawings++)
    )
    const xml = XML_DECLARATION + xmlOf(tidy ?? root)
    const head = { xml, relationships: carrier.relationshipsOf(path, 'word/') }
    heads.set(path, head)
    return head
  }
  const carried = (own: Slots | null): HouseSlots | null =>
    own && Object.fromEntries(Object.entries(own).map(([slot, path]) => [slot, headOf(path)]))
  return { header: carried(slots.header), footer: carried(slots.footer) }
}

/** A style that the template does not have is none. */
const isUndefined = ({ name, attributes }: Element, { byId }: StyleTable): boolean =>
  /^w:(?:pStyle|rStyle|tblStyle)$/.test(name) && !byId.has(attributes['w:val'] ?? '')

/** What must not come along: anchors, deleted text, marks of proofs and comments. */
const LEFT_OUT =
  /^w:(?:bookmarkStart|bookmarkEnd|del|moveFrom|moveFromRange\w+|moveToRange\w+|[rp]PrChange|proofErr|comment\w+|permStart|permEnd)$/

/** Inserted text stays, as if it had been accepted. */
const UNWRAPPED = /^w:(?:ins|moveTo)$/

const tidied = (each: Element, nextDrawing: () => number): readonly Node[] => {
  if (LEFT_OUT.test(each.name)) return []
  if (UNWRAPPED.test(each.name)) return each.children
  const kept = Object.entries(each.attributes).filter(
    ([name]) => name !== 'w:dirty' && !name.startsWith('w:rsid')
  )
  const attributes = Object.fromEntries(kept)
  if (each.name === 'wp:docPr') attributes.id = String(nextDrawing())
  return [{ ...each, attributes }]
}

/** True where a head or foot shows the number of its page. */
export const showsPageNumber = (root: Element): boolean => /\bPAGE\b/.test(instructionsOf(root).join(' '))

const instructionsOf = (element: Element): readonly string[] => {
  if (element.name === 'w:instrText') return element.children.filter(child => !isElement(child)).map(String)
  const own = element.name === 'w:fldSimple' ? [element.attributes['w:instr'] ?? ''] : []
  return [...own, ...element.children.filter(isElement).flatMap(instructionsOf)]
}
