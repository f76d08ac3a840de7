/** Which file of which font package serves a face; what systems call the faces that no package has, and what stands in for them. */
import type { FaceId } from '../model/host.ts'

/** A file inside an npm package. */
export interface PackagedFont {
  readonly package: string
  readonly file: string
}

/** Faces without an open font on npm (dependencies.md §1): they are looked for on the system, the others never are. */
export type SystemFace = 'fangsong' | 'xiaobiaosong'

export const packagedFonts: Readonly<Record<Exclude<FaceId, SystemFace>, PackagedFont>> = {
  serif: { package: '@expo-google-fonts/noto-serif-sc', file: '400Regular/NotoSerifSC_400Regular.ttf' },
  'serif-bold': { package: '@expo-google-fonts/noto-serif-sc', file: '700Bold/NotoSerifSC_700Bold.ttf' },
  'serif-black': { package: '@expo-google-fonts/noto-serif-sc', file: '900Black/NotoSerifSC_900Black.ttf' },
  sans: { package: '@expo-google-fonts/noto-sans-sc', file: '400Regular/NotoSansSC_400Regular.ttf' },
  'sans-bold': { package: '@expo-google-fonts/noto-sans-sc', file: '700Bold/NotoSansSC_700Bold.ttf' },
  // Of the weights 300, 500, 700 the one whose colour is nearest to the serif's: 0.228 of the em box is ink, the serif's 0.217, weight 300's 0.186.
  kai: { package: '@fontsource/lxgw-wenkai', file: 'files/lxgw-wenkai-latin-500-normal.woff2' },
  'kai-bold': { package: '@fontsource/lxgw-wenkai', file: 'files/lxgw-wenkai-latin-700-normal.woff2' }
}

/** A font that a system may have: how its file is called, without case, and the font's PostScript name, which picks it from a collection. */
export interface InstalledFont {
  readonly file: RegExp
  readonly name: RegExp
}

/**
 * The best first: by how near a face is to what offices print 公文 in, and by how many characters it has. A system that
 * has several always takes the same one.
 */
export const installedFonts: Readonly<Record<SystemFace, readonly InstalledFont[]>> = {
  fangsong: [
    // Windows, and what older offices install beside it.
    { file: /^(?:simfang|fangsong|仿宋)/iu, name: /FangSong/i },
    // macOS and Office for Mac.
    { file: /^(?:stfangso|华文仿宋)/iu, name: /STFangsong/i },
    // Founder: FZFS 方正仿宋 in its character sets.
    { file: /^(?:fzfs|fzfang|方正仿宋)/iu, name: /^FZFS/i },
    // Open ones, with fewer characters.
    { file: /^(?:zhuque-?fangsong|朱雀仿宋)/iu, name: /Zhuque/i },
    { file: /^fandolfang/iu, name: /FandolFang/i }
  ],
  xiaobiaosong: [
    // Founder: 方正小标宋简体 and its larger character sets.
    { file: /^(?:fzxbs|fzxiaobiaosong|方正小标宋)/iu, name: /^FZXB/i },
    // Other foundries: 汉仪, 文鼎, 长城 and whatever else is called so.
    { file: /(?:xiaobiaosong|小标宋)/iu, name: /XiaoBiaoSong|XBS/i }
  ]
}

/** 楷 is drawn with the brush too, and no darker than 仿宋; 小标宋 is a 宋 of heavier weight. */
export const standIns: Readonly<Record<SystemFace, Exclude<FaceId, SystemFace>>> = {
  fangsong: 'kai',
  xiaobiaosong: 'serif-bold'
}
