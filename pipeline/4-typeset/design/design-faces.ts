/** In: a design. Out: the faces that a volume in it can need. */
import type { Design } from '../../model/design.ts'
import type { FaceId } from '../../model/host.ts'

/** Bold partners, for strong emphasis. */
const bold: Readonly<Partial<Record<FaceId, FaceId>>> = {
  serif: 'serif-bold',
  sans: 'sans-bold',
  kai: 'kai-bold',
  // Lends what 小标宋 has not, too.
  xiaobiaosong: 'serif-bold'
}

/** The face of code in running text. */
const code: FaceId = 'sans'

/** Every face that a style, running head or folio names, with its bold partner; each once, in a fixed order. */
export const designFaces = (design: Design): readonly FaceId[] => {
  const named = [
    ...Object.values(design.styles).map(style => style.face),
    design.runningHead.face,
    design.folio.face
  ]
  const faces = named.flatMap(face => [face, bold[face] ?? face])
  return [...new Set([...faces, code])].sort()
}
