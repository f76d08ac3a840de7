/** In: a flow. Out: settings.xml and fontTable.xml, which `docx` cannot say (docx.md §2). */
import { WORD_END_BANS, WORD_START_BANS } from '../../model/word-bans.data.ts'
import { fontsOf, fontTable, LATIN_FONT } from './font-names.data.ts'
import type { HouseSettings } from './house.ts'
import type { FlowFrame } from './writer.ts'
import { property, tag, W_NAMESPACE, XML_DECLARATION } from './xml.ts'

/**
 * Children in the order of the schema. Nothing here or elsewhere asks to update fields: the contents is filled.
 * Compatibility mode 15 keeps Word from opening the file in an old layout.
 */
export const settingsXml = (flow: FlowFrame, house: HouseSettings | null): string =>
  XML_DECLARATION +
  tag(
    'w:settings',
    { 'xmlns:w': W_NAMESPACE },
    (house?.mirrorMargins ?? true) ? property('w:mirrorMargins') : '',
    house?.gutterAtTop ? property('w:gutterAtTop') : '',
    property('w:defaultTabStop', house?.tabStop ?? Math.round(flow.design.bodySize * 20)),
    property('w:evenAndOddHeaders'),
    property('w:characterSpacingControl', 'doNotCompress'),
    // Said, because programs have lists of their own; page numbers are counted with these.
    bans('w:noLineBreaksAfter', WORD_END_BANS, flow),
    bans('w:noLineBreaksBefore', WORD_START_BANS, flow),
    tag(
      'w:footnotePr',
      {},
      property('w:numFmt', 'decimalEnclosedCircle'),
      property('w:numRestart', 'eachPage'),
      tag('w:footnote', { 'w:id': -1 }),
      tag('w:footnote', { 'w:id': 0 })
    ),
    tag(
      'w:compat',
      {},
      // Space after one paragraph and before the next adds up, as in the page engine; else the larger one counts.
      property('w:doNotUseHTMLParagraphAutoSpacing'),
      tag('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15
      })
    ),
    house?.themeLanguages || tag('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': flow.language }),
    house?.colours ?? ''
  )

const bans = (name: string, marks: string, { language }: FlowFrame): string =>
  tag(name, { 'w:lang': language, 'w:val': marks })

/** The fonts that the styles name, by their other names too. */
export const fontTableXml = (flow: FlowFrame): string =>
  XML_DECLARATION + tag('w:fonts', { 'xmlns:w': W_NAMESPACE }, ...fontEntries(flow).values())

/** `w:font` by name. */
export const fontEntries = (flow: FlowFrame): ReadonlyMap<string, string> => {
  const names = Object.values(fontsOf(flow)).map(font => font.eastAsia)
  return new Map([...names, LATIN_FONT].map(name => [name, fontXml(name)]))
}

const fontXml = (name: string): string => {
  const font = fontTable[name]
  // A family of the user's own, or of a house: nothing is known of it but its name.
  if (!font)
    return tag('w:font', { 'w:name': name }, property('w:charset', '86'), property('w:family', 'auto'))
  return tag(
    'w:font',
    { 'w:name': name },
    property('w:altName', font.alternative),
    property('w:charset', font.charset),
    property('w:family', font.family)
  )
}
