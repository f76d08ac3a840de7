/** The part of word-extractor that reading needs; the package brings no types. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  /** A stretch of the text as the file holds it. */
  interface Piece {
    text: string
    length: number
    startCp: number
    endCp: number
    /** Offset in the stream WordDocument. */
    readonly startFilePos: number
    /** Bytes in the stream. */
    readonly size: number
    readonly unicode: boolean
    /** Bytes a character. */
    readonly bpc: 1 | 2
  }
  /** Reads the streams of a file, then calls the methods below in this order. */
  class WordOleExtractor {
    /** In text order. */
    protected _pieces: Piece[]
    extractWordDocument(document: unknown, buffer: Buffer): Promise<unknown>
    protected writeBookmarks(buffer: Buffer, tableBuffer: Buffer): void
    protected writePieces(buffer: Buffer, tableBuffer: Buffer): void
    protected writeCharacterProperties(buffer: Buffer, tableBuffer: Buffer): void
    protected writeParagraphProperties(buffer: Buffer, tableBuffer: Buffer): void
    protected normalizeHeaders(buffer: Buffer, tableBuffer: Buffer): void
    protected buildDocument(): unknown
    streamBuffer(stream: unknown): Promise<Buffer>
  }
  export = WordOleExtractor
}

declare module 'word-extractor/lib/ole-compound-doc.js' {
  /** The streams of an OLE container; one that is not there is empty. */
  class OleCompoundDoc {
    constructor(reader: unknown)
    read(): Promise<unknown>
    stream(name: string): unknown
  }
  export = OleCompoundDoc
}

declare module 'word-extractor/lib/buffer-reader.js' {
  class BufferReader {
    constructor(buffer: Buffer)
  }
  export = BufferReader
}
