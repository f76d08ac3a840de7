/** PNG files of every kind, written for tests: from pixels to bytes. */
import { crc32, deflateSync } from 'node:zlib'

export interface PngFixture {
  readonly width: number
  readonly height: number
  /** 0 gray, 2 colour, 3 palette, 4 gray with alpha, 6 colour with alpha. */
  readonly type: 0 | 2 | 3 | 4 | 6
  readonly bits?: 1 | 2 | 4 | 8 | 16
  readonly interlaced?: boolean
  /** Samples of a pixel, as many as the type has. */
  readonly pixel: (x: number, y: number) => readonly number[]
  /** Filter of a row. */
  readonly filter?: (row: number) => number
  /** Further chunks before the data. */
  readonly chunks?: Readonly<Record<string, readonly number[]>>
}

/** @example pngOf({ width: 2, height: 1, type: 0, pixel: x => [x * 255] }) */
export const pngOf = (fixture: PngFixture): Uint8Array => {
  const { width, height, type, bits = 8, interlaced = false, chunks = {} } = fixture
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, type, 0, 0, interlaced ? 1 : 0], 8)
  const passes = interlaced
    ? ['0088', '4088', '0448', '2044', '0224', '1022', '0112'].map(pass => [...pass].map(Number))
    : [[0, 0, 1, 1]]
  const rows = passes.flatMap(pass => rowsOf(fixture, pass as unknown as Pass))
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...Object.entries(chunks).map(([name, data]) => chunk(name, Buffer.from(data))),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0))
  ])
  return new Uint8Array(file)
}

type Pass = readonly [x: number, y: number, stepX: number, stepY: number]

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

const rowsOf = (fixture: PngFixture, [x0, y0, stepX, stepY]: Pass): Buffer[] => {
  const rows: Buffer[] = []
  let above: Buffer = Buffer.alloc(0)
  let count = 0
  for (let y = y0; y < fixture.height; y += stepY) {
    const samples: number[] = []
    for (let x = x0; x < fixture.width; x += stepX) samples.push(...fixture.pixel(x, y))
    if (samples.length === 0) return []
    const row = packed(samples, fixture.bits ?? 8)
    const step = Math.max(1, ((fixture.bits ?? 8) * fixture.pixel(0, 0).length) >> 3)
    rows.push(filtered(row, above, fixture.filter?.(count) ?? 0, step))
    above = row
    count++
  }
  return rows
}

const packed = (samples: readonly number[], bits: number): Buffer => {
  const text = samples.map(sample => sample.toString(2).padStart(bits, '0')).join('')
  const bytes = text.match(/.{1,8}/g) ?? []
  return Buffer.from(bytes.map(byte => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

const filtered = (row: Buffer, above: Buffer, filter: number, step: number): Buffer => {
  const out = Buffer.alloc(row.length + 1)
  out[0] = filter
  for (let index = 0; index < row.length; index++) {
    const a = row[index - step] ?? 0
    const b = above[index] ?? 0
    const c = index < step ? 0 : (above[index - step] ?? 0)
    const guess = [0, a, b, Math.floor((a + b) / 2), paeth(a, b, c)][filter] ?? 0
    out[index + 1] = ((row[index] ?? 0) - guess) & 255
  }
  return out
}

const paeth = (a: number, b: number, c: number): number => {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** The head of a JPEG file, as far as it is read: density, size, components, the beginning of a scan. */
export const jpegOf = (width: number, height: number, components: number, dotsPerInch = 0): Uint8Array => {
  const word = (value: number): number[] => [value >> 8, value & 255]
  const parts = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat()
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, dotsPerInch > 0 ? 1 : 0],
    ...word(dotsPerInch),
    ...word(dotsPerInch),
    ...[0, 0, 0xff, 0xc0, ...word(8 + parts.length), 8, ...word(height), ...word(width), components],
    ...parts,
    ...[0xff, 0xda, 0, 2, 0xff, 0xd9]
  ])
}
