/** Which of the Chinese faces a font is, by its PostScript name: foundries, systems and open fonts. First match wins. */

/** The five faces of Chinese printing, 宋 in its weight for titles apart. */
export type FontKind = '宋' | '宋粗' | '黑' | '楷' | '仿宋' | '小标宋'

export const fontKinds: readonly (readonly [FontKind, RegExp])[] = [
  ['小标宋', /XiaoBiaoSong|XBS|小标宋|BiaoSong/i],
  ['仿宋', /FangSong|FangSung|SimFang|STFangso|FZFS|FandolFang|ZhuqueFang|仿宋/i],
  ['楷', /Kai(?!gen)|FZKT|FZK[AT]|UKai|楷/i],
  ['宋粗', /(?:Serif|Song|Ming|SongTi|宋).*(?:Bold|Black|Heavy|SemiBold|Semibold)/i],
  [
    '宋',
    /Serif.*(?:SC|TC|HK|CJK|JP|KR)|SourceHanSerif|SimSun|NSimSun|Song(?!Ti-?Hei)|FZSS|FZSHUSONG|UMing|Ming(?:LiU|Light|Medium)|宋|明體|明体/i
  ],
  [
    '黑',
    /Hei|FZHT|Gothic|YaHei|Sans.*(?:SC|TC|HK|CJK|JP|KR)|SourceHanSans|PingFang|ZenHei|MicroHei|JhengHei|黑/i
  ]
]

/** Which face may stand in for which without a breach: 仿宋 and 小标宋 have no open font. */
export const standIns: Readonly<Partial<Record<FontKind, readonly FontKind[]>>> = {
  仿宋: ['楷'],
  小标宋: ['宋粗']
}
