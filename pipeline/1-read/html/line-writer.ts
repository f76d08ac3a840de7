/** In: stretches of text in their looks, line ends and block ends. Out: lines, without blanks at their ends. */
import type { InlineMark } from '../../model/article.ts'
import type { Item, LineItem, MarkedText, Place, Tally } from './items.ts'
import type { Look } from './look.ts'
import { decodeAgain, pictureOf, raise } from './odd-characters.ts'
import { isBlankAt, marksOf, type Run, weigh } from './runs.ts'

/** Collects one line after the other. */
export class LineWriter {
  readonly items: Item[] = []
  private text = ''
  private runs: Run[] = []
  private points: InlineMark[] = []
  /** White space was met that becomes one space where more text follows. */
  private pending: 'none' | 'blank' | 'lineEnd' = 'none'
  private blankLines = 0
  private bulleted = false
  private numbering: string | null = null
  /** The list that bullets in a row make. */
  private bullets: { readonly list: Place; readonly around: Place | null; readonly at: number } | null = null
  private readonly tally: Tally

  constructor(tally: Tally) {
    this.tally = tally
  }

  write(raw: string, look: Look): void {
    // White space between a word and its reading is the markup's.
    const value = this.prepare(look.ruby ? raw.trim() : raw, look)
    if (look.pre) this.writeLines(value, look)
    else this.writeFlowing(value, look)
  }

  private prepare(raw: string, look: Look): string {
    const value = raw.includes('&') ? decodeAgain(raw, this.tally) : raw
    if (look.raised !== null) return raise(value, look.raised, this.text)
    return look.pictures && this.text !== '' ? pictureOf(value) : value
  }

  private writeLines(value: string, look: Look): void {
    for (const [index, line] of value.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.endLine(look)
      this.push(line, look)
    }
  }

  /** White space collapses as a browser does it, but a line end between Han is no space. */
  private writeFlowing(value: string, look: Look): void {
    for (const { 0: piece } of value.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(piece)) {
        const kind = /[\r\n]/.test(piece) ? 'lineEnd' : 'blank'
        if (this.text !== '') this.pending = this.pending === 'blank' ? 'blank' : kind
        continue
      }
      const joinsHan =
        this.pending === 'lineEnd' && wide.test(this.text.slice(-1)) && wide.test(piece.charAt(0))
      if (this.pending !== 'none' && !joinsHan) this.push(' ', look)
      this.pending = 'none'
      this.push(piece, look)
    }
  }

  private push(piece: string, look: Look): void {
    if (piece === '') return
    if (this.runs.at(-1)?.look !== look) this.runs.push({ start: this.text.length, look })
    this.text += piece
  }

  /** What has no text of its own, at its place in the line. */
  writeMark(mark: InlineMark['mark'], look: Look): void {
    if (this.pending !== 'none' && this.text !== '') this.push(' ', look)
    this.pending = 'none'
    this.points.push({ start: this.text.length, end: this.text.length, mark })
  }

  /** Word's own number or bullet before the line. */
  writeLabel(label: string, isBullet: boolean, look: Look): void {
    if (isBullet) {
      this.bulleted = true
      return
    }
    this.numbering = label
    this.push(/[\dA-Za-z.)]$/.test(label) ? `${label} ` : label, look)
  }

  endLine(look: Look): void {
    if (!this.flush(look)) this.blankLines++
  }

  endBlock(look: Look): void {
    const isBlank = this.text !== ''
    if (!this.flush(look) && isBlank) this.blankLines++
  }

  addItem(item: Item): void {
    this.items.push(item)
    this.blankLines = 0
  }

  /** Takes the text so far as one stretch, for a cell. */
  takeText(): MarkedText {
    const { from, to } = trimmedEnds(this.text)
    const taken = { text: this.text.slice(from, to), marks: this.marksIn(from, to, false) }
    this.clear()
    return taken
  }

  /** False where there was nothing to write. */
  private flush(look: Look): boolean {
    const ends = trimmedEnds(this.text)
    const { to } = ends
    if (ends.from === to) {
      for (const { mark } of this.points)
        if (mark.type === 'image')
          this.addItem({ kind: 'picture', place: look.place, url: mark.url, alt: mark.alt })
      this.clear()
      return false
    }
    const from = this.takeBullet(ends.from, to)
    const first = this.runs.findLast(run => run.start <= from)?.look ?? look
    this.items.push(this.lineOf(from, to, first))
    this.blankLines = 0
    this.clear()
    return true
  }

  /** A letter of Wingdings, or a private character that stands for one, at the head is a bullet. */
  private takeBullet(from: number, to: number): number {
    const code = this.text.charCodeAt(from)
    const run = this.runs.findLast(one => one.start <= from)
    const end = this.runs.find(one => one.start > from && !one.look.pictures)?.start ?? to
    const isPrivate = code >= 0xf020 && code <= 0xf0ff
    const isPicture = run?.look.pictures === true && this.text.slice(from, end).trim().length === 1
    if (!isPrivate && !isPicture) return from
    this.bulleted = true
    return from + 1 + blanksAt(this.text, from + 1, to)
  }

  private lineOf(from: number, to: number, look: Look): LineItem {
    const weights = weigh(this.text, this.runs, from, to)
    return {
      kind: 'line',
      text: this.text.slice(from, to),
      marks: this.marksIn(from, to, weights.bold),
      place: this.bulleted ? this.bulletPlace(look.place) : look.place,
      block: look.block,
      indent: Math.max(0, look.indent) + widthOf(this.text.slice(0, from)),
      blankLinesBefore: this.blankLines,
      bold: weights.bold,
      align: look.align,
      size: weights.size,
      outline: look.outline,
      style: look.style,
      numbering: this.numbering,
      isTitle: look.isTitle
    }
  }

  /** Bullets that follow one another make one list. */
  private bulletPlace(around: Place | null): Place {
    const goesOn =
      this.bullets !== null && this.bullets.around === around && this.bullets.at === this.items.length
    const depth = around?.depth ?? 0
    const list: Place =
      goesOn && this.bullets
        ? this.bullets.list
        : { kind: 'list', parent: around, depth: depth + 1, start: null }
    this.bullets = { list, around, at: this.items.length + 1 }
    return { kind: 'item', parent: list, depth: depth + 2 }
  }

  private marksIn(from: number, to: number, allBold: boolean): InlineMark[] {
    const marks = marksOf(this.text, this.runs, { from, to, allBold })
    for (const { start, mark } of this.points) {
      const at = Math.min(Math.max(start, from), to) - from
      marks.push({ start: at, end: at, mark })
    }
    return marks.sort((a, b) => a.start - b.start)
  }

  private clear(): void {
    this.text = ''
    this.runs = []
    this.points = []
    this.pending = 'none'
    this.bulleted = false
    this.numbering = null
  }
}

/** Han, kana and full-width marks: between two of them a line end is no space. */
const wide = /[\u2014-\u2026\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’]/

const trimmedEnds = (text: string): { from: number; to: number } => {
  let from = 0
  let to = text.length
  while (from < to && isBlankAt(text, from)) from++
  while (to > from && isBlankAt(text, to - 1)) to--
  return { from, to }
}

const blanksAt = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && isBlankAt(text, at)) at++
  return at - from
}

/** In em: U+3000 is 1, a tab 2, any other blank 0.5. */
const widthOf = (blanks: string): number => {
  let width = 0
  for (const char of blanks) width += char === '\u3000' ? 1 : char === '\t' ? 2 : isBlankAt(char, 0) ? 0.5 : 0
  return width
}
