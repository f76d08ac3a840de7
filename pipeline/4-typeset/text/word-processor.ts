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

/** What LibreOffice leaves between a Chinese and a western letter or digit, in em; `autoSpaceDE` off does not stop it. */
const SCRIPT_SPACE = 0.2

const CHINESE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u
const WESTERN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u

/**
 * Space before the character at `at`, in em: none beside marks. Measured in LibreOffice 7.4 with the DOCX that we write.
 *
 * @example scriptSpace('第3章', 1) // 0.2
 */
export const scriptSpace = (text: string, at: number): number => {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  const meet =
    (CHINESE_LETTER.test(before) && WESTERN_LETTER.test(after)) ||
    (WESTERN_LETTER.test(before) && CHINESE_LETTER.test(after))
  return meet ? SCRIPT_SPACE : 0
}
