import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadFaces } from '../../pipeline/4-typeset/index.ts'
import { installedFonts } from '../../pipeline/host/fonts.data.ts'
import { loadFont, openInstalled } from '../../pipeline/host/fonts.ts'
import { findSystemFonts } from '../../pipeline/host/system-fonts.ts'
import { checkSfnt } from '../../pipeline/model/check-sfnt.ts'
import type { FaceId } from '../../pipeline/model/host.ts'
import { NAME, sfntNames } from '../../pipeline/model/sfnt-names.ts'

const faces: readonly FaceId[] = [
  'serif',
  'serif-bold',
  'serif-black',
  'sans',
  'sans-bold',
  'kai',
  'kai-bold',
  'fangsong',
  'xiaobiaosong'
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

describe('fonts of the system', () => {
  const within = async (work: (folder: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
    try {
      await work(folder)
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  it.each([
    ['fangsong', 'SIMFANG.TTF'],
    ['fangsong', 'FangSong_GB2312.ttf'],
    ['fangsong', '仿宋_GB2312.ttf'],
    ['fangsong', 'STFANGSO.TTF'],
    ['fangsong', 'FZFSK.TTF'],
    ['fangsong', 'FandolFang-Regular.otf'],
    ['xiaobiaosong', 'FZXBSJW.TTF'],
    ['xiaobiaosong', 'FZXiaoBiaoSong-B05S.ttf'],
    ['xiaobiaosong', '方正小标宋简体.ttf'],
    ['xiaobiaosong', 'HYXiaoBiaoSongJ.ttf']
  ] as const)('%s is found as %s, in folders below', (face, name) =>
    within(async folder => {
      await mkdir(join(folder, 'winfonts'))
      for (const other of ['Kaiti.ttf', 'simsun.ttc', 'FZSSK.TTF', 'simfang.txt', name])
        await writeFile(join(folder, 'winfonts', other), '')
      const found = await findSystemFonts(installedFonts[face], ['/nowhere', folder])
      expect(found.map(({ path }) => path)).toEqual([join(folder, 'winfonts', name)])
    })
  )

  it('of several the same one is always the best, whatever folder it lies in', () =>
    within(async folder => {
      for (const name of ['a-FandolFang.otf', 'fandolfang.otf', 'z-sim.ttf', 'simfang.ttf'])
        await writeFile(join(folder, name), '')
      const found = await findSystemFonts(installedFonts.fangsong, [folder])
      expect(found.map(({ path }) => path)).toEqual([
        join(folder, 'simfang.ttf'),
        join(folder, 'fandolfang.otf')
      ])
    }))

  /** The font as the only one of a collection: the same tables, moved by the collection's header. */
  const collection = (font: Uint8Array): Uint8Array => {
    const header = 16
    const bytes = new Uint8Array(header + font.length)
    bytes.set(new TextEncoder().encode('ttcf'))
    bytes.set(font, header)
    const view = new DataView(bytes.buffer)
    view.setUint32(4, 0x10000)
    view.setUint32(8, 1)
    view.setUint32(12, header)
    for (let index = 0; index < view.getUint16(header + 4); index++) {
      const at = header + 12 + 16 * index + 8
      view.setUint32(at, view.getUint32(at) + header)
    }
    return bytes
  }

  it('a font of a collection is picked by its PostScript name, and can be measured', () =>
    within(async folder => {
      const path = join(folder, 'fonts.ttc')
      await writeFile(path, collection((await loadFont('serif-bold')).bytes))
      const font = { file: /^fonts/, name: /^NotoSerifSC/ }
      const file = await openInstalled('xiaobiaosong', { path, font })
      expect(file).toMatchObject({ face: 'xiaobiaosong', origin: path, postscriptName: 'NotoSerifSC-Bold' })
      const faces = await loadFaces(
        async face => (face === 'xiaobiaosong' && file ? file : loadFont(face)),
        ['xiaobiaosong']
      )
      expect(faces.get('xiaobiaosong').advance(0x4e00)).toBe(1)
      expect(await openInstalled('xiaobiaosong', { path, font: { ...font, name: /^FZXB/ } })).toBeNull()
    }))

  it('what is no font is passed over', () =>
    within(async folder => {
      const font = { file: /./, name: /./ }
      for (const [name, content] of [
        ['a.ttf', '%PDF-1.7'],
        ['b.ttf', ''],
        ['c.ttc', 'ttcf']
      ] as const) {
        await writeFile(join(folder, name), content)
        expect(await openInstalled('fangsong', { path: join(folder, name), font })).toBeNull()
      }
      expect(await openInstalled('fangsong', { path: join(folder, 'none.ttf'), font })).toBeNull()
    }))
})

describe('sfntNames', () => {
  it('gives names and licence', async () => {
    const [names] = sfntNames((await loadFont('serif')).bytes)
    expect(names?.get(NAME.postscript)).toBe('NotoSerifSC-Regular')
    expect(names?.get(NAME.licence)).toMatch(/Open Font License/)
  })

  it('of what is cut short, nothing', async () => {
    const { bytes } = await loadFont('serif')
    for (const length of [0, 3, 11, 40, 1000])
      expect(sfntNames(bytes.subarray(0, length)).length).toBeLessThan(2)
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
