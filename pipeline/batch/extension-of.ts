/** In: a finished file. Out: what its name ends with. */
import type { VolumeOutput } from '../model/volume.ts'

/** @example extensionOf({ format: 'pdf', variant: 'booklet' }) // 'booklet.pdf' */
export const extensionOf = ({ format, variant }: Pick<VolumeOutput, 'format' | 'variant'>): string =>
  variant === undefined ? format : `${variant}.${format}`
