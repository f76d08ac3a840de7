/** In: text. Out: the font slot of the characters that Chinese and western fonts share: “ ” ‘ ’ — … · and the like. */

/** Characters whose font the hint decides (ECMA-376, 17.3.2.26), as far as prose has them. */
const SHARED =
  /[\xA1\xA4\xA7\xA8\xAA\xAD\xAF-\xB4\xB6-\xBA\xBC-\xBF\xD7\xF7\u2010-\u2029\u2030-\u205E\u2100-\u2BFF]/

/** True for languages of Chinese characters. @example isEastAsian('zh-TW') // true */
export const isEastAsian = (language: string): boolean => /^(zh|ja|ko)\b/.test(language)

/**
 * The styles say it too; but not every program asks them. Words of a western language keep their apostrophes.
 *
 * @example hintXml('他说“好”', 'zh-CN') // '<w:rFonts w:hint="eastAsia"/>'
 */
export const hintXml = (text: string, language: string): string =>
  SHARED.test(text) ? `<w:rFonts w:hint="${isEastAsian(language) ? 'eastAsia' : 'default'}"/>` : ''
