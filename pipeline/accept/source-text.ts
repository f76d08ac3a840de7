/** In: what a volume shows of a source. Out: the way from what is shown back to the source. */
import {
  type Piece,
  readingsIn,
  type SourceUnits,
  type Stretch,
  streamOf
} from '../5-render/docx/review/index.ts'

export class SourceText {
  readonly pieces: readonly Piece[]
  readonly base: string
  readonly shown: string
  readonly file: string
  readonly units: SourceUnits['units']
  /** Shown words with their readings: no override can write one. */
  private readonly readings: readonly Stretch[]

  /** @param pieces where they are not those of the body */
  constructor(source: SourceUnits, pieces: readonly Piece[] = streamOf(source)) {
    this.pieces = pieces
    this.base = source.text.base
    this.file = source.text.file
    this.shown = source.shown
    this.units = source.units
    this.readings = source.units.flatMap(readingsIn)
  }

  hasReading(from: number, to: number): boolean {
    return this.readings.some(({ start, end }) => start < to && end > from)
  }

  /** True in a row of a table, whose cells are not followed into the base. */
  isTable(at: number): boolean {
    const unit = this.units.findLast(({ start }) => start <= at)
    return unit?.kind === 'table'
  }

  /** Where in the base a shown character comes from; null for one that is not the source's. */
  baseOf(at: number): number | null {
    const piece = this.pieces.find(each => each.at >= 0 && at >= each.at && at < each.at + each.text.length)
    return piece?.status === 'same' ? piece.base + at - piece.at : null
  }

  /** What goes between a shown character and the one before it. */
  goneBefore(at: number): Piece[] {
    const gone: Piece[] = []
    let shown = 0
    for (const piece of this.pieces) {
      if (piece.at >= 0) shown = piece.at + piece.text.length
      else if (shown === at) gone.push(piece)
      if (piece.at > at) break
    }
    return gone
  }

  /** Pieces that show, or would show, something of a stretch. */
  touching(start: number, end: number): Piece[] {
    const touched: Piece[] = []
    let shown = 0
    for (const piece of this.pieces) {
      const from = piece.at < 0 ? shown : piece.at
      const to = piece.at < 0 ? shown : piece.at + piece.text.length
      if (piece.at < 0 ? from >= start && from <= end : from < end && to > start) touched.push(piece)
      if (piece.at >= 0) shown = to
      if (from > end) break
    }
    return touched
  }

  /** The next shown character of the source at or after, or before, a place. */
  nearest(at: number, step: 1 | -1): number | null {
    for (let to = at; to >= 0 && to < this.shown.length; to += step) if (this.baseOf(to) !== null) return to
    return null
  }

  /** For messages: where in the base a place is, or the next one that is in it. */
  baseNear(at: number): number | null {
    const near = this.nearest(Math.min(at, this.shown.length - 1), 1) ?? this.nearest(at, -1)
    return near === null ? null : this.baseOf(near)
  }
}
