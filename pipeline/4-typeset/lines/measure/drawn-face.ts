/** A face goes in; the same face as lines draw it comes out: what it lacks is lent, marks stand where the region has them. */
import type { Face, Faces } from '../../../model/faces.ts'
import type { FaceId } from '../../../model/host.ts'
import type { Region } from '../../../model/manifest.ts'
import { FULL_SET, plainOfSign, type SmallLetter } from '../../../model/raised-text.ts'
import { inkShift } from './ink-shift.ts'
import { SUPERSCRIPT_SIZE } from './superscript.ts'

/** 〓, drawn for what no face has. */
const GETA = 0x3013

/** The glyph that stands for a code point that a face lacks: another face's, or 〓. */
export interface Substitute {
  readonly face: FaceId
  readonly codePoint: number
  /** False where even 〓 stands in. */
  readonly found: boolean
}

/** Told of a mark whose ink is moved, once for each. */
export type OnShift = (codePoint: number, face: FaceId, shift: number) => void

export class DrawnFace {
  readonly id: FaceId
  private readonly face: Face
  private readonly faces: Faces
  readonly region: Region
  private readonly onShift: OnShift
  /** Asked for every character of a volume. 0 not asked yet, 1 has it, 2 does not. */
  private readonly known = new Uint8Array(0x10000)
  private readonly substitutes = new Map<number, Substitute>()
  private readonly shifts = new Map<number, number>()

  constructor(id: FaceId, faces: Faces, region: Region, onShift: OnShift) {
    this.id = id
    this.face = faces.get(id)
    this.faces = faces
    this.region = region
    this.onShift = onShift
  }

  has(codePoint: number): boolean {
    const kept = this.known[codePoint]
    if (kept === undefined) return this.face.has(codePoint)
    if (kept === 0) this.known[codePoint] = this.face.has(codePoint) && this.small(codePoint) === null ? 1 : 2
    return this.known[codePoint] === 1
  }

  /**
   * What is drawn small for ₂ and ⁵: the face's own 2 and 5, as for any other subscript (LB-11). Null where the face has
   * all such signs, so that those of one text look alike.
   */
  small(codePoint: number): SmallLetter | null {
    const sign = codePoint < 0xb2 ? null : plainOfSign(codePoint)
    if (sign === null || FULL_SET.every(each => this.face.has(each))) return null
    return this.face.has(sign.plain.codePointAt(0) ?? 0) ? sign : null
  }

  /** Advance, in em, of whatever glyph will be drawn. */
  advance(codePoint: number): number {
    if (this.has(codePoint)) return this.face.advance(codePoint)
    const small = this.small(codePoint)
    if (small) return SUPERSCRIPT_SIZE * this.face.advance(small.plain.codePointAt(0) ?? 0)
    const other = this.substitute(codePoint)
    return this.faces.get(other.face).advance(other.codePoint)
  }

  /** What is drawn for a code point that the face lacks. */
  substitute(codePoint: number): Substitute {
    const kept = this.substitutes.get(codePoint)
    if (kept) return kept
    const covering = this.faces.covering(this.id, codePoint)
    const found: Substitute = covering
      ? { face: covering.id, codePoint, found: true }
      : { face: this.faces.covering(this.id, GETA)?.id ?? this.id, codePoint: GETA, found: false }
    this.substitutes.set(codePoint, found)
    return found
  }

  /** Where the ink of whatever glyph will be drawn lies, in em; null where it has none. */
  ink(codePoint: number): ReturnType<Face['ink']> {
    const owner = this.has(codePoint) ? this.face : this.faces.get(this.substitute(codePoint).face)
    return owner.ink(codePoint)
  }

  /** PU-5, PU-8: how far to the right, in em, a mark of a class is drawn in its box of `width` em. */
  shift(codePoint: number, kind: number, width: number): number {
    const kept = this.shifts.get(codePoint)
    if (kept !== undefined) return kept
    const owner = this.has(codePoint) ? this.face : this.faces.get(this.substitute(codePoint).face)
    const shift = inkShift(owner.ink(codePoint), kind, width, this.region)
    this.shifts.set(codePoint, shift)
    if (shift !== 0) this.onShift(codePoint, owner.id, shift)
    return shift
  }
}
