/** Fonts of the system by what they are called, in any language. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFamily, loadFont } from '../../pipeline/host/fonts.ts'
import { installedFamily } from '../../pipeline/host/installed-families.ts'

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))
const regular = join(fonts, '400Regular/NotoSerifSC_400Regular.ttf')
const bold = join(fonts, '700Bold/NotoSerifSC_700Bold.ttf')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fonts-'))
  await mkdir(join(folder, 'deep'))
  await symlink(bold, join(folder, 'a.ttf'))
  await symlink(regular, join(folder, 'deep', 'b.ttf'))
  await writeFile(join(folder, 'broken.ttf'), 'no font at all')
  await writeFile(join(folder, 'empty.otf'), '')
})
afterAll(() => rm(folder, { recursive: true }))

test('a family gives its regular weight, a full name that very font; case and blanks do not matter', async () => {
  const path = async (name: string) => (await installedFamily(name, [folder]))?.path
  expect(await path('Noto Serif SC')).toBe(join(folder, 'deep', 'b.ttf'))
  expect(await path('notoserifsc')).toBe(join(folder, 'deep', 'b.ttf'))
  expect(await path('NotoSerifSC-Bold')).toBe(join(folder, 'a.ttf'))
  expect(await path('Noto Serif SC Bold')).toBe(join(folder, 'a.ttf'))
  expect(await path('没有的宋')).toBeUndefined()
})

test('the first of a chain that is installed serves; what is not is told', async () => {
  const file = await loadFamily('serif', ['没有的宋', 'Noto Serif SC'], [folder])
  const { face, family, missing } = file
  expect({ face, family, missing }).toEqual({
    face: 'serif',
    family: 'Noto Serif SC',
    missing: ['没有的宋']
  })
  expect(Buffer.compare(file.bytes, (await loadFont('serif')).bytes)).toBe(0)
})

test('none of a chain: the face is as it always is, with what was wanted', async () => {
  const { face, family, missing } = await loadFamily('kai', ['没有的楷'], [folder])
  expect({ face, family, missing }).toEqual({ face: 'kai', family: undefined, missing: ['没有的楷'] })
})
