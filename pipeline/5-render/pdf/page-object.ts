/** In: a page, drawn, and references to the page tree and to its operators. Out: the text of its object (ISO 32000-1, 7.7.3.3). */
import type { FilePage } from './pdfkit-file.ts'

/** @example pageObject(page, '1 0 R', '8 0 R') // '<<\n/Type /Page\n…' */
export const pageObject = (page: FilePage, parent: string, contents: string): string => {
  const { media, bleed, trim } = page.boxes ?? {}
  const entries = [
    '/Type /Page',
    `/Parent ${parent}`,
    `/MediaBox ${boxText(media ?? [0, 0, page.width, page.height])}`,
    ...(bleed && trim ? [`/BleedBox ${boxText(bleed)}`, `/TrimBox ${boxText(trim)}`] : []),
    `/Contents ${contents}`,
    `/Resources ${resourcesText(page)}`,
    ...(page.annotations.length > 0 ? [`/Annots [${page.annotations.join(' ')}]`] : []),
    ...(page.structParents === undefined ? [] : [`/StructParents ${page.structParents}`]),
    '/Tabs /S'
  ]
  return `<<\n${entries.join('\n')}\n>>`
}

const boxText = (box: readonly number[]): string =>
  `[${box.map(edge => Math.round(edge * 1e6) / 1e6).join(' ')}]`

const resourcesText = ({ fonts, pictures = [] }: FilePage): string => {
  const named = Array.from(fonts, font => `/${font.id} ${font.ref()}`)
  const shown = Array.from(pictures, ({ id, object }) => `/${id} ${object}`)
  return `<</Font <<${named.join(' ')}>>${shown.length > 0 ? ` /XObject <<${shown.join(' ')}>>` : ''}>>`
}
