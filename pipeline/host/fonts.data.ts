/** Which file of which font package serves a face, and what a system calls its 仿宋. */
import type { FaceId } from '../model/host.ts'

/** A file inside an npm package. */
export interface PackagedFont {
  readonly package: string
  readonly file: string
}

/** 仿宋 has no open font on npm (dependencies.md §1), so it is not here. */
export const packagedFonts: Readonly<Record<Exclude<FaceId, 'fangsong'>, PackagedFont>> = {
  serif: { package: '@expo-google-fonts/noto-serif-sc', file: '400Regular/NotoSerifSC_400Regular.ttf' },
  'serif-bold': { package: '@expo-google-fonts/noto-serif-sc', file: '700Bold/NotoSerifSC_700Bold.ttf' },
  'serif-black': { package: '@expo-google-fonts/noto-serif-sc', file: '900Black/NotoSerifSC_900Black.ttf' },
  sans: { package: '@expo-google-fonts/noto-sans-sc', file: '400Regular/NotoSansSC_400Regular.ttf' },
  'sans-bold': { package: '@expo-google-fonts/noto-sans-sc', file: '700Bold/NotoSansSC_700Bold.ttf' },
  // Of the weights 300, 500, 700 the one whose colour is nearest to the serif's: 0.228 of the em box is ink, the serif's 0.217, weight 300's 0.186.
  kai: { package: '@fontsource/lxgw-wenkai', file: 'files/lxgw-wenkai-latin-500-normal.woff2' },
  'kai-bold': { package: '@fontsource/lxgw-wenkai', file: 'files/lxgw-wenkai-latin-700-normal.woff2' }
}

/** File names under which systems and font packages keep a 仿宋, without case; collections are left out. */
export const fangsongName: RegExp =
  /^(simfang|stfangso|fangsong|fandolfang|zhuquefangsong|仿宋).*\.(ttf|otf)$/iu
