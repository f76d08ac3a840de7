/** In: a design's fonts. Out: the styles of runs that differ from their block. */
import type { Design, Role } from '../../../model/design.ts'
import type { FaceId } from '../../../model/host.ts'
import { em } from '../../../model/units.ts'
import { latinOf } from '../font-names.data.ts'
import { emTwips, halfPoints } from '../twips.ts'
import type { Look } from './paragraph-styles.ts'
import { roleStyles } from './role-styles.data.ts'
import type { StyleDefinition, TextProperties } from './style-xml.ts'

/** The style of a run in another face. */
export const faceStyleIds: Readonly<Record<FaceId, string>> = {
  serif: 'FaceSong',
  'serif-bold': 'FaceSongBold',
  'serif-black': 'FaceSongBlack',
  sans: 'FaceHei',
  'sans-bold': 'FaceHeiBold',
  kai: 'FaceKai',
  'kai-bold': 'FaceKaiBold',
  fangsong: 'FaceFangsong',
  xiaobiaosong: 'FaceXiaobiaosong'
}

/** The style of a run-in heading; the deepest that the design has serves all deeper ones. */
export const runInStyleId = (depth: number, design: Design): string => {
  const own = Math.min(depth, design.runIn.length)
  return own === 1 ? 'RunInHeading' : `RunInHeading${own}`
}

/** The last character of a tracked line: space after it would push a centred line aside. */
export const UNTRACKED_STYLE_ID = 'Untracked'

/** What running heads say of titles that have several lines. */
export const RUNNING_TITLE_STYLE_ID = 'RunningTitle'

/** Its name, by which fields find it. */
export const RUNNING_TITLE_STYLE_NAME = 'Running Title'

/** Titles whose characters may be set apart. */
const spreadRoles = ['articleTitle', 'pieceTitle', 'collectionTitle'] as const

/** The style of the first character of a title of two. */
export const spreadStyleId = (role: Role): string => `${roleStyles[role].id}Spread`

export const characterStyles = ({ design, fonts }: Look): readonly StyleDefinition[] => {
  const inFace = (face: FaceId): TextProperties => ({
    eastAsia: fonts[face].eastAsia,
    latin: latinOf(fonts[face]),
    bold: fonts[face].bold
  })
  const { partNumber } = design.styles
  return [
    { ...character('DefaultParagraphFont', 'Default Paragraph Font'), isDefault: true },
    ...design.runIn.map((face, index) =>
      character(
        runInStyleId(index + 1, design),
        index === 0 ? 'Run-in Heading' : `Run-in Heading ${index + 1}`,
        inFace(face)
      )
    ),
    character('Strong', 'Strong', { bold: true }),
    character('Emphasis', 'Emphasis', inFace('kai')),
    character('HTMLCode', 'HTML Code', inFace('serif')),
    character('Hyperlink', 'Hyperlink'),
    character('FootnoteReference', 'footnote reference', { level: 'superscript' }),
    character('Superscript', 'Superscript', { level: 'superscript' }),
    character('Subscript', 'Subscript', { level: 'subscript' }),
    character('ProperName', 'Proper Name', { underline: 'single' }),
    character('BookTitleLine', 'Book Title Line', { underline: 'wave' }),
    character('EmphasisDots', 'Emphasis Dots', { emphasisMark: 'dot' }),
    character('FootnoteNumber', 'Footnote Number'),
    character('ContentsAuthor', 'Contents Author', inFace('kai')),
    character(UNTRACKED_STYLE_ID, 'Untracked', { tracking: 0 }),
    character(RUNNING_TITLE_STYLE_ID, RUNNING_TITLE_STYLE_NAME),
    ...spreadRoles.map(role =>
      character(spreadStyleId(role), `${roleStyles[role].name} Spread`, {
        tracking: emTwips(em(1), design.styles[role].size)
      })
    ),
    character('PartNumberText', 'Part Number Text', {
      ...inFace(partNumber.face),
      size: halfPoints(partNumber.size),
      tracking: emTwips(partNumber.tracking, partNumber.size)
    }),
    ...(Object.keys(faceStyleIds) as FaceId[]).map(face =>
      character(faceStyleIds[face], `Face ${faceStyleIds[face].slice(4)}`, inFace(face))
    )
  ]
}

const character = (id: string, name: string, text?: TextProperties): StyleDefinition => ({
  type: 'character',
  id,
  name,
  ...(id === 'DefaultParagraphFont' ? {} : { basedOn: 'DefaultParagraphFont' }),
  ...(text ? { text } : {})
})
