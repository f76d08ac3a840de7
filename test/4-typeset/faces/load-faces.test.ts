import { describe, expect, it } from 'vitest'
import { loadFaces } from '../../../pipeline/4-typeset/faces/load-faces.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import type { FaceId } from '../../../pipeline/model/host.ts'

const faces = await loadFaces(loadFont, ['serif', 'serif-bold', 'sans-bold', 'kai'])
const at = (character: string): number => character.codePointAt(0) ?? 0

describe('a face', () => {
  it('says how wide a character is, in em', () => {
    const serif = faces.get('serif')
    expect(serif.advance(at('国'))).toBe(1)
    expect(serif.advance(at('，'))).toBe(1)
    expect(serif.advance(at('A'))).toBeCloseTo(0.718, 3)
    // LXGW WenKai has narrow curly quotes: why widths of marks come from our own table (PU-4).
    expect(faces.get('kai').advance(at('“'))).toBeCloseTo(0.35, 2)
  })

  it('says where the ink of a mark is, and that a space has none', () => {
    const stop = faces.get('serif').ink(at('。'))
    expect(stop?.left).toBeCloseTo(0.04, 2)
    expect(stop?.right).toBeCloseTo(0.32, 2)
    expect(faces.get('serif').ink(at(' '))).toBeNull()
    expect(faces.get('serif').ink(0x3000)).toBeNull()
    expect(faces.get('serif').ink(0x20000)).toBeNull()
  })

  it('gives the same answer twice, also beyond the Basic Multilingual Plane', () => {
    const serif = faces.get('serif')
    for (const codePoint of [at('国'), at('A'), 0x20000, 0x1f600])
      expect([serif.has(codePoint), serif.advance(codePoint)]).toEqual([
        serif.has(codePoint),
        serif.advance(codePoint)
      ])
    expect(serif.has(0x1f600)).toBe(false)
    expect(serif.advance(0x1f600)).toBe(1)
  })

  it.each([...'国國乐樂「」『』；…—·々〇①'])(
    'of the four kinds has %s, Simplified and Traditional alike',
    character => {
      for (const id of ['serif', 'serif-bold', 'sans-bold', 'kai'] as const)
        expect(faces.get(id).has(at(character))).toBe(true)
    }
  )
})

describe('fallback', () => {
  it('asks the wanted face first', () => {
    expect(faces.covering('kai', at('国'))?.id).toBe('kai')
    expect(faces.covering('sans-bold', at('国'))?.id).toBe('sans-bold')
  })

  it('borrows what only another face has', () => {
    // U+4DB5 is in Extension A: the kai font holds a tenth of it, the serif font all.
    const rare = Array.from({ length: 0x4db5 - 0x3400 }, (_, i) => 0x3400 + i)
    const lent = rare.find(codePoint => !faces.get('kai').has(codePoint))
    expect(lent).toBeDefined()
    expect(faces.covering('kai', lent ?? 0)?.id).toBe('serif')
  })

  it('goes through all faces that may help: a character of the sans, one of the kai', () => {
    expect(faces.covering('serif-bold', 0x30ede)?.id).toBe('sans-bold')
    expect(faces.covering('sans-bold', 0x104)?.id).toBe('kai')
  })

  it('says null where no face has it', () => {
    expect(faces.covering('kai', 0x10ffff)).toBeNull()
  })

  it('has no face that nobody asked for', () => {
    expect(() => faces.get('serif-black')).toThrow(/serif-black was not among those to load/)
  })

  it('reads each font once and opens none before it is measured', async () => {
    const asked: FaceId[] = []
    await loadFaces(
      face => {
        asked.push(face)
        return loadFont(face)
      },
      ['serif', 'serif', 'sans-bold']
    )
    expect(asked.sort()).toEqual(['kai', 'sans-bold', 'serif'])
  })
})
