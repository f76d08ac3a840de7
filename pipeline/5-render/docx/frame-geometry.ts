/**
 * In: a design. Out: where word processors must be told to put text block, running head and folio, in twips.
 * They set a line of exact height with its baseline at four fifths of it, so the text block begins that much higher.
 */
import type { Design } from '../../model/design.ts'
import type { HousePage } from '../../model/house.ts'
import { type Points, ptToTwips } from '../../model/units.ts'

/** Baseline below the top of an exact line, as a share of its height. */
const BASELINE_SHARE = 0.8

/** Baseline below the top of the em box (PG-6). */
const EM_BASELINE = 0.88

/** Room beyond a whole line length: a twip too little costs a character a line (docx.md §6). */
export const WIDTH_SLACK = 6

/** Room beyond whole lines: less than any line, enough for the 1 pt paragraph at the end of a section. */
const HEIGHT_SLACK = 60

export interface FrameGeometry {
  readonly page: { readonly width: number; readonly height: number }
  readonly margin: {
    readonly top: number
    readonly bottom: number
    /** Inside and outside: margins are mirrored. */
    readonly left: number
    readonly right: number
    readonly header: number
    readonly footer: number
  }
  /**
   * Line height of the running head; points between its line and its rule; space from the rule to the text block. With
   * it the head fills the margin: LibreOffice lets the text of an `oddPage` section begin right under the head.
   */
  readonly head: {
    readonly line: number
    readonly ruleSpace: number
    readonly after: number
    readonly whole: number
  }
  /** Line height of the folio and the space above it, which fills the margin likewise. */
  readonly foot: { readonly line: number; readonly before: number }
}

export const frameGeometry = (design: Design): FrameGeometry => {
  const { page } = design
  if (page.house) return houseGeometry(design, page.house)
  const width = ptToTwips(page.width)
  const height = ptToTwips(page.height)
  const left = ptToTwips(page.insideMargin)
  const right = width - left - ptToTwips(page.textWidth) - WIDTH_SLACK
  const top = Math.round(20 * (page.headMargin - emTop(design.bodySize, design.pitch)))
  const bottom = height - top - page.linesPerPage * ptToTwips(design.pitch) - HEIGHT_SLACK
  const head = headOf(design, top)
  const foot = footOf(design, height, bottom)
  return {
    page: { width, height },
    margin: { top, bottom, left, right, header: head.distance, footer: foot.distance },
    head,
    foot
  }
}

/** A house's page as it is; its heads and feet stand where it says, and what we put there fills the margin. */
const houseGeometry = (design: Design, page: HousePage): FrameGeometry => {
  const { width, height, top, bottom, left, right, header, footer } = page
  const head = headOf(design, top)
  const whole = Math.max(head.line, top - header)
  const ruled = head.line + head.ruleSpace * 20 + ptToTwips(design.runningHead.ruleWidth)
  const { line } = footOf(design, height, bottom)
  return {
    page: { width, height },
    margin: { top, bottom, left, right, header, footer },
    head: { ...head, whole, after: Math.max(0, whole - ruled) },
    foot: { line, before: Math.max(0, bottom - footer - line) }
  }
}

/**
 * Margins of a page that lies on its side, where a table stands that is as wide as the text block is high. Alike on
 * opposite sides: mirrored margins would move it.
 */
export const turnedMargin = (design: Design): FrameGeometry['margin'] => {
  const { page, pitch, bodySize } = design
  const across = (Math.floor(page.linesPerPage) - 1) * pitch + bodySize
  const lines = Math.floor((page.textWidth - bodySize) / pitch) + 1
  const [width, height] = [ptToTwips(page.height), ptToTwips(page.width)]
  const left = Math.floor((width - Math.ceil(across * 20) - WIDTH_SLACK) / 2)
  const top = Math.round(20 * ((page.width - page.textWidth) / 2 - emTop(bodySize, pitch)))
  const bottom = height - top - lines * ptToTwips(pitch) - HEIGHT_SLACK
  const edge = Math.round(Math.min(top, bottom) / 2)
  return { top, bottom, left, right: left, header: edge, footer: edge }
}

/** Top of the em box below the top of its line, in points. */
export const emTop = (size: Points, line: number): number => BASELINE_SHARE * line - EM_BASELINE * size

/** The rule stands `aboveText` over the text block, the running head's baseline `ruleBelow` over the rule. */
const headOf = (design: Design, top: number): FrameGeometry['head'] & { distance: number } => {
  const { size, aboveText, ruleBelow } = design.runningHead
  const line = Math.round(size * 1.4 * 20)
  const belowBaseline = (1 - BASELINE_SHARE) * (line / 20)
  const ruleSpace = Math.max(1, Math.round(ruleBelow - belowBaseline))
  const distance = Math.round(20 * (design.page.headMargin - aboveText - ruleSpace)) - line
  const whole = top - distance
  const ruled = line + ruleSpace * 20 + ptToTwips(design.runningHead.ruleWidth)
  return { line, ruleSpace, distance, whole, after: Math.max(0, whole - ruled) }
}

/** The top of the folio's em box stands `belowText` under the text block; Word measures from the foot of the page. */
const footOf = (
  design: Design,
  pageHeight: number,
  bottom: number
): FrameGeometry['foot'] & { distance: number } => {
  const { size, belowText } = design.folio
  const line = Math.round(size * 1.4 * 20)
  const textFoot = design.page.headMargin + (design.page.linesPerPage - 1) * design.pitch + design.bodySize
  const top = 20 * (textFoot + belowText - emTop(size, line / 20))
  const distance = Math.round(pageHeight - top - line)
  return { line, distance, before: Math.max(0, bottom - distance - line) }
}
