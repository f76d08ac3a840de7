/** In: the items of a page. Out: link annotations, one for each stretch of a line that leads to one place. */
import type { GlyphRun, PlacedBlock } from '../../model/pages.ts'
import { type PdfFile, type PdfValue, pdfText, type Ref } from './pdfkit-file.ts'

interface Stretch {
  readonly link: string
  readonly baseline: number
  readonly size: number
  left: number
  right: number
}

/** The em box above the baseline (PG-6). */
const ascent = 0.88

/** What a reader may be sent to; anything else is text that only looks like a link. */
const outside = /^(?:https?|mailto|ftp):/i

/** Internal links go to named destinations; those that `known` does not have are left out, they lead nowhere. */
export const linkAnnotations = (
  file: PdfFile,
  blocks: readonly PlacedBlock[],
  height: number,
  known: ReadonlySet<string>
): Ref[] =>
  blocks.flatMap(stretchesOf).flatMap(stretch => {
    const target = targetOf(stretch.link, known)
    if (target === null) return []
    const annotation = file.ref({
      Type: 'Annot',
      Subtype: 'Link',
      F: 4,
      Border: [0, 0, 0],
      Rect: rectOf(stretch, height),
      ...target
    })
    annotation.end()
    return [annotation]
  })

const stretchesOf = (block: PlacedBlock): Stretch[] => {
  const stretches: Stretch[] = []
  for (const item of block.items) {
    if (item.kind !== 'glyphs' || item.link === undefined) continue
    const last = stretches.at(-1)
    if (last && continues(last, item)) last.right = Math.max(last.right, item.right)
    else
      stretches.push({
        link: item.link,
        baseline: item.baseline,
        size: item.size,
        left: item.xs[0] ?? 0,
        right: item.right
      })
  }
  return stretches
}

const continues = (last: Stretch, run: GlyphRun): boolean =>
  last.link === run.link && last.baseline === run.baseline

const targetOf = (link: string, known: ReadonlySet<string>): Record<string, PdfValue> | null => {
  if (link.startsWith('#')) return known.has(link.slice(1)) ? { Dest: pdfText(link.slice(1)) } : null
  return outside.test(link) ? { A: { S: 'URI', URI: pdfText(asciiUri(link)) } } : null
}

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
  return [stretch.left, top - stretch.size, stretch.right, top].map(value => Math.round(value * 1000) / 1000)
}
