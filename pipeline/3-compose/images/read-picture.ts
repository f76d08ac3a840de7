/** A picture before it has a place in the volume: shape, and what holds for files that do not say. */
import type { Picture } from '../../model/picture.ts'

export type ReadPicture = Omit<Picture, 'id' | 'bytes'>

/** Pixels an inch of a file that says nothing of its size, as the web counts them. */
export const USUAL_DENSITY = 96
