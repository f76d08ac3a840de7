/** In: a profile and a paper. Out: the design: every length in points, on the paper's own grid. */
import type { Design, Role, Style } from '../../model/design.ts'
import type { Paper, ProfileName } from '../../model/manifest.ts'
import { baseOf, type ProfileChoice } from '../../model/own-profile.ts'
import { em, mm, mmToPt, type Points, pt } from '../../model/units.ts'
import { book } from './book.data.ts'
import { gongwen } from './gongwen.data.ts'
import { ownArea } from './own-area.ts'
import { ownDesign } from './own-design.ts'
import type { Profile } from './profile.ts'
import { report } from './report.data.ts'
import { typeAreaOf } from './type-area.ts'
import type { TypeArea } from './type-areas.data.ts'

const profiles: Readonly<Record<ProfileName, Profile>> = { book, report, gongwen }

/**
 * Sizes of a profile's tables are taken in proportion to the paper's body size.
 *
 * @example designOf('book', '16K').page.textWidth // 399: 38 characters of 10.5
 */
export const designOf = (choice: ProfileChoice, paper: Paper): Design => {
  const profile = profiles[baseOf(choice)]
  return typeof choice === 'string'
    ? designOn(profile, profile.area ?? typeAreaOf(paper))
    : ownDesign(designOn(profile, ownArea(choice, areaOf(profile, paper, 'area'))), choice)
}

/** The design of a DOCX: the same but where a word processor cannot keep the text block. */
export const wordDesignOf = (choice: ProfileChoice, paper: Paper): Design => {
  const profile = profiles[baseOf(choice)]
  return typeof choice === 'string'
    ? designOn(profile, profile.wordArea ?? profile.area ?? typeAreaOf(paper))
    : ownDesign(
        designOn(
          profile,
          ownArea(choice, areaOf(profile, paper, choice.grid.size === undefined ? 'wordArea' : 'area'))
        ),
        choice
      )
}

/** A profile of the user's own may take the text block of 公文 to another paper. */
const areaOf = (profile: Profile, paper: Paper, kind: 'area' | 'wordArea'): TypeArea =>
  (paper === 'A4' ? (profile[kind] ?? profile.area) : undefined) ?? typeAreaOf(paper)

/** A profile on a text block that somebody else gives: a house's template. */
export const designOnArea = (choice: ProfileChoice, area: TypeArea): Design => {
  const design = designOn(profiles[baseOf(choice)], area)
  return typeof choice === 'string' ? design : ownDesign(design, choice)
}

const designOn = (profile: Profile, area: TypeArea): Design => {
  const scale = area.body / profile.body
  const size = (points: number): Points => pt(scale === 1 ? points : Math.round(points * scale * 2) / 2)
  const length = (millimetres: number): Points => mmToPt(mm(millimetres * scale))
  const { runningHead, folio } = profile
  return {
    name: profile.name,
    lines: profile.lines ?? {},
    page: pageOf(area),
    bodySize: pt(area.body),
    pitch: pt(area.pitch),
    styles: stylesOf(profile, area, size),
    runIn: profile.runIn,
    lists: profile.lists,
    signOff: profile.signOff,
    runningHead: {
      shown: runningHead.shown,
      face: runningHead.face,
      size: size(runningHead.size),
      ruleWidth: pt(runningHead.ruleWidth),
      ruleBelow: length(runningHead.ruleBelow),
      aboveText: length(runningHead.aboveText)
    },
    folio: {
      face: folio.face,
      size: size(folio.size),
      belowText: pt(length(folio.below) + unfilled(area)),
      place: folio.place,
      form: folio.form,
      inset: pt(folio.inset * size(folio.size))
    },
    footnote: { ruleLength: length(33), ruleWidth: pt(0.4), gap: size(7) },
    table: { outerRule: pt(0.9), headRule: pt(0.4), rowGap: em(0.35), padding: em(0.75) },
    cover: {
      titleMiddle: 0.3,
      ruleLength: length(64),
      thick: pt(1),
      thin: pt(0.3),
      ruleGap: pt(3),
      ruleBelowTitle: length(9),
      editorAboveFoot: length(46)
    },
    partMiddle: 0.36
  }
}

/** What the lines leave free at the foot of the text block, in points. */
const unfilled = ({ block, lines, pitch, body }: TypeArea): number =>
  block === undefined ? 0 : mmToPt(mm(block)) - (lines - 1) * pitch - body

const pageOf = (area: TypeArea): Design['page'] => ({
  width: mmToPt(mm(area.width)),
  height: mmToPt(mm(area.height)),
  textWidth: pt(area.body * area.characters),
  linesPerPage: area.lines,
  headMargin: mmToPt(mm(area.head)),
  insideMargin: mmToPt(mm(area.inside)),
  outsideMargin: pt(mmToPt(mm(area.width - area.inside)) - area.body * area.characters)
})

const stylesOf = (
  { styles }: Profile,
  area: TypeArea,
  size: (points: number) => Points
): Readonly<Record<Role, Style>> => {
  const styleOf = (role: Role): Style => {
    const row = styles[role]
    const side = row.indentsOf === 'body' ? area.body / size(row.size) : 1
    return {
      face: row.face,
      size: size(row.size),
      leading: pt(row.leadingLines ? row.leadingLines * area.pitch : size(row.leading ?? 0)),
      align: row.align ?? 'justify',
      firstIndent: em(row.firstIndent ?? 0),
      leftIndent: em((row.leftIndent ?? 0) * side),
      rightIndent: em((row.rightIndent ?? 0) * side),
      tracking: em(row.tracking ?? 0),
      linesBefore: row.linesBefore ?? 0,
      linesAfter: row.linesAfter ?? 0,
      keepSpaceAtTop: row.keepSpaceAtTop ?? false,
      keepWithNext: row.keepWithNext ?? 0,
      display: row.display ?? false
    }
  }
  const roles = Object.keys(styles) as Role[]
  return Object.fromEntries(roles.map(role => [role, styleOf(role)])) as Record<Role, Style>
}
