/** In: the PostScript name of a font. Out: which Chinese face it is, and how it serves where another is wanted. */
import type { FaceId } from '../model/host.ts'
import { type FontKind, fontKinds, standIns } from './font-kinds.data.ts'

/** @example fontKind('NotoSerifSC-Bold') // '宋粗'; null where the name does not tell */
export const fontKind = (name: string): FontKind | null =>
  fontKinds.find(([, pattern]) => pattern.test(name))?.[0] ?? null

/** What a role of a design asks for. 小标宋 is the face of titles in `gongwen` alone. */
export const wantedKind = (face: FaceId, isTitle: boolean): FontKind => {
  if (face === 'fangsong') return '仿宋'
  if (face === 'xiaobiaosong') return '小标宋'
  if (face.startsWith('kai')) return '楷'
  if (face.startsWith('sans')) return '黑'
  if (isTitle) return '小标宋'
  return face === 'serif' ? '宋' : '宋粗'
}

/** @example serves('楷', '仿宋') // 'substituted' */
export const serves = (
  kind: FontKind | null,
  wanted: FontKind
): 'kept' | 'breach' | 'substituted' | 'unknown' => {
  if (kind === null) return 'unknown'
  if (kind === wanted) return 'kept'
  return standIns[wanted]?.includes(kind) ? 'substituted' : 'breach'
}
