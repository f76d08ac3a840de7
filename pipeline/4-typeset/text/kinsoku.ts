/** Between which token classes a line may break: 避头尾 (LB-1, LB-2, LB-3, LB-6) and what never parts (A.3). */
import type { KinsokuLevel } from '../../model/line-setting.ts'
import { K, TOKEN_CLASSES } from './char-class.ts'

/** LB-1, banned at the start of a line from level `basic` on. */
const starters: ReadonlySet<number> = new Set([
  K.PC,
  K.PS,
  K.EX,
  K.CX,
  K.CB,
  K.CN,
  K.EN,
  K.HY,
  K.MD,
  K.SO,
  K.SF,
  K.IT
])

/** LB-2, banned at the end of a line from level `basic` on. */
const enders: ReadonlySet<number> = new Set([K.OB, K.OX])

/** A run of the same word or number, in several tokens. */
const isWestern = (kind: number): boolean => kind === K.WE || kind === K.NU

/** Whether a token of this class may stand at the start of a line. */
export const mayStartLine = (kind: number, level: KinsokuLevel): boolean => {
  if (kind === K.DS || kind === K.EL) return level !== 'strict'
  return level === 'none' || !starters.has(kind)
}

/** Whether a token of this class may stand at the end of a line. */
export const mayEndLine = (kind: number, level: KinsokuLevel): boolean => {
  if (kind === K.SO) return level === 'none' || level === 'basic'
  return level === 'none' || !enders.has(kind)
}

/** Never parted at any level: LB-8, LB-10, LB-11, LB-13, and blanks, which stay with what they follow. */
const isInseparable = (left: number, right: number): boolean => {
  if (left === K.GL || right === K.GL || right === K.OBJ || right === K.ZW) return true
  if (right === K.SP || right === K.IS || right === K.HP) return true
  if (left === K.HO) return true
  // A word after a currency sign begins with a digit: 100MB.
  if (left === K.PF) return right === K.NU || right === K.NF || right === K.WE
  if (right === K.SF || right === K.PF) return left === K.NU || left === K.NF
  if (isWestern(left)) return isWestern(right) || right === K.HO
  return left === K.HP && (isWestern(right) || right === K.HO)
}

/** 1 where a line may break between two classes, at `left * TOKEN_CLASSES + right`. */
export const breakTable = (level: KinsokuLevel): Uint8Array => {
  const table = new Uint8Array(TOKEN_CLASSES * TOKEN_CLASSES)
  for (let left = 0; left < TOKEN_CLASSES; left++) {
    for (let right = 0; right < TOKEN_CLASSES; right++) {
      const allowed = !isInseparable(left, right) && mayEndLine(left, level) && mayStartLine(right, level)
      table[left * TOKEN_CLASSES + right] = allowed ? 1 : 0
    }
  }
  return table
}

/** Whether a token of this class is a mark that LB-1 or LB-2 bans somewhere: relief is for runs of them (LB-5). */
export const isBannedMark = (kind: number): boolean => starters.has(kind) || enders.has(kind)
