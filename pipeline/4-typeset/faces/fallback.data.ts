/** Which face lends a character that another has not (dependencies.md §1): the sibling first, then what looks nearest. */
import type { FaceId } from '../../model/host.ts'

/** In order, the wanted face first. Only faces that are loaded count. */
export const fallback: Readonly<Record<FaceId, readonly FaceId[]>> = {
  serif: ['serif', 'serif-bold', 'sans', 'kai'],
  'serif-bold': ['serif-bold', 'serif-black', 'serif', 'sans-bold', 'sans', 'kai'],
  'serif-black': ['serif-black', 'serif-bold', 'serif', 'sans-bold', 'sans', 'kai'],
  sans: ['sans', 'sans-bold', 'serif', 'kai'],
  'sans-bold': ['sans-bold', 'sans', 'serif-bold', 'serif', 'kai'],
  kai: ['kai', 'kai-bold', 'fangsong', 'serif', 'sans'],
  'kai-bold': ['kai-bold', 'kai', 'serif-bold', 'serif', 'sans'],
  fangsong: ['fangsong', 'kai', 'serif', 'sans']
}

/** Loaded whatever a design wants, so that every chain has an end. */
export const lenders: readonly FaceId[] = ['serif', 'sans', 'kai']
