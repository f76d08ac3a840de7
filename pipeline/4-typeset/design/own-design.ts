/** In: a design on the text block of a profile of the user's own. Out: the same with all else that the profile says. */
import type { Design } from '../../model/design.ts'
import type { FaceId } from '../../model/host.ts'
import type { OwnProfile } from '../../model/own-profile.ts'
import { ownStyles } from './own-styles.ts'

export const ownDesign = (design: Design, own: OwnProfile): Design => {
  const { runIn, lists, signOff } = own
  return {
    ...design,
    name: 'own',
    base: own.base,
    lines: { ...design.lines, ...own.lines },
    styles: ownStyles(design.styles, own.styles, design.pitch),
    runIn: runIn ?? design.runIn,
    lists: lists ?? design.lists,
    signOff: signOff ?? design.signOff,
    runningHead: { ...design.runningHead, ...own.runningHead },
    folio: { ...design.folio, ...own.folio },
    families: familiesOf(own)
  }
}

/** Faces of ours, which a chain may end in. */
const ours = /^(?:(?:serif|sans|kai)(?:-b\w+)?|fangsong|xiaobiaosong)$/

/** The first of each face: what a word processor is asked for. */
const familiesOf = ({ faces }: OwnProfile): Partial<Record<FaceId, string>> => {
  const families: Partial<Record<FaceId, string>> = {}
  for (const [face, [first]] of Object.entries(faces) as [FaceId, readonly string[]][])
    if (first !== undefined && !ours.test(first)) families[face] = first
  return families
}
