/**
 * Which face lends a character that another has not. Weights of one family have the same characters, so a
 * sibling lends nothing; the serif has 30,928, the kai some 5,400 that the serif has not (Latin and Cyrillic
 * with marks, symbols), the sans ten.
 */
import type { FaceId } from '../../model/host.ts'

/** In order, the wanted face first. Only faces that are loaded count. */
export const fallback: Readonly<Record<FaceId, readonly FaceId[]>> = {
  serif: ['serif', 'sans', 'sans-bold', 'kai'],
  'serif-bold': ['serif-bold', 'sans-bold', 'sans', 'kai-bold', 'kai'],
  'serif-black': ['serif-black', 'sans-bold', 'sans', 'kai-bold', 'kai'],
  sans: ['sans', 'serif', 'kai'],
  'sans-bold': ['sans-bold', 'serif-bold', 'serif', 'kai-bold', 'kai'],
  kai: ['kai', 'serif', 'sans', 'sans-bold'],
  'kai-bold': ['kai-bold', 'serif-bold', 'serif', 'sans-bold', 'sans'],
  fangsong: ['fangsong', 'kai', 'serif', 'sans', 'sans-bold'],
  // Most of these fonts have GB 2312 only.
  xiaobiaosong: ['xiaobiaosong', 'serif-bold', 'serif', 'sans-bold', 'sans', 'kai-bold', 'kai']
}

/** Loaded whatever a design wants. Not the sans: reading a font costs 10 MB, and what it alone has is next to nothing. */
export const lenders: readonly FaceId[] = ['serif', 'kai']
