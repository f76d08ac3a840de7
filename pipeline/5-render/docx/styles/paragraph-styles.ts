/** In: a design. Out: the definitions of its paragraph styles: Normal, one for each role, headings, nested ones, contents. */
import { contentsIndent } from '../../../model/contents-indent.ts'
import type { Design, Role, Style } from '../../../model/design.ts'
import type { ContentsBlock } from '../../../model/flow.ts'
import type { FaceId } from '../../../model/host.ts'
import { cellLeading } from '../../../model/table-lines.ts'
import { type Points, ptToTwips } from '../../../model/units.ts'
import { type FontName, latinOf } from '../font-names.data.ts'
import type { HeadingStyles, OwnLines } from '../heading-styles.ts'
import { emTwips, gridTwips, halfPoints, indentsOf } from '../twips.ts'
import { tag } from '../xml.ts'
import { roleStyles } from './role-styles.data.ts'
import type { ParagraphProperties, StyleDefinition, TextProperties } from './style-xml.ts'

/** What every style is made from. */
export interface Look {
  readonly design: Design
  readonly fonts: Readonly<Record<FaceId, FontName>>
}

/** The base of all: body type on the body's pitch, flush left and right, every East Asian setting said once. */
export const normalStyle = ({ design, fonts }: Look): StyleDefinition => ({
  type: 'paragraph',
  id: 'Normal',
  name: 'Normal',
  isDefault: true,
  paragraph: {
    widowControl: true,
    eastAsian: true,
    line: ptToTwips(design.pitch),
    before: 0,
    after: 0,
    align: 'both'
  },
  text: textOf(fonts.serif, halfPoints(design.bodySize))
})

/** A style for each role. `BodyText` is the body: first line in by two characters (PG-1). */
export const roleDefinitions = (look: Look): readonly StyleDefinition[] =>
  (Object.keys(roleStyles) as Role[])
    .filter(role => !role.startsWith('contents') || role === 'contentsTitle')
    .map(role => {
      const { paragraph, text } = setting(look, role)
      // PG-7: an ornament stands with what follows it.
      const kept = role === 'ornament' ? { keepNext: true, ...paragraph } : paragraph
      return { type: 'paragraph', role, ...roleStyles[role], paragraph: kept, text }
    })

/** `Heading 1` … as the flow's outline uses them. */
export const headingDefinitions = (look: Look, headings: HeadingStyles): readonly StyleDefinition[] =>
  headings.all.map(({ id, name, basedOn, role, depth, lines }) => {
    const { paragraph, text } = setting(look, role, lines)
    const next = role === 'partTitle' ? 'Normal' : 'BodyText'
    return {
      type: 'paragraph',
      id,
      name,
      role,
      basedOn,
      next,
      paragraph: { ...paragraph, outlineLevel: depth - 1 },
      text
    }
  })

/** Cells by the size of their table and by alignment; the left one of the usual size is the role's own style. */
export const cellStyles = (sizes: Iterable<Points>, design: Design): readonly StyleDefinition[] =>
  (['tableHead', 'tableCell'] as const).flatMap(role => [
    ...alignedCells(role),
    ...[...sizes].flatMap(size => [sizedCell(role, size, design), ...alignedCells(role, size)])
  ])

const alignedCells = (role: CellRole, size?: Points): readonly StyleDefinition[] =>
  (['center', 'right'] as const).map(align => ({
    type: 'paragraph',
    id: cellStyleId(role, align, size),
    name: `${sizedName(role, size)} ${align === 'center' ? 'Centred' : 'Right'}`,
    basedOn: cellStyleId(role, 'left', size),
    paragraph: { align }
  }))

const sizedCell = (role: CellRole, size: Points, { styles }: Design): StyleDefinition => ({
  type: 'paragraph',
  id: cellStyleId(role, 'left', size),
  name: sizedName(role, size),
  basedOn: roleStyles[role].id,
  paragraph: { line: ptToTwips(cellLeading(styles[role], size)) },
  text: { size: halfPoints(size) }
})

