/** In: a Word 97 file. Out: its characters with where each stands in the file, and the streams that say how they look. */

import BufferReader from 'word-extractor/lib/buffer-reader.js'
import OleCompoundDoc from 'word-extractor/lib/ole-compound-doc.js'
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'

/** What all stories of a file are cut from. */
export interface BinaryFile {
  /** Text, footnotes, headers, comments, endnotes, text boxes, one after the other; an index is a `cp` of the format. */
  readonly text: string
  /** Offset in `main` of each character. */
  readonly offsets: Float64Array
  /** The stream WordDocument; begins with the file's own table of contents (FIB). */
  readonly main: Buffer
  /** The stream 0Table or 1Table. */
  readonly table: Buffer
}

/** Why there is none. */
export type BinaryFailure = 'damaged' | 'encrypted' | 'other-document'

/** First word of a stream of Word 6 to 2003. */
const MAGIC = new Set([0xa5ec, 0xa5dc])
const ENCRYPTED = 0x0100

/** Throws where the library meets what it does not expect. */
export const readBinaryFile = async (bytes: Uint8Array): Promise<BinaryFile | BinaryFailure> => {
  const container = new OleCompoundDoc(new BufferReader(Buffer.from(bytes)))
  await container.read()
  const extractor = new CharacterExtractor()
  const read = (name: string): Promise<Buffer> => extractor.streamBuffer(container.stream(name))
  const main = await read('WordDocument')
  if (main.length < 0x200) return (await read('EncryptedPackage')).length > 0 ? 'encrypted' : 'other-document'
  if (!MAGIC.has(main.readUInt16LE(0))) return 'other-document'
  if ((main.readUInt16LE(0xa) & ENCRYPTED) !== 0) return 'encrypted'
  return extractor.characters(container, main)
}

/**
 * The library's reader of pieces without what it does to them: it takes letter-spaced text for deleted text, writes
 * «undefined» for some letters, and cuts notes from their marks.
 */
class CharacterExtractor extends WordOleExtractor {
  private table: Buffer = Buffer.alloc(0)

  async characters(container: OleCompoundDoc, main: Buffer): Promise<BinaryFile> {
    await this.extractWordDocument(container, main)
    const text = this._pieces.map(piece => piece.text).join('')
    const offsets = new Float64Array(text.length)
    let cp = 0
    for (const { startFilePos, bpc, text: part } of this._pieces)
      for (let at = 0; at < part.length; at++) offsets[cp++] = startFilePos + at * bpc
    return { text, offsets, main, table: this.table }
  }

  protected override writePieces(buffer: Buffer, tableBuffer: Buffer): void {
    this.table = tableBuffer
    super.writePieces(buffer, tableBuffer)
    const latin = new TextDecoder('windows-1252')
    for (const piece of this._pieces) {
      const { unicode, startFilePos, size } = piece
      if (!unicode) piece.text = latin.decode(buffer.subarray(startFilePos, startFilePos + size))
    }
  }

  protected override writeBookmarks(): void {}
  protected override writeCharacterProperties(): void {}
  protected override writeParagraphProperties(): void {}
  protected override normalizeHeaders(): void {}
  protected override buildDocument(): null {
    return null
  }
}
