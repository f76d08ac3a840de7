/** A profile to the fonts that serve it: which file, for what, how many characters it has, under which licence: what `chengce fonts` prints. */
import { designFaces, designOf, loadFaces } from './4-typeset/index.ts'
import { characterSets } from './fonts/character-sets.ts'
import type { Design } from './model/design.ts'
import type { Face } from './model/faces.ts'
import type { FaceId, FontFile, Host } from './model/host.ts'
import type { ProfileChoice } from './model/own-profile.ts'
import { NAME, type SfntNames, sfntNames } from './model/sfnt-names.ts'

/** A face of a profile and the font behind it. */
export interface ServingFont {
  readonly face: FaceId
  /** Roles of the design that are set in it; empty where it only lends characters or bold letters. */
  readonly roles: readonly string[]
  /** Full name, as the font itself has it. */
  readonly name: string
  /** A package and its file, or a path of the system; '' where the host does not say. */
  readonly file: string
  readonly from: 'package' | 'system'
  /** The face that serves in the place of the wanted one; null where it is itself. */
  readonly standsIn: FaceId | null
  /** Families that the profile wants before it and that are not installed. */
  readonly missing: readonly string[]
  /** Shares of the Chinese characters of each set, 0 to 1. */
  readonly coverage: Readonly<Record<'gb2312' | 'gbk' | 'big5', number>>
  /** As the font's name table says it; '' where it says nothing. */
  readonly licence: string
  readonly licenceUrl: string
}

/** @example (await servingFonts(nodeHost(), 'gongwen')).find(font => font.face === 'fangsong')?.standsIn // 'kai' where the system has no 仿宋 */
export const servingFonts = async (host: Host, profile: ProfileChoice): Promise<ServingFont[]> => {
  const design = designOf(profile, 'A4')
  const font = (face: FaceId): Promise<FontFile> =>
    host.font(face, typeof profile === 'string' ? [] : profile.faces[face])
  const faces = designFaces(design)
  const loaded = await loadFaces(font, faces)
  return Promise.all(
    faces.map(async id => servingFont(id, rolesOf(id, design), await font(id), loaded.get(id)))
  )
}

const servingFont = (id: FaceId, roles: readonly string[], file: FontFile, face: Face): ServingFont => {
  const names = namesOf(file)
  return {
    face: id,
    roles,
    name: names?.get(NAME.full) ?? names?.get(NAME.family) ?? '',
    file: file.origin ?? '',
    from:
      file.family !== undefined || ['fangsong', 'xiaobiaosong'].includes(file.face) ? 'system' : 'package',
    standsIn: file.standsInFor === undefined ? null : file.face,
    missing: file.missing ?? [],
    coverage: {
      gb2312: shareOf(face, characterSets.gb2312()),
      gbk: shareOf(face, characterSets.gbk()),
      big5: shareOf(face, characterSets.big5())
    },
    licence: names?.get(NAME.licence) ?? names?.get(NAME.copyright) ?? '',
    licenceUrl: names?.get(NAME.licenceUrl) ?? ''
  }
}

const namesOf = ({ bytes, postscriptName }: FontFile): SfntNames | undefined => {
  const all = sfntNames(bytes)
  return postscriptName === undefined
    ? all[0]
    : all.find(names => names.get(NAME.postscript) === postscriptName)
}

const rolesOf = (id: FaceId, { styles, runIn, runningHead, folio }: Design): string[] => [
  ...Object.entries(styles)
    .filter(([, style]) => style.face === id)
    .map(([role]) => role),
  ...(runIn.includes(id) ? ['runInHeading'] : []),
  ...(runningHead.shown && runningHead.face === id ? ['runningHead'] : []),
  ...(folio.face === id ? ['folio'] : [])
]

const shareOf = (face: Face, set: readonly number[]): number => {
  const has = set.reduce((count, codePoint) => count + (face.has(codePoint) ? 1 : 0), 0)
  return Math.round((has / set.length) * 1e4) / 1e4
}
