/** In: the heads and feet of a template. Out: those that are higher than the margin they stand in, and push the text away. */
import type { HousePage } from '../../../model/house.ts'
import { readHouseStyle } from './house-style.ts'
import type { Template } from './open-template.ts'
import { childrenOf, type Element, elementsBelow, valueAt } from './tree.ts'

/** A little more never shows. */
const SLACK = 20

export const tallHeads = (template: Template, page: HousePage): readonly string[] => {
  const { header, footer } = template.heads
  const over = (paths: readonly string[], room: number): readonly string[] =>
    paths.filter(path => heightOf(template.pack.treeOf(path) ?? null, template, page) > room + SLACK)
  return [
    ...over(Object.values(header ?? {}), page.top - page.header),
    ...over(Object.values(footer ?? {}), page.bottom - page.footer)
  ]
}

/** In twips: a line for each paragraph, or the picture that stands in it. Text that floats takes no room. */
const heightOf = (root: Element | null, template: Template, page: HousePage): number =>
  root === null
    ? 0
    : childrenOf(root, 'w:p').reduce((sum, paragraph) => sum + paragraphHeight(paragraph, template, page), 0)

const paragraphHeight = (paragraph: Element, { styles }: Template, page: HousePage): number => {
  const named = styles.byId.get(valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? '')
  const { style } = readHouseStyle(styles.resolve(named ?? styles.defaultOf('paragraph')), page, styles)
  const line = (style.leading + style.before + style.after) * 20
  return Math.max(line, ...pictureHeights(paragraph))
}

/** Of a twip, in English Metric Units. */
const EMU = 635

const pictureHeights = (paragraph: Element): readonly number[] =>
  [...elementsBelow(paragraph)]
    .filter(({ name }) => name === 'wp:inline')
    .map(inline => Number(childrenOf(inline, 'wp:extent')[0]?.attributes.cy ?? 0) / EMU)
