/** In: a way to font files, and the faces that a design names. Out: those faces and their lenders, measurable. */
import { checkSfnt } from '../../model/check-sfnt.ts'
import type { Face, Faces } from '../../model/faces.ts'
import type { FaceId, FontFile } from '../../model/host.ts'
import { type TrueType, trueTypeOf } from '../../model/truetype.ts'
import { fallback, lenders } from './fallback.data.ts'
import { measuredFace } from './measured-face.ts'

/**
 * Reads the files; what is in them is measured when it is asked for.
 *
 * @example (await loadFaces(host.font, ['serif', 'kai'])).get('kai').advance(0x4e00) // 1
 */
export const loadFaces = async (
  font: (face: FaceId) => Promise<FontFile>,
  wanted: readonly FaceId[]
): Promise<Faces> => {
  const ids = [...new Set([...wanted, ...lenders])]
  const faces = new Map(
    await Promise.all(ids.map(async id => [id, measuredFace(id, await opened(await font(id)))] as const))
  )
  return { get: id => faceOf(faces, id), covering: coveringIn(faces) }
}

/** The general reader takes longer to load than a small volume to set: only where a font asks for it. */
const opened = async (file: FontFile): Promise<TrueType> => {
  checkSfnt(file)
  const font = trueTypeOf(file)
  if (font) return font
  const { fontkitMetrics } = await import('./fontkit-metrics.ts')
  return fontkitMetrics(file)
}

const faceOf = (faces: ReadonlyMap<FaceId, Face>, id: FaceId): Face => {
  const face = faces.get(id)
  if (!face) throw new RangeError(`Face ${id} was not among those to load`)
  return face
}

const coveringIn = (faces: ReadonlyMap<FaceId, Face>): Faces['covering'] => {
  const chains = new Map([...faces.keys()].map(id => [id, chainOf(faces, id)]))
  return (id, codePoint) => {
    const chain = chains.get(id) ?? [faceOf(faces, id)]
    for (const face of chain) if (face.has(codePoint)) return face
    return null
  }
}

const chainOf = (faces: ReadonlyMap<FaceId, Face>, id: FaceId): readonly Face[] =>
  fallback[id].map(lender => faces.get(lender)).filter(face => face !== undefined)
