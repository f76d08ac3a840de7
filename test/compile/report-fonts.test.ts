import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { reportFonts } from '../../pipeline/compile/report-fonts.ts'
import { loadFont } from '../../pipeline/host/fonts.ts'

test('fonts: what is not installed is told once, with what stands in; what the system has, too', async () => {
  const serif = await loadFont('serif')
  const volume = new VFile()
  reportFonts(
    [
      serif,
      { ...serif, missing: ['甲宋', '乙宋'] },
      { ...serif, standsInFor: 'xiaobiaosong', missing: ['方正小标宋简体'] },
      { ...serif, family: 'Noto Serif SC' },
      { ...serif, standsInFor: 'fangsong' }
    ],
    volume
  )
  expect(volume.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
    'font-not-installed: No font called 甲宋, 乙宋 is installed for the face serif; Noto Serif SC Regular stands in for it',
    'font-not-installed: No font called 方正小标宋简体 is installed for the face xiaobiaosong; Noto Serif SC Regular stands in for it',
    'face-from-system: The face serif is Noto Serif SC Regular, which is installed on this system',
    'face-stands-in: No font for fangsong is installed; serif stands in for it'
  ])
})
