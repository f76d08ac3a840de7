/** What a house template says of pages and styles, as far as lines and pages depend on it. No work is done here. */
import type { Role } from './design.ts'
import type { FaceId } from './host.ts'
import type { Em, Points } from './units.ts'

/** Page set-up as the template writes it, in twips. */
export interface HousePage {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  /** Inside and outside where margins are mirrored; the gutter is not in them. */
  readonly left: number
  readonly right: number
  readonly gutter: number
  readonly header: number
  readonly footer: number
  /** Pitch of the line grid; null where there is none. */
  readonly gridPitch: number | null
  /** `w:pgBorders`, as it stands in the template; '' for none. */
  readonly borders: string
}

/** How the template sets one role. Lengths in em are of its own size. */
export interface HouseStyle {
  readonly face: FaceId
  readonly size: Points
  /** Exact distance of lines, or what a word processor will most likely make of another rule. */
  readonly leading: Points
  readonly before: Points
  readonly after: Points
  readonly align: 'justify' | 'left' | 'center' | 'right'
  readonly firstIndent: Em
  readonly leftIndent: Em
  readonly rightIndent: Em
  readonly tracking: Em
  readonly keepNext: boolean
  /** False where a single line of a paragraph may stand at the head or foot of a page. */
  readonly widowControl: boolean
}

/** Fonts by name, as a word processor asks for them. */
export interface HouseFont {
  readonly eastAsia: string
  readonly latin?: string
}

/** A template as the page engine sees it. */
export interface HouseLook {
  readonly page: HousePage
  /** Of the body: what has no style in the template is set in proportion to it. */
  readonly body: { readonly size: Points; readonly leading: Points; readonly face: FaceId }
  /** Roles that the template has a style for. */
  readonly styles: ReadonlyMap<Role, HouseStyle>
  /** The template's names of faces, for the roles that it has no style for. */
  readonly fonts: ReadonlyMap<FaceId, HouseFont>
}
