/** What an extension means: a reader, or a refusal with its name. One line a kind; a new reader is one line here. */
import type { SourceFormat } from '../model/source.ts'

/** Either `reader` or, where there is none yet, what the file is called in the refusal. */
export type FormatRule = { readonly reader: SourceFormat } | { readonly later: string }

const formats: ReadonlyMap<string, FormatRule> = new Map<string, FormatRule>([
  ['.txt', { reader: 'text' }],
  ['.text', { reader: 'text' }],
  ['.md', { reader: 'markdown' }],
  ['.markdown', { reader: 'markdown' }],
  ['.html', { reader: 'html' }],
  ['.htm', { reader: 'html' }],
  ['.xhtml', { reader: 'html' }],
  ['.docx', { reader: 'docx' }],
  ['.doc', { reader: 'doc' }],
  ['.pdf', { later: 'PDF' }],
  ['.wps', { later: 'WPS' }],
  ['.rtf', { later: 'RTF' }],
  ...['xls', 'xlsx', 'et', 'ods', 'csv', 'ppt', 'pptx', 'dps', 'odp', 'odt'].map(
    (kind): [string, FormatRule] => [`.${kind}`, { later: kind.toUpperCase() }]
  )
])

/** What lies beside texts and plainly is none: pictures, style sheets, settings, archives. Passed over where only a folder is named. */
const noTexts: ReadonlySet<string> = new Set(
  [
    '.png .jpg .jpeg .gif .svg .webp .bmp .tif .tiff .heic .ico .psd .ai',
    '.mp3 .m4a .wav .mp4 .mov .avi .mkv',
    '.json .yaml .yml .toml .css .js .mjs .ts .py .sh .bat .exe .dll .lock',
    '.zip .rar .7z .gz .tar .ttf .otf .ttc .woff .woff2 .db .lnk .url'
  ].flatMap(line => line.split(' '))
)

/** @example isPlainlyNoText('图/合影.JPG') // true */
export const isPlainlyNoText = (file: string): boolean => noTexts.has(extensionOf(file))

/** The rule for a file name; null where the extension is unknown. Case does not matter. */
export const formatOf = (file: string): FormatRule | null => formats.get(extensionOf(file)) ?? null

/** True where there is a reader for it. @example isTextName('01.MD') // true */
export const isTextName = (file: string): boolean => {
  const rule = formatOf(file)
  return rule !== null && 'reader' in rule
}

/** With its dot, in small letters; '' where there is none. @example extensionOf('甲.TXT') // '.txt' */
export const extensionOf = (file: string): string => {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot).toLowerCase()
}
