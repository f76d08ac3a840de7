/** What word processors do by default in a zh-CN document: ban lists, hanging marks, Latin widths (typesetting.md K). */
import { timesRomanWidths } from './times-roman.data.ts'

/** Never at the start of a line. */
export const startBans: ReadonlySet<string> = new Set(
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠'
)
/** Never at the end of a line. */
export const endBans: ReadonlySet<string> = new Set('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥')
/** May hang past the right margin, one to a line (overflowPunct). */
export const hangingMarks: ReadonlySet<string> = new Set('!,.:;?、。！，．：；？')

/** Advance of a Latin character, in em; accented letters as 0.5. */
export const latinWidth = (code: number): number => (timesRomanWidths[code - 0x20] ?? 500) / 1000
