/** In: a profile's file, as written and found right. Out: what it says, with units and with the places of what may be told of later. */
import { isMap, isScalar } from 'yaml'
import type { Role } from '../model/design.ts'
import type { FaceId } from '../model/host.ts'
import type { LineSetting } from '../model/line-setting.ts'
import type { OwnPlace, OwnProfile, OwnStyle } from '../model/own-profile.ts'
import { em, type Points, pt } from '../model/units.ts'
import { type FaceName, faceNames } from './face-names.data.ts'
import { lengthOf } from './lengths.ts'
import { paperOf } from './paper.ts'
import { placeOfKey } from './places.ts'
import { printOf } from './print.ts'
import type { WrittenProfile } from './profile-schema.ts'
import type { Checked } from './report-issues.ts'
import { typeSizes } from './type-sizes.data.ts'

/** What one file says, without what it extends. */
export type ProfileWords = Omit<OwnProfile, 'base'>

/** Keys without a value are left out. */
type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

export const ownProfile = (written: WrittenProfile, checked: Checked): ProfileWords => {
  const { margins = {}, grid = {}, runningHead = {}, folio = {}, toc = {} } = written
  const print = printOf(written.print, checked)
  return {
    file: checked.file.path,
    margins: mapped(margins, lengthOf),
    grid: given({
      size: sized(grid.size ?? written.styles?.body?.size),
      pitch: grid.pitch === undefined ? undefined : lengthOf(grid.pitch),
      characters: grid.characters,
      lines: grid.lines
    }),
    faces: familiesOf(written.faces ?? {}),
    styles: mapped(written.styles ?? {}, styleOf) as Partial<Record<Role, OwnStyle>>,
    runningHead: given({ ...runningHead, face: faced(runningHead.face), size: sized(runningHead.size) }),
    folio: given({ ...folio, face: faced(folio.face), size: sized(folio.size) }),
    lines: linesOf(written),
    toc: given(toc),
    places: placesOf(checked),
    ...given({
      paper: written.paper === undefined ? undefined : paperOf(written.paper, 'book', checked),
      runIn: written.runIn?.map(name => faceNames[name]),
      lists: written.lists,
      signOff: written.signOff,
      articles: written.articles,
      print: print ?? undefined
    })
  }
}

const given = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>

const mapped = <Value, Result>(
  values: Readonly<Record<string, Value | undefined>>,
  map: (value: Value) => Result
): Record<string, Result> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, map(value)]]))
  )

const faced = (name: FaceName | undefined): FaceId | undefined =>
  name === undefined ? undefined : faceNames[name]

const sized = (written: string | undefined): Points | undefined => {
  if (written === undefined) return undefined
  return written in typeSizes ? pt(typeSizes[written as keyof typeof typeSizes]) : lengthOf(written)
}

type WrittenStyle = NonNullable<NonNullable<WrittenProfile['styles']>[Role]>

const styleOf = ({ face, size, lines, align, indent, left, right, tracking }: WrittenStyle): OwnStyle => {
  const ems = mapped({ indent, left, right, tracking }, em)
  return { ...given({ face: faced(face), size: sized(size), lines, align }), ...ems }
}

/** A face may be named twice, in the words of the trade and in ours: the later one holds. */
const familiesOf = (
  written: NonNullable<WrittenProfile['faces']>
): Partial<Record<FaceId, readonly string[]>> => {
  const families: Partial<Record<FaceId, readonly string[]>> = {}
  for (const [name, value] of Object.entries(written))
    if (value !== undefined)
      families[faceNames[name as FaceName]] = (typeof value === 'string' ? [value] : value).map(faceOrFamily)
  return families
}

/** A chain may end in a face of ours. */
const faceOrFamily = (name: string): string => (name in faceNames ? faceNames[name as FaceName] : name)

const linesOf = ({
  punctuation,
  hanging,
  bans,
  justification,
  breaker,
  emphasis,
  hyphenation
}: WrittenProfile): LineSetting =>
  given({ marks: punctuation, hanging, level: bans, justification, breaker, emphasis, hyphenation })

/** Of all values in groups, two deep: `margins.head`, `styles.heading1.lines`. */
const placesOf = ({ document, lines, file }: Checked): Record<string, OwnPlace> => {
  const places: Record<string, OwnPlace> = {}
  const walk = (path: readonly string[]): void => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (!isMap(node)) return
    for (const { key } of node.items) {
      if (!isScalar(key)) continue
      const inner = [...path, String(key.value)]
      const { line, column } = placeOfKey(document, lines, path, String(key.value))
      places[inner.join('.')] = { file: file.path, line, column }
      walk(inner)
    }
  }
  walk([])
  return places
}
