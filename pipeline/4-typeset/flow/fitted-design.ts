/** In: a design and the volume that is set in it. Out: the same where what the volume is made of changes the look. */
import type { VolumeFrame } from '../../model/compilation.ts'
import type { Design, Style } from '../../model/design.ts'
import { em } from '../../model/units.ts'

/** Without parts the contents begin at the edge; a cover title in Latin letters is not spaced out. */
export const fittedDesign = (design: Design, { title, hasParts, hasFront }: VolumeFrame): Design => {
  const { coverTitle, contentsArticle, contentsHeading } = design.styles
  const styles: Partial<Record<keyof Design['styles'], Style>> = {
    ...(/\p{Script=Han}/u.test(title) ? {} : { coverTitle: { ...coverTitle, tracking: em(0) } }),
    ...(hasParts || !hasFront
      ? {}
      : { contentsArticle: outdented(contentsArticle), contentsHeading: outdented(contentsHeading) })
  }
  return Object.keys(styles).length === 0 ? design : { ...design, styles: { ...design.styles, ...styles } }
}

const outdented = (style: Style): Style => ({ ...style, leftIndent: em(Math.max(0, style.leftIndent - 1)) })
