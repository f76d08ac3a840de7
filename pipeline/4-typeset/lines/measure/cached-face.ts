/** A face goes in; the same face with everything that lines ask it kept in tables comes out. */
import type { Face, Faces } from '../../../model/faces.ts'
import type { FaceId } from '../../../model/host.ts'
import type { Region } from '../../../model/manifest.ts'
import { K } from '../../text/char-class.ts'

/** 〓, drawn for what no face has. */
export const GETA = 0x3013

/** The glyph that stands for a code point: its own, another face's, or 〓. */
export interface Substitute {
  readonly face: FaceId
  readonly codePoint: number
  /** False where even 〓 stands in. */
  readonly found: boolean
}

const BMP = 65536
const LATIN = 0x600

/** Answers of one face; what it was asked once it knows. */
export class CachedFace {
  readonly id: FaceId
  private readonly face: Face
  private readonly faces: Faces
  /** 0 not asked yet, 1 has it, 2 does not. */
  private readonly known = new Uint8Array(BMP)
  private readonly latin = new Float64Array(LATIN).fill(Number.NaN)
  private readonly advances = new Map<number, number>()
  private readonly substitutes = new Map<number, Substitute>()
  private readonly shifts = new Map<number, number>()

  constructor(id: FaceId, faces: Faces) {
    this.id = id
    this.face = faces.get(id)
    this.faces = faces
  }

  has(codePoint: number): boolean {
    if (codePoint >= BMP) return this.face.has(codePoint)
    if (this.known[codePoint] === 0) this.known[codePoint] = this.face.has(codePoint) ? 1 : 2
    return this.known[codePoint] === 1
  }

  /** Advance in em of whatever glyph will be drawn. */
  advance(codePoint: number): number {
    if (codePoint < LATIN) {
      const kept = this.latin[codePoint] ?? Number.NaN
      if (!Number.isNaN(kept)) return kept
    }
    const kept = this.advances.get(codePoint)
    if (kept !== undefined) return kept
    const advance = this.askAdvance(codePoint)
    if (codePoint < LATIN) this.latin[codePoint] = advance
    else this.advances.set(codePoint, advance)
    return advance
  }

  private askAdvance(codePoint: number): number {
    if (this.has(codePoint)) return this.face.advance(codePoint)
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

  /**
   * PU-5, PU-8: how far to the right a mark's ink is moved, in em, so that it lies where its class has it:
   * pauses and closers in the left half, openers in the right half, centred marks in the middle of `width`.
   */
  inkShift(codePoint: number, kind: number, width: number, region: Region): number {
    const kept = this.shifts.get(codePoint)
    if (kept !== undefined) return kept
    const owner = this.has(codePoint) ? this.face : this.faces.get(this.substitute(codePoint).face)
    const shift = shiftOf(owner.ink(codePoint), kind, width, region)
    this.shifts.set(codePoint, shift)
    return shift
  }
}

/** Ink may reach this far out of its half before it is moved. */
const SLACK = 0.06

const shiftOf = (
  ink: { readonly left: number; readonly right: number } | null,
  kind: number,
  width: number,
  region: Region
): number => {
  if (!ink) return 0
  const middle = (ink.left + ink.right) / 2
  const chinaPause = region === 'CN' && (kind === K.PC || kind === K.PS || kind === K.EX)
  if (chinaPause || kind === K.CB) return ink.left >= -SLACK && ink.right <= 0.5 + SLACK ? 0 : 0.25 - middle
  if (kind === K.OB) return ink.left >= 0.5 - SLACK && ink.right <= 1 + SLACK ? 0 : 0.75 - middle
  const centred = kind === K.MD || kind === K.EN || kind === K.SO || kind === K.CN || kind === K.EL
  if (!centred && kind !== K.PC && kind !== K.PS && kind !== K.EX) return 0
  return Math.abs(middle - width / 2) <= (centred ? 0.01 : 0.1) ? 0 : width / 2 - middle
}