type CellRole = 'tableHead' | 'tableCell'

const sizedName = (role: CellRole, size?: Points): string =>
  size === undefined ? roleStyles[role].name : `${roleStyles[role].name} ${size} pt`

/**
 * The id of a cell's style.
 *
 * @example cellStyleId('tableCell', 'right', pt(9)) // 'TableCell9ptRight'
 */
export const cellStyleId = (role: CellRole, align: 'left' | 'center' | 'right', size?: Points): string => {
  const sized = size === undefined ? '' : `${String(size).replace('.', '-')}pt`
  return `${roleStyles[role].id}${sized}${align === 'left' ? '' : align === 'center' ? 'Centred' : 'Right'}`
}

/** A level of the contents, and the role of its entries. */
export type ContentsLevel = Pick<ContentsBlock, 'level' | 'role'>

/** TOC 1–4: a right tab at the text width, its leader dots in the middle of the line (TC-2). No right indent: LibreOffice loses numbers beyond one. */
export const contentsStyles = (look: Look, levels: readonly ContentsLevel[]): readonly StyleDefinition[] =>
  levels.map(({ level, role }, index) => {
    const style = {
      ...look.design.styles[role],
      leftIndent: contentsIndent({ level, role }, look.design).first
    }
    const { paragraph, text } = setting(look, role)
    return {
      type: 'paragraph',
      id: `TOC${index + 1}`,
      name: `toc ${index + 1}`,
      role,
      basedOn: 'Normal',
      next: 'Normal',
      text,
      paragraph: {
        ...paragraph,
        tabs: leaderTab(look.design),
        indent: indentsOf(style)
      }
    }
  })

const leaderTab = (design: Design): string =>
  tag(
    'w:tabs',
    {},
    tag('w:tab', { 'w:val': 'right', 'w:leader': 'middleDot', 'w:pos': ptToTwips(design.page.textWidth) })
  )

/** How a role is set. */
const setting = (
  look: Look,
  role: Role,
  lines: OwnLines = {}
): { paragraph: ParagraphProperties; text: TextProperties } => {
  const style = { ...look.design.styles[role], ...lines }
  return { paragraph: paragraphOf(style, look.design), text: textOfStyle(style, look.fonts) }
}

const paragraphOf = (style: Style, design: Design): ParagraphProperties => {
  const isPlain = style.firstIndent === 0 && style.leftIndent === 0 && style.rightIndent === 0
  return {
    ...(style.keepWithNext > 0 ? { keepNext: true, keepLines: true } : {}),
    line: ptToTwips(style.leading),
    before: gridTwips(style.linesBefore, design.pitch),
    after: gridTwips(style.linesAfter, design.pitch),
    ...(isPlain ? {} : { indent: indentOf(style, design) }),
    align: style.align === 'justify' ? 'both' : style.align
  }
}

/** At the sides a character is one of the paragraph in some applications, of Normal in others: they agree where both are as large. */
const indentOf = (style: Style, { bodySize }: Design): NonNullable<ParagraphProperties['indent']> => ({
  ...indentsOf(style),
  firstChars: Math.round(style.firstIndent * 100),
  ...(style.size !== bodySize || style.leftIndent === 0
    ? {}
    : { leftChars: Math.round(style.leftIndent * 100) }),
  ...(style.size !== bodySize || style.rightIndent === 0
    ? {}
    : { rightChars: Math.round(style.rightIndent * 100) })
})

const textOfStyle = (style: Style, fonts: Look['fonts']): TextProperties => ({
  ...textOf(fonts[style.face], halfPoints(style.size)),
  ...(style.tracking === 0 ? {} : { tracking: emTwips(style.tracking, style.size) })
})

const textOf = (font: FontName, size: number): TextProperties => ({
  eastAsia: font.eastAsia,
  latin: latinOf(font),
  bold: font.bold,
  size
})
