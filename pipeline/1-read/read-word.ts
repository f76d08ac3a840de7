/** A file that is called .docx or .doc to its text, whatever of these it is; what else is called so is told, or read as what it is. */
import { report } from '../diagnostics/report.ts'
import { decode } from './decode.ts'
import type { Reader, Reading } from './reader.ts'
import { binaryKind, kindZh } from './signatures.ts'

/** The first bytes decide, not the name. */
export const readWord: Reader = async reading => {
  const kind = await kindOf(reading.bytes)
  if (kind === 'zip') {
    tellUnless('docx', reading)
    return (await import('./docx/read-docx.ts')).readDocx({ ...reading, format: 'docx' })
  }
  if (kind === 'ole') return (await import('./doc/read-doc.ts')).readDoc({ ...reading, format: 'doc' })
  if (kind === 'html') {
    tellUnless('html', reading)
    return (await import('./html/read-html.ts')).readHtml({ ...reading, format: 'html' })
  }
  if (kind === 'text') {
    tellUnless('text', reading)
    return (await import('./read-text.ts')).readText({ ...reading, format: 'text' })
  }
  refuse(kind, reading)
  return null
}

type Kind = 'zip' | 'ole' | 'html' | 'text' | 'damaged' | Other

/** What is told by its name and not read. */
interface Other {
  readonly is: string
  readonly isZh: string
}

const kindOf = async (bytes: Uint8Array): Promise<Kind> => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '')
  if (head.startsWith('PK')) return 'zip'
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'ole'
  const binary = binaryKind(bytes)
  if (binary !== null) return { is: binary, isZh: kindZh(binary) }
  if (/^\W*MIME-Version:/i.test(head)) return { is: 'a web archive (MHTML)', isZh: '网页存档（MHTML）' }
  if (/<w:wordDocument|progid="Word\.Document"/.test(head))
    return { is: 'Word XML of 2003', isZh: 'Word 2003 XML 文档' }
  if (/<(?:!doctype\s+html|html|head|body|meta|p|div|table)\b/i.test(head)) return 'html'
  const decoded = await decode(bytes)
  return decoded.kind === 'text' && decoded.damage === null && decoded.text.trim() !== '' ? 'text' : 'damaged'
}

const tellUnless = (format: 'docx' | 'html' | 'text', { format: named, label, file }: Reading): void => {
  if (format !== named) report(file, 'word-read-as', { file: label, is: names[format] })
}

const names = { docx: 'DOCX', html: 'HTML', text: 'TXT' } as const

const refuse = (kind: 'damaged' | Other, { format, label, file }: Reading): void => {
  if (kind === 'damaged') report(file, format === 'doc' ? 'doc-damaged' : 'docx-damaged', { file: label })
  else report(file, 'word-other-format', { file: label, ...kind })
}
