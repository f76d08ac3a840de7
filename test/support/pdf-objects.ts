/** In: the bytes of a PDF as we write it (no object streams). Out: its objects as plain values, streams unpacked. */
import { inflateSync } from 'node:zlib'

export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfObject[]
  | PdfDictionary
  | PdfStream

export interface PdfName {
  readonly name: string
}
/** One byte a character. */
export interface PdfString {
  readonly string: string
}
export interface PdfReference {
  readonly ref: number
}
export interface PdfDictionary {
  dictionary: Map<string, PdfObject>
}
/** `length` is what stands in the file between `stream` and `endstream`. */
export interface PdfStream extends PdfDictionary {
  data: Uint8Array
  readonly length: number
}

export interface PdfObjects {
  readonly header: string
  readonly objects: Map<number, PdfObject>
  readonly trailer: PdfDictionary
}

/** Reads objects where the cross-reference table says that they are. */
export const readObjects = (bytes: Uint8Array): PdfObjects => {
  const text = Buffer.from(bytes).toString('latin1')
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(at))
  if (!table) throw new Error('No cross-reference table')
  const objects = new Map<number, PdfObject>()
  const count = Number(table[1])
  const first = at + table[0].length
  for (let id = 1; id < count; id++) {
    const offset = Number(text.slice(first + id * 20, first + id * 20 + 10))
    const reader = new Reader(text, bytes, offset)
    reader.expect(`${id} 0 obj`)
    objects.set(id, reader.object())
    reader.expect('endobj')
  }
  const trailer = new Reader(text, bytes, text.indexOf('trailer', at) + 'trailer'.length).object()
  return { header: text.slice(0, 15), objects, trailer: trailer as PdfDictionary }
}

const BLANK = /[\s\0]*(?:%[^\r\n]*[\s\0]*)*/y
const TOKEN = /[^\s()<>[\]{}/%]+/y

/** Reads one value after another; also operators of a content stream, which come as names that begin with a blank. */
export class Reader {
  private readonly text: string
  private readonly bytes: Uint8Array
  at: number

  constructor(text: string, bytes: Uint8Array, at = 0) {
    this.text = text
    this.bytes = bytes
    this.at = at
  }

  get ended(): boolean {
    this.skip()
    return this.at >= this.text.length
  }

  expect(word: string): void {
    this.skip()
    if (!this.text.startsWith(word, this.at))
      throw new Error(`${word} expected at ${this.at}, found ${this.text.slice(this.at, this.at + 20)}`)
    this.at += word.length
  }

  object(): PdfObject {
    this.skip()
    const head = this.text.charAt(this.at)
    if (head === '/') return { name: this.name() }
    if (head === '(') return { string: this.literal() }
    if (head === '[') return this.array()
    if (head === '<')
      return this.text.charAt(this.at + 1) === '<' ? this.dictionary() : { string: this.hex() }
    return this.word()
  }

  private skip(): void {
    BLANK.lastIndex = this.at
    BLANK.exec(this.text)
    this.at = BLANK.lastIndex
  }

  private name(): string {
    this.at++
    const raw = this.token()
    return raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  private token(): string {
    TOKEN.lastIndex = this.at
    const found = TOKEN.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private word(): PdfObject {
    const reference = /(\d+) 0 R\b/y
    reference.lastIndex = this.at
    const found = reference.exec(this.text)
    if (found) {
      this.at = reference.lastIndex
      return { ref: Number(found[1]) }
    }
    const token = this.token()
    if (token === '')
      throw new Error(`Nothing to read at ${this.at}: ${this.text.slice(this.at, this.at + 20)}`)
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    return token === 'null' ? null : { name: ` ${token}` }
  }

  private literal(): string {
    let depth = 0
    let value = ''
    for (;;) {
      const char = this.text.charAt(this.at++)
      if (char === '\\') value += this.escaped()
      else if (char === '(' && depth++ === 0) continue
      else if (char === ')' && --depth === 0) return value
      else if (char === '') throw new Error('A string without an end')
      else value += char
    }
  }

  private escaped(): string {
    const char = this.text.charAt(this.at++)
    const known: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
    return known[char] ?? char
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at)
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return Buffer.from(digits, 'hex').toString('latin1')
  }

  private array(): PdfObject[] {
    this.at++
    const values: PdfObject[] = []
    for (this.skip(); this.text.charAt(this.at) !== ']'; this.skip()) values.push(this.object())
    this.at++
    return values
  }

  private dictionary(): PdfDictionary | PdfStream {
    this.at += 2
    const dictionary = new Map<string, PdfObject>()
    for (this.skip(); this.text.charAt(this.at) !== '>'; this.skip())
      dictionary.set(this.name(), this.object())
    this.at += 2
    const stream = /\s*stream\r?\n/y
    stream.lastIndex = this.at
    if (!stream.test(this.text)) return { dictionary }
    const start = stream.lastIndex
    const length = Number(dictionary.get('Length'))
    this.at = start + length
    this.expect('endstream')
    const raw = this.bytes.subarray(start, start + length)
    const filter = dictionary.get('Filter')
    // A JPEG stays as it is.
    const data = JSON.stringify(filter)?.includes('FlateDecode') ? inflateSync(raw) : raw
    return { dictionary, data: new Uint8Array(data), length }
  }
}
