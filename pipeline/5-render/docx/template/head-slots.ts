/** In: the sections of a template. Out: which of its parts are the heads and feet of the last one's pages. */
import type { TemplatePackage } from './template-package.ts'
import { childrenOf, type Element, flagAt } from './tree.ts'

/** Paths of parts; a slot that is absent shows nothing. */
export type Slots = Readonly<Partial<Record<'default' | 'even' | 'first', string>>>

export interface HeadSlots {
  /** Null where the template has none: then ours are shown. */
  readonly header: Slots | null
  readonly footer: Slots | null
  /** True where first pages have their own (w:titlePg). */
  readonly firstDiffers: boolean
}

export const headSlots = (
  sections: readonly Element[],
  settings: Element | undefined,
  pack: TemplatePackage
): HeadSlots => {
  const mirrored = flagAt(settings, 'w:evenAndOddHeaders') ?? false
  const firstDiffers = flagAt(sections.at(-1), 'w:titlePg') ?? false
  const slotsOf = (kind: 'header' | 'footer'): Slots | null => {
    const found = inherited(sections, `w:${kind}Reference`, pack)
    const { default: odd, even, first } = found
    const shown: Slots = {
      ...(odd === undefined ? {} : { default: odd }),
      // Heads of odd and even pages always differ in our file: where they do not in the template they are the same part.
      ...(mirrored ? (even === undefined ? {} : { even }) : odd === undefined ? {} : { even: odd }),
      ...(firstDiffers && first !== undefined ? { first } : {})
    }
    return Object.keys(shown).length === 0 ? null : shown
  }
  return { header: slotsOf('header'), footer: slotsOf('footer'), firstDiffers }
}

/** A section that does not name a part has that of the section before it. */
const inherited = (sections: readonly Element[], reference: string, pack: TemplatePackage): Slots => {
  const targets = new Map(pack.targetsOf(pack.main).map(({ id, path }) => [id, path]))
  const found: { -readonly [Slot in keyof Slots]: string } = {}
  for (const section of sections)
    for (const each of childrenOf(section, reference)) {
      const path = targets.get(each.attributes['r:id'] ?? '')
      const slot = each.attributes['w:type'] ?? 'default'
      if (
        path !== undefined &&
        pack.files.has(path) &&
        (slot === 'default' || slot === 'even' || slot === 'first')
      )
        found[slot] = path
    }
  return found
}
