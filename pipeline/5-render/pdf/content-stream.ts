/** In: operators, numbers and glyph codes. Out: the bytes of a page's content stream. */

const firstCapacity = 1 << 16
/** Readers need not take more (ISO 32000-1, annex C). */
const maxNumber = 2 ** 31
const [openString, closeString, backslash, carriageReturn] = [0x28, 0x29, 0x5c, 0x0d]
const [letterR, space, point, minus, zero] = [0x72, 0x20, 0x2e, 0x2d, 0x30]

/** Grows as it is written to; reused from page to page. */
export class ContentStream {
  #bytes: Uint8Array = new Uint8Array(firstCapacity)
  #length = 0

  clear(): void {
    this.#length = 0
  }

  /** A copy of what was written since `clear`. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  /** ASCII as it stands. */
  write(ascii: string): void {
    this.#reserve(ascii.length)
    for (let i = 0; i < ascii.length; i++) this.#bytes[this.#length++] = ascii.charCodeAt(i)
  }

  /** A number with at most three decimals, and a space after it. A thousandth of a point is less than any device shows. */
  number(value: number): void {
    if (!(Math.abs(value) < maxNumber)) throw new RangeError(`Not a place on a page: ${value}`)
    this.#reserve(24)
    let thousandths = Math.round(value * 1000)
    if (thousandths < 0) {
      this.#bytes[this.#length++] = minus
      thousandths = -thousandths
    }
    this.#digits(Math.floor(thousandths / 1000))
    this.#decimals(thousandths % 1000)
    this.#bytes[this.#length++] = space
  }

  openString(): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = openString
  }

  closeString(): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = closeString
  }

  /** Two bytes within a string. Half the size of hexadecimal, and faster to compress. */
  glyph(cid: number): void {
    this.#reserve(4)
    this.#stringByte(cid >> 8)
    this.#stringByte(cid & 0xff)
  }

  #stringByte(byte: number): void {
    if (byte === openString || byte === closeString || byte === backslash) {
      this.#bytes[this.#length++] = backslash
      this.#bytes[this.#length++] = byte
    } else if (byte === carriageReturn) {
      // A bare carriage return in a string would be read as a line feed.
      this.#bytes[this.#length++] = backslash
      this.#bytes[this.#length++] = letterR
    } else this.#bytes[this.#length++] = byte
  }

  #digits(whole: number): void {
    if (whole >= 10) this.#digits(Math.floor(whole / 10))
    this.#bytes[this.#length++] = zero + (whole % 10)
  }

  #decimals(thousandths: number): void {
    if (thousandths === 0) return
    this.#bytes[this.#length++] = point
    for (let rest = thousandths, unit = 100; rest > 0; rest %= unit, unit /= 10)
      this.#bytes[this.#length++] = zero + Math.floor(rest / unit)
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}
