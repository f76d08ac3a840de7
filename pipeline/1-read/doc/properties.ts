/** In: the streams of a Word 97 file. Out: how stretches of it look, by offsets in the stream WordDocument (MS-DOC 2.6, 2.8). */

/** How letters look; undefined where nothing is said. */
export interface LetterProperties {
  readonly deleted?: boolean
  readonly inserted?: boolean
  readonly hidden?: boolean
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  /** A mark at each character 着重号. */
  readonly dots?: boolean
  readonly underline?: '' | 'straight' | 'wavy'
  /** A character that stands for something else: a picture, a note's mark. */
  readonly special?: boolean
  /** Points. */
  readonly size?: number
  readonly raised?: 'superscript' | 'subscript'
}

/** How a paragraph stands. */
export interface ParagraphProperties {
  readonly style?: number
  readonly align?: 'center' | 'right'
  /** 0 the highest, 9 running text. */
  readonly outline?: number
  readonly rowEnd?: boolean
  readonly inTable?: boolean
  readonly pageBreakBefore?: boolean
  /** Index of its list, from 1; 0 takes it out of one. */
  readonly list?: number
  readonly level?: number
}

/** Where it holds: from `start` up to `end`. */
export interface Stretch<T> {
  readonly start: number
  readonly end: number
  readonly properties: T
}

const CHPX_TABLE = 0xfa
const PAPX_TABLE = 0x102
const PAGE = 512

/** Stretches of letters, sorted. */
export const letterStretches = (main: Buffer, table: Buffer): Stretch<LetterProperties>[] =>
  pagesOf(main, table, CHPX_TABLE).flatMap(page => {
    const count = page.readUInt8(PAGE - 1)
    return stretchesOf(page, count, index => {
      const at = byteAt(page, (count + 1) * 4 + index) * 2
      return at === 0 ? {} : letterProperties(page.subarray(at + 1, at + 1 + byteAt(page, at)))
    })
  })

/** Stretches of paragraphs, sorted; the one that holds a paragraph's end is the paragraph's. */
export const paragraphStretches = (main: Buffer, table: Buffer): Stretch<ParagraphProperties>[] =>
  pagesOf(main, table, PAPX_TABLE).flatMap(page => {
    const count = page.readUInt8(PAGE - 1)
    return stretchesOf(page, count, index => {
      const at = byteAt(page, (count + 1) * 4 + index * 13) * 2
      if (at === 0) return {}
      const words = byteAt(page, at)
      const from = words === 0 ? at + 2 : at + 1
      const length = words === 0 ? byteAt(page, at + 1) * 2 : words * 2 - 1
      const said = page.subarray(from, from + length)
      return said.length < 2 ? {} : { style: said.readUInt16LE(0), ...paragraphProperties(said.subarray(2)) }
    })
  })

/** What holds at an offset. */
export const propertiesAt = <T>(stretches: readonly Stretch<T>[], offset: number): T | undefined => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = stretches[low - 1]
  return found && offset < found.end ? found.properties : undefined
}

/** Pages of 512 bytes, each with properties of some stretches. */
const pagesOf = (main: Buffer, table: Buffer, pointer: number): Buffer[] => {
  const from = main.readUInt32LE(pointer)
  const length = main.readUInt32LE(pointer + 4)
  const plc = table.subarray(from, from + length)
  const count = Math.max(0, Math.floor((plc.length - 4) / 8))
  const pages: Buffer[] = []
  for (let index = 0; index < count; index++) {
    const number = plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff
    const page = main.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length === PAGE) pages.push(page)
  }
  return pages
}

const stretchesOf = <T>(page: Buffer, count: number, read: (index: number) => T): Stretch<T>[] => {
  const stretches: Stretch<T>[] = []
  for (let index = 0; index < count && (index + 2) * 4 <= PAGE; index++)
    stretches.push({
      start: page.readUInt32LE(index * 4),
      end: page.readUInt32LE(index * 4 + 4),
      properties: read(index)
    })
  return stretches
}

const byteAt = (page: Buffer, at: number): number => page[at] ?? 0

/** Kinds of underlines that are waves: kulWave, kulWavyHeavy, kulWavyDouble. */
const waves: ReadonlySet<number> = new Set([0x0b, 0x1b, 0x2b])

/** What a row of property modifiers says of letters. */
export const letterProperties = (modifiers: Buffer): LetterProperties => {
  const found: { -readonly [Key in keyof LetterProperties]: LetterProperties[Key] } = {}
  for (const { code, value } of modifiersIn(modifiers)) {
    if (code === 0x0800) found.deleted = value === 1
    else if (code === 0x0801) found.inserted = value === 1
    else if (code === 0x083c) found.hidden = isOn(value)
    else if (code === 0x0835) found.bold = isOn(value)
    else if (code === 0x0836) found.italic = isOn(value)
    else if (code === 0x0837 || code === 0x2a53) found.struck = isOn(value)
    else if (code === 0x2a34) found.dots = value > 0
    else if (code === 0x2a3e) found.underline = value === 0 ? '' : waves.has(value) ? 'wavy' : 'straight'
    else if (code === 0x0855) found.special = value === 1
    else if (code === 0x4a43) found.size = value / 2
    else if (code === 0x2a48 && (value === 1 || value === 2))
      found.raised = value === 1 ? 'superscript' : 'subscript'
  }
  return found
}

/** What a row of property modifiers says of a paragraph. */
export const paragraphProperties = (modifiers: Buffer): ParagraphProperties => {
  const found: { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] } = {}
  for (const { code, value } of modifiersIn(modifiers)) {
    if (code === 0x2403 || code === 0x2461) {
      delete found.align
      if (value === 1 || value === 2) found.align = value === 1 ? 'center' : 'right'
    } else if (code === 0x2640) found.outline = value
    else if (code === 0x2416) found.inTable = value === 1
    else if (code === 0x2417) found.rowEnd = value === 1
    else if (code === 0x2407) found.pageBreakBefore = value === 1
    else if (code === 0x460b) found.list = value === 0xf801 ? 0 : value
    else if (code === 0x260a) found.level = value
  }
  return found
}

/** On, or the other way than the style, which seldom says on. */
const isOn = (value: number): boolean => value === 1 || value === 0x81

/** Bytes of an operand by the top three bits of its code. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

function* modifiersIn(bytes: Buffer): Generator<{ readonly code: number; readonly value: number }> {
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.readUInt16LE(at)
    at += 2
    const fixed = SIZES[code >> 13] ?? 0
    if (fixed > 0) {
      yield { code, value: fixed === 1 || at + 2 > bytes.length ? byteAt(bytes, at) : bytes.readUInt16LE(at) }
      at += fixed
      continue
    }
    // The widths of a table's columns have two bytes of length, one less than they are.
    at += code === 0xd608 && at + 2 <= bytes.length ? bytes.readUInt16LE(at) + 1 : byteAt(bytes, at) + 1
  }
}
