/** The first bytes of files that are no text: bytes in, the name of the kind out. */

interface Signature {
  readonly kind: string
  readonly bytes: readonly number[]
}

const ascii = (text: string): number[] => [...text].map(char => char.charCodeAt(0))

const zip = 'a ZIP archive (DOCX, XLSX, EPUB … are such)'
export const DOCX = 'a Word document (DOCX) under another name'

const signatures: readonly Signature[] = [
  { kind: zip, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  {
    kind: 'an OLE document (DOC, WPS, or an encrypted DOCX)',
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  },
  { kind: 'a PDF', bytes: ascii('%PDF-') },
  { kind: 'an RTF document', bytes: ascii('{\\rtf') },
  { kind: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF picture', bytes: ascii('GIF8') },
  { kind: 'a gzip archive', bytes: [0x1f, 0x8b, 0x08] },
  { kind: 'a RAR archive', bytes: ascii('Rar!') },
  { kind: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'text in UTF-32, which no editor should write', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { kind: 'text in UTF-32, which no editor should write', bytes: [0x00, 0x00, 0xfe, 0xff] }
]

const chinese: ReadonlyMap<string, string> = new Map([
  [zip, 'ZIP 压缩包（DOCX、XLSX、EPUB 等都是）'],
  [DOCX, 'Word 文档（DOCX），只是扩展名不对'],
  ['an empty ZIP archive', '空的 ZIP 压缩包'],
  ['an OLE document (DOC, WPS, or an encrypted DOCX)', 'OLE 文档（DOC、WPS 或加密的 DOCX）'],
  ['a PDF', 'PDF'],
  ['an RTF document', 'RTF 文档'],
  ['a PNG picture', 'PNG 图片'],
  ['a JPEG picture', 'JPEG 图片'],
  ['a GIF picture', 'GIF 图片'],
  ['a gzip archive', 'gzip 压缩包'],
  ['a RAR archive', 'RAR 压缩包'],
  ['a 7z archive', '7z 压缩包'],
  ['a program', '程序'],
  ['text in UTF-32, which no editor should write', 'UTF-32 文本，编辑器一般不会这样保存'],
  ['a program’s own format', '某个程序自己的格式']
])

/** A kind in Chinese. @example kindZh('a PNG picture') // 'PNG 图片' */
export const kindZh = (kind: string): string => chinese.get(kind) ?? kind

/** What the first bytes say; null where they may be text. */
export const binaryKind = (bytes: Uint8Array): string | null => {
  const kind = signatures.find(signature => signature.bytes.every((byte, at) => bytes[at] === byte))?.kind
  return kind === zip && holdsWord(bytes) ? DOCX : (kind ?? null)
}

/** A ZIP archive names its files once more at its end. */
const holdsWord = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(-DIRECTORY)).includes('word/document.xml')

/** So many bytes hold the names of all parts of a document without hundreds of pictures. */
const DIRECTORY = 16_384
