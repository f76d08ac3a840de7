/** What a profile calls the faces: the words of the trade, and our own names. */
import type { FaceId } from '../model/host.ts'

export const faceNames = {
  宋: 'serif',
  宋粗: 'serif-bold',
  宋特粗: 'serif-black',
  黑: 'sans-bold',
  黑细: 'sans',
  楷: 'kai',
  楷粗: 'kai-bold',
  仿宋: 'fangsong',
  小标宋: 'xiaobiaosong',
  serif: 'serif',
  'serif-bold': 'serif-bold',
  'serif-black': 'serif-black',
  'sans-bold': 'sans-bold',
  sans: 'sans',
  kai: 'kai',
  'kai-bold': 'kai-bold',
  fangsong: 'fangsong',
  xiaobiaosong: 'xiaobiaosong'
} as const satisfies Readonly<Record<string, FaceId>>

export type FaceName = keyof typeof faceNames
