/** In: the links of a page as they were drawn. Out: their annotations, one for each stretch of a line. */
import type { GlyphRun } from '../../model/pages.ts'
import type { DrawnLink } from './draw-page.ts'
import { type PdfFile, type PdfValue, pdfText, type Ref } from './pdfkit-file.ts'
import type { StructureTree } from './structure-tree.ts'

interface Stretch {
  readonly baseline: number
  readonly size: number
  left: number
  right: number
}

/** The em box above the baseline (PG-6). */
const ascent = 0.88

/** What a reader may be sent to; anything else is text that only looks like a link. */
const outside = /^(?:https?|mailto|ftp):/i

/** @example leadsTo('#a3', new Set(['a3'])) // true: internal links go to named destinations */
export const leadsTo = (link: string, known: ReadonlySet<string>): boolean =>
  link.startsWith('#') ? known.has(link.slice(1)) : outside.test(link)

/** A click on any of the stretches leads where the link leads; what is said of it is its text (ISO 14289-1, 7.18.5). */
export const linkAnnotations = (
  file: PdfFile,
  links: readonly DrawnLink[],
  height: number,
  structure: StructureTree
): Ref[] =>
  links.flatMap(({ link, element, items, turned }) => {
    const text = items.map(item => item.text).join('')
    return stretchesOf(items).map(stretch => {
      const annotation = file.ref({
        Type: 'Annot',
        Subtype: 'Link',
        F: 4,
        Border: [0, 0, 0],
        Rect: turned ? turnedRect(stretch) : rectOf(stretch, height),
        Contents: pdfText(text),
        ...targetOf(link)
      })
      annotation.data.StructParent = structure.addAnnotation(element, annotation)
      annotation.end()
      return annotation
    })
  })

const stretchesOf = (items: readonly GlyphRun[]): Stretch[] => {
  const stretches: Stretch[] = []
  for (const item of items) {
    const last = stretches.at(-1)
    if (last?.baseline === item.baseline) last.right = Math.max(last.right, item.right)
    else
      stretches.push({
        baseline: item.baseline,
        size: item.size,
        left: item.xs[0] ?? 0,
        right: item.right
      })
  }
  return stretches
}

const targetOf = (link: string): Record<string, PdfValue> =>
  link.startsWith('#') ? { Dest: pdfText(link.slice(1)) } : { A: { S: 'URI', URI: pdfText(asciiUri(link)) } }

/** A URI action takes 7-bit characters only. */
const asciiUri = (link: string): string =>
  link.replace(/[^\x21-\x7e]+/gu, part =>
    Array.from(
      new TextEncoder().encode(part),
      byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    ).join('')
  )

const rectOf = (stretch: Stretch, height: number): number[] => {
  const top = height - stretch.baseline + ascent * stretch.size
  return rounded([stretch.left, top - stretch.size, stretch.right, top])
}

/** On a page that is turned (model/pages.ts): from its left edge down the lines, from its foot along them. */
const turnedRect = ({ baseline, size, left, right }: Stretch): number[] => {
  const top = baseline - ascent * size
  return rounded([top, left, top + size, right])
}

const rounded = (values: readonly number[]): number[] => values.map(value => Math.round(value * 1000) / 1000)
