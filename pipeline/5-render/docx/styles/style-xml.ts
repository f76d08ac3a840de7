/** In: what a style says, in the order people think of it. Out: its `w:style`, children in the order of the schema. */
import type { Role } from '../../../model/design.ts'
import { property, tag } from '../xml.ts'

/** Properties of text (CT_RPr). Sizes in half-points, tracking in twips. */
export interface TextProperties {
  readonly eastAsia?: string
  readonly latin?: string
  readonly bold?: boolean
  readonly size?: number
  readonly tracking?: number
  readonly level?: 'superscript' | 'subscript'
  readonly underline?: 'single' | 'wave'
  readonly emphasisMark?: 'dot'
}

/** Properties of a paragraph (CT_PPr). Lengths in twips. */
export interface ParagraphProperties {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly widowControl?: boolean
  /** Raw `w:pBdr` and `w:tabs`. */
  readonly borders?: string
  readonly tabs?: string
  /** Writes out every East Asian setting, so that no application's default decides. */
  readonly eastAsian?: boolean
  /** Distance from line to line, exact. */
  readonly line?: number
  readonly before?: number
  readonly after?: number
  readonly indent?: {
    readonly left: number
    readonly right: number
    readonly first: number
    /** Hundredths of a character, for applications that count so (PG-1). */
    readonly firstChars?: number
    /** The same of both sides, where type is as large as Normal's: Word counts by the one, others by the other. */
    readonly leftChars?: number
    readonly rightChars?: number
  }
  readonly align?: 'both' | 'left' | 'center' | 'right'
  /** From 0. */
  readonly outlineLevel?: number
}

/** A style by its id. */
export interface StyleDefinition {
  readonly type: 'paragraph' | 'character'
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly isDefault?: boolean
  /** Whose look it is: what a house template may have a style for. */
  readonly role?: Role
  /** True for what frames pages: it goes with our heads and feet, and no house's style is in its place. */
  readonly isFrame?: true
  readonly paragraph?: ParagraphProperties
  readonly text?: TextProperties
}

/** Names that Word does not know are marked as ours, else it takes them for damaged built-in ones. */
const BUILT_IN =
  /^(Normal|Title|Subtitle|heading \d|toc \d|TOC Heading|Body Text|Quote|List Paragraph|HTML Preformatted|Salutation|Closing|Signature|Date|caption|header|footer|footnote text|endnote text|footnote reference|Hyperlink|Strong|Emphasis|HTML Code|Default Paragraph Font)$/

export const styleXml = (style: StyleDefinition): string =>
  tag(
    'w:style',
    {
      'w:type': style.type,
      'w:default': style.isDefault ? 1 : undefined,
      'w:customStyle': BUILT_IN.test(style.name) ? undefined : 1,
      'w:styleId': style.id
    },
    property('w:name', style.name),
    style.basedOn ? property('w:basedOn', style.basedOn) : '',
    style.next ? property('w:next', style.next) : '',
    tag('w:qFormat'),
    style.paragraph ? paragraphPropertiesXml(style.paragraph) : '',
    style.text ? textPropertiesXml(style.text) : ''
  )

/**
 * Bans on; a mark may hang, written out because LibreOffice loses marks without it (docx.md, «Decided»); no automatic
 * space between Chinese and Latin, no document grid: lines are then arithmetic (docx.md §6).
 */
const EAST_ASIAN = [
  property('w:kinsoku'),
  property('w:overflowPunct'),
  property('w:autoSpaceDE', 0),
  property('w:autoSpaceDN', 0),
  property('w:adjustRightInd', 0),
  property('w:snapToGrid', 0)
].join('')

const onOff = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : value ? property(name) : property(name, 0)

const paragraphPropertiesXml = (p: ParagraphProperties): string =>
  tag(
    'w:pPr',
    {},
    onOff('w:keepNext', p.keepNext),
    onOff('w:keepLines', p.keepLines),
    onOff('w:widowControl', p.widowControl),
    p.borders ?? '',
    p.tabs ?? '',
    p.eastAsian ? EAST_ASIAN : '',
    spacingXml(p),
    p.indent ? indentXml(p.indent) : '',
    p.align ? property('w:jc', p.align) : '',
    p.outlineLevel === undefined ? '' : property('w:outlineLvl', p.outlineLevel)
  )

const spacingXml = (p: ParagraphProperties): string =>
  p.line === undefined && p.before === undefined && p.after === undefined
    ? ''
    : tag('w:spacing', {
        'w:before': p.before,
        'w:after': p.after,
        'w:line': p.line,
        'w:lineRule': p.line === undefined ? undefined : 'exact'
      })

const indentXml = (indent: NonNullable<ParagraphProperties['indent']>): string =>
  tag('w:ind', {
    'w:leftChars': indent.leftChars,
    'w:left': indent.left,
    'w:rightChars': indent.rightChars,
    'w:right': indent.right,
    'w:firstLineChars': indent.first < 0 ? 0 : (indent.firstChars ?? 0),
    'w:firstLine': indent.first < 0 ? undefined : indent.first,
    'w:hanging': indent.first < 0 ? -indent.first : undefined
  })

const textPropertiesXml = (t: TextProperties): string =>
  tag(
    'w:rPr',
    {},
    t.eastAsia === undefined ? '' : fontsXml(t.eastAsia, t.latin),
    t.bold === undefined ? '' : onOff('w:b', t.bold) + onOff('w:bCs', t.bold),
    t.tracking === undefined ? '' : property('w:spacing', t.tracking),
    t.size === undefined ? '' : property('w:sz', t.size) + property('w:szCs', t.size),
    t.underline === undefined ? '' : property('w:u', t.underline),
    t.level === undefined ? '' : property('w:vertAlign', t.level),
    t.emphasisMark === undefined ? '' : property('w:em', t.emphasisMark)
  )

/** The hint sends “ ” … — to the Chinese font (docx.md §6). */
export const fontsXml = (eastAsia: string, latin: string | undefined): string =>
  tag('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': latin,
    'w:eastAsia': eastAsia,
    'w:hAnsi': latin,
    'w:cs': latin
  })
