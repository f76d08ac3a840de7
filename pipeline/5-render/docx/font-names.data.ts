/** The names under which Word, WPS and LibreOffice know the faces: what a DOCX asks for. */
import type { Design } from '../../model/design.ts'
import type { Flow } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import type { Region } from '../../model/manifest.ts'

/** A face as run properties say it. */
export interface FontName {
  readonly eastAsia: string
  readonly bold: boolean
  /** Where a house template has one of its own. */
  readonly latin?: string
}

/** The Latin slot of every style: a word processor's Chinese faces carry poor Latin letters. */
export const LATIN_FONT = 'Times New Roman'

const plain = (eastAsia: string): FontName => ({ eastAsia, bold: false })
const bold = (eastAsia: string): FontName => ({ eastAsia, bold: true })

/** Mainland names; they cover Traditional text too. */
const simplifiedFonts: Readonly<Record<FaceId, FontName>> = {
  serif: plain('宋体'),
  'serif-bold': bold('宋体'),
  'serif-black': bold('宋体'),
  sans: plain('黑体'),
  'sans-bold': plain('黑体'),
  kai: plain('楷体'),
  'kai-bold': bold('楷体'),
  fangsong: plain('仿宋'),
  // A word processor without 小标宋 would take a thin 宋 for it.
  xiaobiaosong: bold('宋体')
}

/** As offices that set documents after GB/T 9704 have them: 小标宋 is heavy by itself. */
const officialFonts: Readonly<Record<FaceId, FontName>> = {
  ...simplifiedFonts,
  kai: plain('楷体_GB2312'),
  'kai-bold': bold('楷体_GB2312'),
  fangsong: plain('仿宋_GB2312'),
  xiaobiaosong: plain('方正小标宋简体')
}

/** Names of Taiwan and Hong Kong; 仿宋 has none of its own there. */
const traditionalFonts: Readonly<Record<FaceId, FontName>> = {
  serif: plain('新細明體'),
  'serif-bold': bold('新細明體'),
  'serif-black': bold('新細明體'),
  sans: plain('微軟正黑體'),
  'sans-bold': bold('微軟正黑體'),
  kai: plain('標楷體'),
  'kai-bold': bold('標楷體'),
  fangsong: plain('標楷體'),
  xiaobiaosong: bold('新細明體')
}

/** The names of a volume's region and profile, families of the user's own by their names, and those of a house template. */
export const fontsOf = ({
  region,
  design
}: Pick<Flow, 'region' | 'design'>): Readonly<Record<FaceId, FontName>> => {
  const usual = usualFonts(region, design)
  const own = Object.entries(design.families ?? {}).map(([face, family]) => [face, plain(family)])
  const house = [...(design.houseFonts ?? [])].map(([face, font]) => [face, { ...usual[face], ...font }])
  return own.length + house.length === 0 ? usual : { ...usual, ...Object.fromEntries([...own, ...house]) }
}

const usualFonts = (region: Region, design: Design): Readonly<Record<FaceId, FontName>> => {
  if (region !== 'CN') return traditionalFonts
  return (design.base ?? design.name) === 'gongwen' ? officialFonts : simplifiedFonts
}

/** Digits and letters of a 黑 heading are 黑 too; everything else takes the Latin face. */
export const latinOf = (font: FontName): string => {
  if (font.latin !== undefined) return font.latin
  return font.eastAsia === '黑体' || font.eastAsia === '微軟正黑體' ? font.eastAsia : LATIN_FONT
}

/** The fonts by their other names, parted by commas (ECMA-376, 17.8.3.1), character set (hex) and family, for programs that lack them (w:fontTable). */
export const fontTable: Readonly<
  Record<string, { readonly alternative: string; readonly charset: string; readonly family: string }>
> = {
  宋体: { alternative: 'SimSun', charset: '86', family: 'auto' },
  黑体: { alternative: 'SimHei', charset: '86', family: 'modern' },
  楷体: { alternative: 'KaiTi', charset: '86', family: 'modern' },
  仿宋: { alternative: 'FangSong', charset: '86', family: 'modern' },
  楷体_GB2312: { alternative: '楷体,KaiTi', charset: '86', family: 'modern' },
  仿宋_GB2312: { alternative: '仿宋,FangSong', charset: '86', family: 'modern' },
  方正小标宋简体: {
    // 华文中宋 comes with Office and is nearest to it.
    alternative: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong',
    charset: '86',
    family: 'script'
  },
  新細明體: { alternative: 'PMingLiU', charset: '88', family: 'roman' },
  微軟正黑體: { alternative: 'Microsoft JhengHei', charset: '88', family: 'swiss' },
  標楷體: { alternative: 'DFKai-SB', charset: '88', family: 'script' },
  [LATIN_FONT]: { alternative: 'Times', charset: '00', family: 'roman' }
}
