/** In: a volume. Out: how deep its parts, pieces and headings stand in the outline. */
import type { Compilation } from '../../model/compilation.ts'

/** Depth in the outline of parts, pieces and first headings: parts push the others one down. */
export interface OutlineDepths {
  readonly part: number
  readonly article: number
  readonly heading: number
}

/** The depths that a volume has. */
export const outlineDepths = (compilation: Compilation): OutlineDepths => {
  const article = compilation.parts.some(({ part }) => part) ? 2 : 1
  return { part: 1, article, heading: article + 1 }
}
