/** In: pieces of a file, some hundred thousand and most of them a line long. Out: the file in one piece. */

const blockSize = 1 << 20

/** Collects in blocks of a megabyte; a stream that keeps every piece by itself takes several times as long. */
export class ByteSink {
  readonly #full: Uint8Array[] = []
  #block: Buffer = Buffer.allocUnsafe(blockSize)
  #used = 0

  /** Copies bytes. */
  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length)
    this.#block.set(bytes, this.#used)
    this.#used += bytes.length
  }

  /** One byte for each UTF-16 unit, all below 256. */
  appendLatin1(text: string): void {
    this.#makeRoom(text.length)
    this.#used += this.#block.write(text, this.#used, 'latin1')
  }

  /** A plain Uint8Array with a buffer of its own: some readers take no Buffer, some take the buffer away. */
  joined(): Uint8Array {
    const pieces = [...this.#full, this.#block.subarray(0, this.#used)]
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
    let at = 0
    for (const piece of pieces) {
      bytes.set(piece, at)
      at += piece.length
    }
    return bytes
  }

  #makeRoom(count: number): void {
    if (this.#used + count <= this.#block.length) return
    this.#full.push(this.#block.subarray(0, this.#used))
    this.#block = Buffer.allocUnsafe(Math.max(blockSize, count))
    this.#used = 0
  }
}
