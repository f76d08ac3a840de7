/** In: letters. Out: a number for each run of so many of them; equal runs have equal numbers. */
import type { Letters } from './letters.ts'

const BASE = 0x01000193

/**
 * The hash of the run that begins at each place; computed from the one before. Empty for a text shorter than a run.
 *
 * @param length letters in a run
 */
export const runHashes = ({ codes }: Letters, length: number): Uint32Array => {
  const hashes = new Uint32Array(Math.max(0, codes.length - length + 1))
  const leaving = powerOf(length)
  let hash = 0
  for (let at = 0; at < codes.length; at++) {
    hash = Math.imul(hash, BASE) + (codes[at] ?? 0)
    if (at >= length) hash -= Math.imul(codes[at - length] ?? 0, leaving)
    hash |= 0
    if (at >= length - 1) hashes[at - length + 1] = mixed(hash)
  }
  return hashes
}

/**
 * The hashes that `every` divides, in order: which runs they stand for is in their letters, not in where they stand.
 *
 * @param length letters in a run
 */
export const sampledHashes = ({ codes }: Letters, length: number, every: number): number[] => {
  const samples: number[] = []
  const leaving = powerOf(length)
  let hash = 0
  for (let at = 0; at < codes.length; at++) {
    hash = Math.imul(hash, BASE) + (codes[at] ?? 0)
    if (at >= length) hash -= Math.imul(codes[at - length] ?? 0, leaving)
    hash |= 0
    if (at < length - 1) continue
    const mix = mixed(hash)
    if (mix % every === 0) samples.push(mix)
  }
  return samples
}

/** What the letter that leaves a run has been multiplied by. */
const powerOf = (length: number): number => {
  let power = 1
  for (let i = 0; i < length; i++) power = Math.imul(power, BASE)
  return power
}

/** Low bits of a polynomial say little of its first letters. */
const mixed = (hash: number): number => {
  let mix = hash ^ (hash >>> 16)
  mix = Math.imul(mix, 0x45d9f3b)
  return (mix ^ (mix >>> 15)) >>> 0
}

/** Of all letters of a text. */
export const hashOf = ({ codes }: Letters): number => {
  let hash = 0
  for (let i = 0; i < codes.length; i++) hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0
  return mixed(hash)
}
