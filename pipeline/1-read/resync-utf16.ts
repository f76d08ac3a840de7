/**
 * In: bytes in UTF-16 of which one may have been lost or put in. Out: the text as it most likely was, U+FFFD for what is lost.
 *
 * The cheapest row of units and lost bytes: a common character costs nothing, a rare one a little, a lost byte much. A
 * byte too many shifts every unit after it to a rare one, so after a few of them losing a byte is cheaper. Linear.
 */
import { isCommon } from './score-encodings.ts'

const RARE = 3
const BROKEN = 8
/** As much as five rare characters in a row. */
const LOST = 15
const FAR = 1 << 30

/** @example resyncUtf16(bytes of 春天到了 with a byte put in behind 春, 'utf-16le') // '春\uFFFD天到了' */
export const resyncUtf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of lostStretches(bytes, encoding === 'utf-16le' ? 0 : 1)) {
    pieces.push(decoder.decode(bytes.subarray(from, start)), '\uFFFD'.repeat(Math.ceil((end - start) / 2)))
    from = end
  }
  pieces.push(decoder.decode(bytes.subarray(from)))
  return pieces.join('')
}

/** `low`: which byte of a unit is its lower one. */
const lostStretches = (bytes: Uint8Array, low: 0 | 1): { start: number; end: number }[] => {
  const costs = unitCosts()
  const cheapest = new Int32Array(bytes.length + 3).fill(FAR)
  const lost = new Uint8Array(bytes.length + 3)
  cheapest[0] = 0
  for (let at = 0; at < bytes.length; at++) {
    const here = cheapest[at] as number
    const unit = ((bytes[at + 1 - low] ?? 0) << 8) | (bytes[at + low] ?? 0)
    const whole = here + (costs[unit] as number)
    if (at + 1 < bytes.length && whole < (cheapest[at + 2] as number)) {
      cheapest[at + 2] = whole
      lost[at + 2] = 0
    }
    if (here + LOST < (cheapest[at + 1] as number)) {
      cheapest[at + 1] = here + LOST
      lost[at + 1] = 1
    }
  }
  return stretchesOf(lost, bytes.length)
}

const stretchesOf = (lost: Uint8Array, length: number): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  for (let at = length; at > 0; ) {
    if (lost[at] === 0) {
      at -= 2
      continue
    }
    const last = found.at(-1)
    if (last?.start === at) last.start = at - 1
    else found.push({ start: at - 1, end: at })
    at--
  }
  return found.reverse()
}

let table: Uint8Array | null = null

/** Made when the first damaged file is met, and the same for ever. */
const unitCosts = (): Uint8Array => {
  if (table) return table
  const costs = new Uint8Array(0x10000).fill(RARE)
  for (let code = 0; code < 0x10000; code++) {
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) costs[code] = BROKEN
    else if (code < 0x7f || isCommon(String.fromCharCode(code))) costs[code] = 0
    else if ((code >= 0xe000 && code < 0xf900) || code >= 0xfffd) costs[code] = BROKEN
  }
  for (const white of [0x09, 0x0a, 0x0d]) costs[white] = 0
  costs[0xfeff] = 0
  table = costs
  return costs
}
