/** In: nothing. Out: the Chinese characters of GB 2312, GBK and Big5, read off the decoders of the platform. */

const HAN = /^\p{Script=Han}$/u

/** Two-byte codes decoded one by one; what is no Chinese character, or no code, is left out. */
const decoded = (
  encoding: string,
  leads: readonly [number, number],
  trails: readonly [number, number]
): number[] => {
  const decoder = new TextDecoder(encoding)
  const found = new Set<number>()
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (let trail = trails[0]; trail <= trails[1]; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (HAN.test(text)) found.add(text.codePointAt(0) ?? 0)
    }
  return [...found]
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | null = null
  return () => {
    made ??= make()
    return made
  }
}

/**
 * Code points, each set made when it is asked for. GB 2312 has 6,763 of them.
 *
 * @example characterSets.gb2312().length // 6763
 */
export const characterSets: Readonly<Record<'gb2312' | 'gbk' | 'big5', () => readonly number[]>> = {
  gb2312: once(() => decoded('gbk', [0xb0, 0xf7], [0xa1, 0xfe])),
  gbk: once(() => decoded('gbk', [0x81, 0xfe], [0x40, 0xfe])),
  big5: once(() => decoded('big5', [0xa4, 0xf9], [0x40, 0xfe]))
}
