/**
 * In: bytes in GB18030 or Big5 of which some are broken. Out: the text as it most likely was, U+FFFD for what is lost.
 *
 * A line that shows damage is read as the cheapest row of characters and broken bytes: a common character costs
 * nothing, a rare one a little, a broken byte much. Shifted pairs are rare characters, so after a few of them two
 * broken bytes are cheaper. Linear; other lines are read by the platform.
 */
import { hasStrangeRun, isCommon } from './score-encodings.ts'

type Pairing = 'gb18030' | 'big5'
type Decode = (bytes: Uint8Array) => string

/** @example resyncPairs(Uint8Array.of(0x3f, 0xcc, 0xb5, 0xd8), 'gb18030') // '?\uFFFD地': 天地 with its first byte lost */
export const resyncPairs = (bytes: Uint8Array, encoding: Pairing): string => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const decode: Decode = part => decoder.decode(part)
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; ) {
    // A line feed is the second byte of nothing.
    const found = bytes.indexOf(0x0a, from)
    const end = found < 0 ? bytes.length : found + 1
    const line = bytes.subarray(from, end)
    const plain = decode(line)
    if (showsDamage(plain)) pieces.push(readLine(line, encoding, inDamaged, decode))
    else pieces.push(hasStrangeRun(plain) ? readLine(line, encoding, inStrange, decode) : plain)
    from = end
  }
  return pieces.join('')
}

/**
 * Lone bytes 0x80 and 0xFF have no meaning; platforms make a euro sign, a control character or a private one of them. The
 * euro is also what one file in a thousand means by it, and stays where the reading is the better for it.
 */
export const showsDamage = (text: string): boolean => /[\uFFFD\u20AC\u0080\uF8F8]/.test(text)

const COMMON = 0
const KNOWN = 2
const SYMBOL = 3
const RARE = 4
const PRIVATE = 8
const ASCII = 1
const CONTROL = 6
const NONE = 255
const FAR = 1 << 30

/** What a broken byte costs, and another right after it: damage comes in one piece. */
interface BrokenCosts {
  readonly first: number
  readonly next: number
}
const inDamaged: BrokenCosts = { first: 7, next: 3 }
/** Where nothing shows damage but rare characters. */
const inStrange: BrokenCosts = { first: 14, next: 6 }

/** How the cheapest reading reaches a byte: the length of its last character, and whether a broken byte stood before that. */
const AFTER_LOST = 8

/** Two readings are followed at every byte: the cheapest that ends with a character, and with a broken byte. */
const readLine = (line: Uint8Array, encoding: Pairing, broken: BrokenCosts, decode: Decode): string => {
  const costs = costsOf(encoding)
  const whole = new Int32Array(line.length + 5).fill(FAR)
  const lost = new Int32Array(line.length + 5).fill(FAR)
  const steps = { whole: new Uint8Array(line.length + 5), lost: new Uint8Array(line.length + 5) }
  whole[0] = 0
  for (let at = 0; at < line.length; at++) {
    const before = whole[at] as number
    const beforeLost = lost[at] as number
    const cheapest = Math.min(before, beforeLost)
    if (cheapest === FAR) continue
    const from = beforeLost < before ? AFTER_LOST : 0
    const reach = (length: number, cost: number): void => {
      if (cheapest + cost >= (whole[at + length] as number)) return
      whole[at + length] = cheapest + cost
      steps.whole[at + length] = length | from
    }
    const lead = line[at] as number
    if (lead < 0x80) {
      reach(1, asciiCost(lead))
      continue
    }
    const pair = at + 1 < line.length ? (costs[(lead << 8) | (line[at + 1] as number)] as number) : NONE
    // A row of the same sign is a rule, or a blank to fill in; a row of the same rare character is none.
    if (pair !== NONE) reach(2, pair === SYMBOL && isRepeated(line, at) ? COMMON : pair)
    if (encoding === 'gb18030' && isFour(line, at)) reach(4, RARE)
    if (encoding === 'gb18030' && lead === 0x80) reach(1, SYMBOL)
    lost[at + 1] = Math.min(before + broken.first, beforeLost + broken.next)
    steps.lost[at + 1] = beforeLost + broken.next < before + broken.first ? AFTER_LOST : 0
  }
  const endsLost = (lost[line.length] as number) < (whole[line.length] as number)
  return writeLine(line, lostBytes(line.length, steps, endsLost), decode)
}

