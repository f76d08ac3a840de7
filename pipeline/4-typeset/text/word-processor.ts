/** What word processors do by default in a zh-CN document: ban lists, hanging marks, Latin widths (typesetting.md K). */
import { WORD_END_BANS, WORD_START_BANS } from '../../model/word-bans.data.ts'
import { charClasses, K } from './char-class.ts'
import { timesRomanWidths } from './times-roman.data.ts'

/** Never at the start of a line. */
export const startBans: ReadonlySet<string> = new Set(WORD_START_BANS)
/** Never at the end of a line. */
export const endBans: ReadonlySet<string> = new Set(WORD_END_BANS)
/** May hang past the right margin, one to a line (overflowPunct). */
export const hangingMarks: ReadonlySet<string> = new Set('!,.:;?、。！，．：；？')

/** Advance of a Latin character, in em; accented letters as 0.5. */
export const latinWidth = (code: number): number => (timesRomanWidths[code - 0x20] ?? 500) / 1000

/** § ± · × ÷: Latin-1, but the East Asian hint sends them to the Chinese font, where they are 1 em wide. */
export const wideLatin: ReadonlySet<number> = new Set([0xa7, 0xb1, 0xb7, 0xd7, 0xf7])

/** · and –: whatever the hint says, LibreOffice sets them in the western font. */
export const narrowInLibreOffice: ReadonlyMap<number, number> = new Map([
  [0xb7, 0.25],
  [0x2013, 0.5]
])

/** What LibreOffice leaves between a Chinese and a western letter or digit, in em; `autoSpaceDE` off does not stop it. */
const SCRIPT_SPACE = 0.2

/**
 * Space before the character at `at`, in em: none beside marks. Measured in LibreOffice 7.4 with the DOCX that we write.
 *
 * @example scriptSpace('第3章', 1) // 0.2
 */
export const scriptSpace = (text: string, at: number): number => {
  const before = charClasses[text.charCodeAt(at - 1)]
  const after = charClasses[text.charCodeAt(at)]
  if (before === after) return 0 // nearly always: two Han
  return (isChineseLetter(before) && isWesternLetter(text, at)) ||
    (isWesternLetter(text, at - 1) && isChineseLetter(after))
    ? SCRIPT_SPACE
    : 0
}

const isChineseLetter = (kind: number | undefined): boolean => kind === K.ID || kind === K.IT
const isWesternLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  const kind = charClasses[code]
  return (kind === K.LETTER || kind === K.DIGIT) && !wideLatin.has(code)
}
