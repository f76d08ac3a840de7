/** What names of styles mean, in Word, WPS and LibreOffice. */

/** Built-in headings are told by their names where no outline level is said; 0 the highest. @example outlineOfName('标题 2') // 1 */
export const outlineOfName = (name: string): number | undefined => {
  const level = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level) - 1
}

/** toc 1, TOC Heading, Contents 2, 目录 1, table of figures. */
export const isContentsStyle = (name: string): boolean =>
  /^(?:(?:toc|contents|目[录錄])\s*(?:\d|heading|标题|標題)|table of figures|图表目录|圖表目錄)$/i.test(name)

/** The title of the text, whatever outline level programs give it. */
export const isTitleStyle = (name: string): boolean => /^(?:title|标题|標題)$/i.test(name)
