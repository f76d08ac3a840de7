/** Which font serves which face: coverage counted against the encodings, licence, and what is said of system fonts. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { reportFonts } from '../pipeline/compile/report-fonts.ts'
import { characterSets } from '../pipeline/fonts/character-sets.ts'
import { servingFonts } from '../pipeline/fonts.ts'
import { loadFont } from '../pipeline/host/fonts.ts'
import { memoryHost } from '../pipeline/host/memory.ts'
import type { FaceId, FontFile } from '../pipeline/model/host.ts'

it('the character sets have as many Chinese characters as their standards say', () => {
  expect(characterSets.gb2312().length).toBe(6763)
  expect(characterSets.gbk().length).toBeGreaterThanOrEqual(20_902)
  // 13,053 without the two that Big5 has twice, and the seven of later makers.
  expect(characterSets.big5().length).toBeGreaterThanOrEqual(13_051)
  for (const set of Object.values(characterSets)) expect(new Set(set()).size).toBe(set().length)
})

/** As on a system that has neither 仿宋 nor 小标宋. */
const bare = async (face: FaceId): Promise<FontFile> => {
  if (face === 'fangsong') return { ...(await loadFont('kai')), standsInFor: face }
  if (face === 'xiaobiaosong') return { ...(await loadFont('serif-bold')), standsInFor: face }
  return loadFont(face)
}

it('gongwen: every face, what it is for, coverage, licence, stand-ins', async () => {
  const fonts = await servingFonts(memoryHost({}, { font: bare }), 'gongwen')
  const of = (face: FaceId) => fonts.find(font => font.face === face)
  expect(of('fangsong')).toMatchObject({ standsIn: 'kai', from: 'package' })
  expect(of('fangsong')?.roles).toContain('body')
  expect(of('xiaobiaosong')).toMatchObject({ standsIn: 'serif-bold' })
  expect(of('xiaobiaosong')?.roles).toContain('articleTitle')
  expect(of('serif')).toMatchObject({ standsIn: null, file: expect.stringContaining('noto-serif-sc') })
  for (const font of fonts) {
    expect(font.coverage.gb2312).toBeGreaterThan(0.99)
    expect(font.licence).toMatch(/Open Font License/)
    expect(font.name).not.toBe('')
  }
})

it('a face of the system is reported with its name, one that stands in too', async () => {
  const volume = new VFile()
  const { bytes } = await loadFont('sans')
  reportFonts([{ face: 'fangsong', bytes, origin: '/fonts/simfang.ttf' }, await bare('xiaobiaosong')], volume)
  expect(volume.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['face-from-system', expect.stringMatching(/fangsong is Noto Sans SC/)],
    ['face-stands-in', expect.stringMatching(/xiaobiaosong .*serif-bold stands in/)]
  ])
})
