/** Pages made by hand, for tests of what draws them. */
import type { GlyphRun, Page, Pages, PlacedBlock, RuleItem } from '../../pipeline/model/pages.ts'
import { pt } from '../../pipeline/model/units.ts'

/** A run whose code points stand `pitch` points apart, by default one em. */
export const glyphs = (
  text: string,
  x: number,
  baseline: number,
  options: Partial<Omit<GlyphRun, 'text'>> & { readonly pitch?: number } = {}
): GlyphRun => {
  const { pitch, ...rest } = options
  const size = rest.size ?? pt(12)
  const count = [...text].length
  const step = pitch ?? size
  return {
    kind: 'glyphs',
    face: 'serif',
    size,
    baseline: pt(baseline),
    text,
    xs: Float64Array.from({ length: count }, (_, i) => x + i * step),
    right: pt(x + count * step),
    ...rest
  }
}

export const rule = (x: number, y: number, width: number, height: number, dots?: number): RuleItem => ({
  kind: 'rule',
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
  ...(dots === undefined ? {} : { dots: pt(dots) })
})

/** One paragraph of items on an otherwise empty page. */
export const page = (index: number, items: PlacedBlock['items'], rest: Partial<Page> = {}): Page => ({
  index,
  label: String(index + 1),
  folioPrinted: true,
  section: 0,
  blocks: [{ tag: 'paragraph', block: index, leaf: index, items }],
  anchors: [],
  ...rest
})

/** A4, 1980, no outline. */
export const volume = (pages: readonly Page[], rest: Partial<Pages> = {}): Pages => ({
  width: pt(595.28),
  height: pt(841.89),
  title: '集',
  language: 'zh-CN',
  epochSeconds: 315_532_800,
  pages,
  outline: [],
  numbers: new Map(),
  anchors: new Set(pages.flatMap(each => each.anchors.map(anchor => anchor.id))),
  structure: () => ({
    type: 'Document',
    children: pages.map(({ index }) => ({ type: 'P', leaf: index }))
  }),
  ...rest
})
