/** What a profile is: styles written for one body size, and the frame around the text. Shapes only. */
import type { Design, Role } from '../../model/design.ts'
import type { FaceId } from '../../model/host.ts'
import type { ProfileName } from '../../model/manifest.ts'
import type { StyleRow } from './style-row.ts'
import type { TypeArea } from './type-areas.data.ts'

/** Lengths in points are for the body size of the table and go with the paper's; millimetres likewise. */
export interface Profile {
  readonly name: ProfileName
  /** Body size that the tables are written for. */
  readonly body: number
  readonly styles: Readonly<Record<Role, StyleRow>>
  /** How the PDF's lines are made up, where it is not the default. */
  readonly lines?: Design['lines']
  readonly runIn: Design['runIn']
  readonly lists: Design['lists']
  readonly signOff: Design['signOff']
  readonly runningHead: {
    readonly shown: boolean
    readonly face: FaceId
    readonly size: number
    readonly ruleWidth: number
    /** mm */
    readonly ruleBelow: number
    /** mm */
    readonly aboveText: number
  }
  readonly folio: {
    readonly face: FaceId
    readonly size: number
    /** From the text block to the top of the folio's em box, mm. */
    readonly below: number
    readonly place: Design['folio']['place']
    readonly form: Design['folio']['form']
    /** Characters from the outer edge. */
    readonly inset: number
  }
  /** Where the profile has a text block of its own, whatever the paper. */
  readonly area?: TypeArea
  /** The same as a word processor can keep it: a whole number of characters of a size that it has (docx.md §6). */
  readonly wordArea?: TypeArea
}
