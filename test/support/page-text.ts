/** Pages as text, for goldens and tests: one line for each baseline, from top to bottom. */
import type { GlyphRun, Page, PlacedBlock } from '../../pipeline/model/pages.ts'

/** A line on a page: its text in reading order, where it begins and where its baseline is, in points. */
export interface PlacedLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly baseline: number
  readonly tag: PlacedBlock['tag']
  readonly block: number
}

/** Lines of a page, from top to bottom; runs of one baseline and block are one line. */
export const linesOf = (page: Page): PlacedLine[] => {
  const lines: PlacedLine[] = []
  for (const block of page.blocks) {
    const glyphs = block.items.filter(item => item.kind === 'glyphs')
    for (const runs of byLine(glyphs)) {
      const first = runs.find(run => run.size === Math.max(...runs.map(each => each.size)))
      if (!first) continue
      lines.push({
        text: runs.map(run => run.text).join(''),
        x: Math.min(...runs.map(run => run.xs[0] ?? 0)),
        right: Math.max(...runs.map(run => run.right)),
        baseline: first.baseline,
        tag: block.tag,
        block: block.block
      })
    }
  }
  return lines.sort((a, b) => a.baseline - b.baseline)
}

/** Runs of one line; a superscript belongs to the line that it is raised from. */
const byLine = (glyphs: readonly GlyphRun[]): GlyphRun[][] => {
  const lines: GlyphRun[][] = []
  for (const run of glyphs) {
    const line = lines.find(each => Math.abs((each[0]?.baseline ?? 0) - run.baseline) < 7)
    if (line) line.push(run)
    else lines.push([run])
  }
  return lines
}

/** A page as a golden shows it. */
export const pageText = (page: Page): string => {
  const rows = linesOf(page).map(
    line =>
      `${line.baseline.toFixed(1).padStart(6)} ${line.x.toFixed(1).padStart(6)}–${line.right.toFixed(1).padEnd(6)} ${line.tag.padEnd(9)} ${line.text}`
  )
  return [`page ${page.index + 1} «${page.label}»`, ...rows].join('\n')
}
