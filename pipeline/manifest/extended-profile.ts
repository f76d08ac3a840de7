/** In: a profile and what a file says otherwise. Out: both as one; what the file says holds. */
import type { Role } from '../model/design.ts'
import type { OwnProfile, OwnStyle, ProfileChoice } from '../model/own-profile.ts'
import type { ProfileWords } from './own-profile.ts'

/** Key by key within groups, and within the style of a role. `print` is one piece. */
export const extendedProfile = (base: ProfileChoice, words: ProfileWords): OwnProfile => {
  if (typeof base === 'string') return { ...words, base }
  return {
    ...base,
    ...words,
    margins: { ...base.margins, ...words.margins },
    grid: { ...base.grid, ...words.grid },
    faces: { ...base.faces, ...words.faces },
    styles: stylesOf(base.styles, words.styles),
    runningHead: { ...base.runningHead, ...words.runningHead },
    folio: { ...base.folio, ...words.folio },
    lines: { ...base.lines, ...words.lines },
    toc: { ...base.toc, ...words.toc },
    places: { ...base.places, ...words.places }
  }
}

const stylesOf = (base: OwnProfile['styles'], own: OwnProfile['styles']): OwnProfile['styles'] => {
  const styles: Partial<Record<Role, OwnStyle>> = { ...base }
  for (const [role, style] of Object.entries(own) as [Role, OwnStyle][])
    styles[role] = { ...base[role], ...style }
  return styles
}
