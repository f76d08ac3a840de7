/** In: the manifest and the normalized texts it names. Out: the volume put together, nothing set yet. */
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Compilation, FrontArticle } from '../model/compilation.ts'
import type { Manifest } from '../model/manifest.ts'
import type { Pictures } from '../model/picture.ts'
import { Pieces } from './pieces.ts'
import { volumeFrame } from './volume-frame.ts'
import type { VolumeTexts } from './volume-texts.ts'

export { type Duplicates, findDuplicates } from './duplicates/find-duplicates.ts'
export { reportDuplicates } from './duplicates.ts'
export { loadPictures } from './images/load-pictures.ts'
export { Pieces } from './pieces.ts'
export { volumeFrame } from './volume-frame.ts'
export type { ComparedSource, VolumeText, VolumeTexts } from './volume-texts.ts'

/** Puts the volume together: order, parts, where each piece starts, ids of everything that is pointed at. `volume` takes messages. */
export const compose = (
  manifest: Manifest,
  texts: VolumeTexts,
  volume: VFile,
  sourceDateEpoch: string | undefined,
  pictures: Pictures = new Map()
): Compilation => {
  if (manifest.date === undefined && sourceDateEpoch === undefined) report(volume, 'undated-volume', {})
  const pieces = new Pieces(manifest)
  const front = manifest.front.flatMap(item => frontOf(item, texts, pieces))
  const parts = manifest.parts
    .map((_, index) => {
      const part = pieces.heading(index)
      const articles = (texts.parts[index] ?? []).flatMap(text => pieces.of(index, text))
      if (part && articles.length === 0) report(volume, 'part-empty', { title: part.title })
      return { part, articles }
    })
    .filter(({ articles }) => articles.length > 0)
  return {
    ...volumeFrame(manifest, sourceDateEpoch),
    hasFront: front.length > 0,
    hasParts: parts.some(({ part }) => part !== null),
    pictures,
    front,
    parts
  }
}

const frontOf = (
  item: Manifest['front'][number],
  texts: VolumeTexts,
  pieces: Pieces
): (FrontArticle | { kind: 'cover' } | { kind: 'toc' })[] => {
  if (item.kind !== 'preface') return [item]
  const text = texts.prefaces.get(item.file)
  return text ? pieces.preface(text).map(article => ({ kind: 'preface', article })) : []
}
