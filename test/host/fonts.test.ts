import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fangsongName } from '../../pipeline/host/fonts.data.ts'
import { loadFont } from '../../pipeline/host/fonts.ts'
import { findSystemFont } from '../../pipeline/host/system-fonts.ts'
import { checkSfnt } from '../../pipeline/model/check-sfnt.ts'
import type { FaceId } from '../../pipeline/model/host.ts'

const faces: readonly FaceId[] = [
  'serif',
  'serif-bold',
  'serif-black',
  'sans',
  'sans-bold',
  'kai',
  'kai-bold',
  'fangsong'
]

describe('loadFont', () => {
  it.each(faces)('gives an sfnt for %s, never a WOFF2', async face => {
    const file = await loadFont(face)
    expect(() => checkSfnt(file)).not.toThrow()
    expect(file.bytes.length).toBeGreaterThan(1_000_000)
  })

  it('reads a font once', async () => {
    const [first, second] = [await loadFont('serif'), await loadFont('serif')]
    expect(Object.is(first, second)).toBe(true)
  })

  it('says what stands in where the system has no 仿宋', async () => {
    const file = await loadFont('fangsong')
    expect([file.face, file.standsInFor]).toEqual(
      file.face === 'fangsong' ? ['fangsong', undefined] : ['kai', 'fangsong']
    )
  })
})

describe('findSystemFont', () => {
  it('finds a 仿宋 by name, in folders below, and no collection', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
    try {
      await writeFile(join(folder, 'FangSong.ttc'), '')
      await writeFile(join(folder, 'Kaiti.ttf'), '')
      expect(await findSystemFont(fangsongName, [folder])).toBeNull()
      await writeFile(join(folder, 'SIMFANG.TTF'), '')
      expect(await findSystemFont(fangsongName, ['/nowhere', folder])).toBe(join(folder, 'SIMFANG.TTF'))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('checkSfnt', () => {
  const startingWith = (signature: string) => ({
    face: 'kai' as const,
    bytes: new TextEncoder().encode(`${signature}…`)
  })

  it('refuses WOFF2 and WOFF: a PDF with the whole font in it would have hundreds of megabytes', () => {
    expect(() => checkSfnt(startingWith('wOF2'))).toThrow(/kai starts with "wOF2"/)
    expect(() => checkSfnt(startingWith('wOFF'))).toThrow(TypeError)
  })

  it('takes a collection only with the name of one font in it', () => {
    expect(() => checkSfnt(startingWith('ttcf'))).toThrow(/name one font/)
    expect(() => checkSfnt({ ...startingWith('ttcf'), postscriptName: 'Any-Regular' })).not.toThrow()
  })
})
