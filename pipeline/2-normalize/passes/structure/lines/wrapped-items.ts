/** In: a paragraph that wrapped lines are being joined to, and the next line. Out: whether that line begins an item of a list. */
import type { Block, Blocks } from '../block.ts'
import { type Family, followsOn, readMarker } from '../headings/marker.ts'
import { endsAsSentence } from '../sentences.ts'

/** The lines of a paragraph so far. */
export interface ItemLines {
  readonly first: Block
  readonly last: Block
  readonly lines: number
}

/** True where a number or a bullet at the line's head begins an item: what is before it is whole, or announces it. */
export const beginsItem = (open: ItemLines, block: Block): boolean =>
  isAnnounced(open, block) || isUnderHanging(open, block) || isNext(open, block) || isNextBullet(open, block)

/** 下列事項： / 一、……: the first of what a line announces. */
const isAnnounced = ({ last }: ItemLines, { text }: Block): boolean =>
  /[：:]$/.test(last.text) && readMarker(text, 0)?.value === 1

/** A number where the item before it has its own, with that item's lines hanging deeper, and that item is at its end. */
const isUnderHanging = ({ first, last, lines }: ItemLines, { line, text }: Block): boolean =>
  lines > 1 &&
  last.line.indent > first.line.indent + 0.5 &&
  Math.abs(line.indent - first.line.indent) <= 0.5 &&
  endsAsSentence(last.text) &&
  readMarker(text, 0) !== null

/** （一）……； / （二）……: an item ends in a semicolon, and the next of its row begins the line. */
const isNext = ({ first, last }: ItemLines, { text }: Block): boolean => {
  if (!endsAsItem(last.text)) return false
  const [own, next] = [readMarker(first.text, 0), readMarker(text, 0)]
  return own?.family === next?.family && own !== null && next !== null && followsOn(own.value, next.value)
}

const bullet = /^[•●○■□◆◇▪▫◦‣►▶]/

const isNextBullet = ({ first, last }: ItemLines, { text }: Block): boolean =>
  endsAsItem(last.text) && bullet.test(text) && text.charAt(0) === first.text.charAt(0)

/** As an item of a list ends that goes on. */
export const endsAsItem = (text: string): boolean => /[；;]$/.test(text)

/** The numbers that lines begin with; read when they are first asked for. */
export class MarkerRows {
  #values: Map<Family, Set<number>> | null = null
  readonly #blocks: Blocks

  constructor(blocks: Blocks) {
    this.#blocks = blocks
  }

  /** True where the line begins with a number, and others with the one before or after it; 2.1 of this licence goes on from Section. */
  has(text: string): boolean {
    const marker = readMarker(text, 0)
    if (!marker || /^[\d.]+\s[a-z]/.test(text)) return false
    this.#values ??= valuesIn(this.#blocks)
    const values = this.#values.get(marker.family)
    return values?.has(marker.value - 1) === true || values?.has(marker.value + 1) === true
  }
}

const valuesIn = (blocks: Blocks): Map<Family, Set<number>> => {
  const values = new Map<Family, Set<number>>()
  for (const block of blocks) {
    const marker = block && readMarker(block.text, 0)
    if (!marker) continue
    const known = values.get(marker.family)
    if (known) known.add(marker.value)
    else values.set(marker.family, new Set([marker.value]))
  }
  return values
}
