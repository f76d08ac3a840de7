/** What a house template puts in place of ours while a DOCX is written. Made by `template/`; absent without a template. */
import type { StyleDefinition } from './styles/style-xml.ts'

/** The style sheet of a volume in the house's dress. */
export interface Dress {
  readonly stylesXml: string
  /** XML of ours in which our styles have the ids of those that stand for them. */
  restyled(xml: string): string
}

/** A head or foot of the template, ready for our package. */
export interface HouseHead {
  readonly xml: string
  /** Its relationships part; null where it points at nothing. */
  readonly relationships: string | null
}

export type HouseSlots = Readonly<Partial<Record<'default' | 'even' | 'first', HouseHead>>>

export interface HouseSettings {
  readonly mirrorMargins: boolean
  readonly gutterAtTop: boolean
  /** Twips; null where the template says nothing. */
  readonly tabStop: number | null
  /** `w:themeFontLang` and `w:clrSchemeMapping` as they stand there; '' for none. */
  readonly themeLanguages: string
  readonly colours: string
}

export interface House {
  /**
   * @param tables our table styles, each by its name
   * @param language of the volume, BCP 47
   */
  dress(definitions: readonly StyleDefinition[], tables: ReadonlyMap<string, string>, language: string): Dress
  readonly settings: HouseSettings
  /** Null: ours are shown. */
  readonly header: HouseSlots | null
  readonly footer: HouseSlots | null
  /** True where first pages have their own. */
  readonly firstDiffers: boolean
  /** fontTable.xml with our fonts beside the template's. @param own `w:font` by name */
  fontTable(own: ReadonlyMap<string, string>): string
  /** Numbering, theme and their relationships: whole parts by path. */
  readonly parts: ReadonlyMap<string, string>
  /** What these and the heads point at: pictures, fonts. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Content types of those, by path. */
  readonly types: ReadonlyMap<string, string>
}
