/**
 * Out: an ICC profile of sRGB (IEC 61966-2-1), made here from its published figures: primaries adapted to D50 and the
 * curve as five parameters. It says what the volume's black is (ISO 19005-2, 6.2.3). ICC.1:2004-10 (version 4.2).
 */

/** X, Y, Z of the primaries and of white under D50, and of the adaptation from D65 (ICC.1, annex E). */
const red = [0.43607, 0.22249, 0.01392]
const green = [0.38515, 0.71687, 0.09708]
const blue = [0.14307, 0.06061, 0.7141]
const white = [0.9642, 1, 0.82491]
const adaptation = [1.04788, 0.02292, -0.05022, 0.02958, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168]
/** Y = ((aX + b))^g above d, cX below. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

/** The bytes of the profile; always the same. */
export const srgbProfile = (): Uint8Array => {
  const curveTag = tag('para', [...int16(3), ...int16(0), ...fixed(curve)])
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', multiText('sRGB')],
    ['cprt', multiText('No copyright')],
    ['wtpt', xyz(white)],
    ['chad', tag('sf32', fixed(adaptation))],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curveTag],
    ['gTRC', curveTag],
    ['bTRC', curveTag]
  ]
  return assemble(tags)
}

const HEADER = 128

/** Header, tag table, tags; equal tags are stored once. */
const assemble = (tags: readonly (readonly [string, Uint8Array])[]): Uint8Array => {
  const table: number[] = [...int32(tags.length)]
  const placed = new Map<Uint8Array, number>()
  let end = HEADER + 4 + 12 * tags.length
  const data: number[] = []
  for (const [name, bytes] of tags) {
    const at = placed.get(bytes) ?? end
    if (!placed.has(bytes)) {
      placed.set(bytes, at)
      data.push(...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0))
      end = HEADER + 4 + 12 * tags.length + data.length
    }
    table.push(...ascii(name), ...int32(at), ...int32(bytes.length))
  }
  return Uint8Array.from([...header(end), ...table, ...data])
}

/** A display profile, RGB to XYZ, dated 1980, rendering intent perceptual. */
const header = (size: number): number[] => {
  const bytes = [
    ...int32(size),
    ...int32(0),
    ...[4, 0x20, 0, 0],
    ...ascii('mntrRGB XYZ '),
    ...[1980, 1, 1, 0, 0, 0].flatMap(int16),
    ...ascii('acsp'),
    ...new Array<number>(28).fill(0),
    ...fixed(white)
  ]
  return [...bytes, ...new Array<number>(HEADER - bytes.length).fill(0)]
}

const tag = (type: string, body: readonly number[]): Uint8Array =>
  Uint8Array.from([...ascii(type), 0, 0, 0, 0, ...body])

const xyz = (values: readonly number[]): Uint8Array => tag('XYZ ', fixed(values))

/** One text in English. */
const multiText = (text: string): Uint8Array => {
  const body = [...text].flatMap(char => int16(char.charCodeAt(0)))
  return tag('mluc', [
    ...int32(1),
    ...int32(12),
    ...ascii('enUS'),
    ...int32(body.length),
    ...int32(28),
    ...body
  ])
}

/** Numbers as s15Fixed16. */
const fixed = (values: readonly number[]): number[] =>
  values.flatMap(value => int32(Math.round(value * 65536)))

const int32 = (value: number): number[] => [24, 16, 8, 0].map(shift => (value >> shift) & 0xff)
const int16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff]
const ascii = (text: string): number[] => [...text].map(char => char.charCodeAt(0))
