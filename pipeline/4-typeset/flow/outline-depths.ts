/** In: a volume. Out: how deep its parts, pieces and headings stand in the outline. */
import type { VolumeFrame } from '../../model/compilation.ts'

/** Depth in the outline of parts, pieces and first headings: parts push the others one down. */
export interface OutlineDepths {
  readonly part: number
  readonly article: number
  readonly heading: number
}

/** The depths that a volume has. */
export const outlineDepths = ({ hasParts }: Pick<VolumeFrame, 'hasParts'>): OutlineDepths => {
  const article = hasParts ? 2 : 1
  return { part: 1, article, heading: article + 1 }
}
