/** Faces without fonts: every Han 1 em, Latin and digits half an em, marks with ink where a CN font has it. */
import type { Face, Faces } from '../../pipeline/model/faces.ts'
import type { FaceId } from '../../pipeline/model/host.ts'

/** What may differ from face to face in a test. */
export interface FixedFaceOptions {
  /** Code points that the face lacks. */
  readonly lacks?: string
  /** Ink of marks that lies elsewhere: character → left and right edge in em. */
  readonly ink?: Readonly<Record<string, readonly [number, number]>>
}

const leftMarks = new Set('，、；：。．！？）〉》」』】〕〗’”')
const rightMarks = new Set('（〈《「『【〔〖‘“')

const fixedFace = (id: FaceId, options: FixedFaceOptions): Face => {
  const lacks = new Set(options.lacks ?? '')
  return {
    id,
    has: codePoint => !lacks.has(String.fromCodePoint(codePoint)),
    advance: codePoint => (codePoint === 0x20 ? 0.25 : codePoint < 0x2000 ? 0.5 : 1),
    ink: codePoint => {
      const char = String.fromCodePoint(codePoint)
      const special = options.ink?.[char]
      if (special) return { left: special[0], right: special[1] }
      if (char.trim() === '') return null
      if (leftMarks.has(char)) return { left: 0.05, right: 0.4 }
      if (rightMarks.has(char)) return { left: 0.6, right: 0.95 }
      if (char === '·') return { left: 0.2, right: 0.3 }
      return codePoint < 0x2000 ? { left: 0.05, right: 0.45 } : { left: 0.05, right: 0.95 }
    }
  }
}

const chain: readonly FaceId[] = ['serif', 'kai', 'sans']

/** Faces for tests; by face, what makes it differ. */
export const fixedFaces = (options: Partial<Record<FaceId, FixedFaceOptions>> = {}): Faces => {
  const made = new Map<FaceId, Face>()
  const get = (id: FaceId): Face => {
    const kept = made.get(id) ?? fixedFace(id, options[id] ?? {})
    made.set(id, kept)
    return kept
  }
  const covering = (id: FaceId, codePoint: number): Face | null =>
    [id, ...chain].map(get).find(face => face.has(codePoint)) ?? null
  return { get, covering }
}
