/** In: a template's theme and settings. Out: the font that a name such as `minorEastAsia` stands for. */
import { childAt, childrenOf, type Element } from './tree.ts'

/** Undefined where the theme has none. @example themeFonts(theme, settings)('majorEastAsia') // '等线 Light' */
export const themeFonts = (
  theme: Element | undefined,
  settings: Element | undefined
): ((name: string) => string | undefined) => {
  const scheme = childAt(theme, 'a:themeElements', 'a:fontScheme')
  const language = childAt(settings, 'w:themeFontLang')?.attributes['w:eastAsia'] ?? 'zh-CN'
  const script = /TW|HK|MO|Hant/.test(language) ? 'Hant' : 'Hans'
  return name => {
    const fonts = childAt(scheme, name.startsWith('major') ? 'a:majorFont' : 'a:minorFont')
    const slot = name.endsWith('EastAsia') ? 'a:ea' : name.endsWith('Bidi') ? 'a:cs' : 'a:latin'
    const own = childAt(fonts, slot)?.attributes.typeface
    if (own !== undefined && own !== '') return own
    if (slot !== 'a:ea') return undefined
    return childrenOf(fonts, 'a:font').find(({ attributes }) => attributes.script === script)?.attributes
      .typeface
  }
}