/** Which bytes the cheapest reading calls broken. */
const lostBytes = (
  length: number,
  steps: { readonly whole: Uint8Array; readonly lost: Uint8Array },
  endsLost: boolean
): Uint8Array => {
  const lost = new Uint8Array(length)
  let isLost = endsLost
  for (let at = length; at > 0; ) {
    const step = (isLost ? steps.lost[at] : steps.whole[at]) as number
    if (isLost) lost[at - 1] = 1
    at -= isLost ? 1 : step & 7
    isLost = (step & AFTER_LOST) !== 0
  }
  return lost
}

const asciiCost = (byte: number): number =>
  byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 ? ASCII : CONTROL

const isRepeated = (line: Uint8Array, at: number): boolean =>
  at > 1 && line[at] === line[at - 2] && line[at + 1] === line[at - 1]

const isFour = (line: Uint8Array, at: number): boolean => {
  const [, second = 0, third = 0, fourth = 0] = line.subarray(at, at + 4)
  const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
  return isDigit(second) && third > 0x80 && third < 0xff && isDigit(fourth)
}

/** Two broken bytes side by side were one character. */
const writeLine = (line: Uint8Array, lost: Uint8Array, decode: Decode): string => {
  const pieces: string[] = []
  let from = 0
  for (let at = lost.indexOf(1); at >= 0; at = lost.indexOf(1, from)) {
    pieces.push(decode(line.subarray(from, at)))
    const found = lost.indexOf(0, at)
    from = found < 0 ? line.length : found
    pieces.push('\uFFFD'.repeat(Math.ceil((from - at) / 2)))
    if (from === line.length) break
  }
  pieces.push(decode(line.subarray(from)))
  return pieces.join('')
}

/** The cost of every pair of bytes; made when the first damaged file is met, and the same for ever. */
const costsOf = (encoding: Pairing): Uint8Array => {
  const known = costTables.get(encoding)
  if (known) return known
  const costs = new Uint8Array(0x10000).fill(NONE)
  const pairs: number[] = []
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) pairs.push(lead, trail, 0x0a)
  const read = new TextDecoder(encoding).decode(Uint8Array.from(pairs)).split('\n')
  for (let index = 0; index * 3 < pairs.length; index++) {
    const [lead = 0, trail = 0] = pairs.slice(index * 3, index * 3 + 2)
    costs[(lead << 8) | trail] = costOf(read[index] ?? '', lead, trail, encoding)
  }
  costTables.set(encoding, costs)
  return costs
}

const costTables = new Map<Pairing, Uint8Array>()

const costOf = (char: string, lead: number, trail: number, encoding: Pairing): number => {
  const code = char.codePointAt(0) ?? 0
  const isOne = char.length === (code > 0xffff ? 2 : 1)
  if (!isOne || code === 0xfffd) return NONE
  if (isCommon(char)) return COMMON
  if (code >= 0xe000 && code < 0xf900) return PRIVATE
  if (encoding === 'gb18030') {
    if (trail < 0xa1) return RARE
    return lead >= 0xb0 && lead <= 0xf7 ? KNOWN : lead >= 0xa1 && lead <= 0xa9 ? SYMBOL : RARE
  }
  if (lead >= 0xa4 && lead <= 0xc6) return KNOWN
  return lead >= 0xa1 && lead <= 0xa3 ? SYMBOL : RARE - 1
}
