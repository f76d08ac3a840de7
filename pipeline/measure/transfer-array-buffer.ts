/** `ArrayBuffer.prototype.transferToFixedLength` for Node 20, which pdf.js calls when it loads a font. Side effect on import. */

type Transfer = (this: ArrayBuffer, length?: number) => ArrayBuffer

const prototype = ArrayBuffer.prototype as ArrayBuffer & { transferToFixedLength?: Transfer }

prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const bytes = new Uint8Array(length)
  bytes.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return bytes.buffer
}
