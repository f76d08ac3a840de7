/** In: the manifest and the normalized texts it names. Out: the volume put together, nothing set yet. */
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Compilation, CompiledArticle, CompiledPart, FrontArticle } from '../model/compilation.ts'
import type { Manifest, Region } from '../model/manifest.ts'
import type { Pictures } from '../model/picture.ts'
import { articlesOf } from './articles.ts'
import { partHeading } from './part-heading.ts'
import { epochOf, printedDate } from './printed-date.ts'
import type { Ids, VolumeTexts } from './volume-texts.ts'

export { type Duplicates, findDuplicates } from './duplicates/find-duplicates.ts'
export { reportDuplicates } from './duplicates.ts'
export { loadPictures } from './images/load-pictures.ts'
export type { ComparedSource, VolumeText, VolumeTexts } from './volume-texts.ts'

const languages: Readonly<Record<Region, string>> = { CN: 'zh-CN', TW: 'zh-TW', HK: 'zh-HK' }

/** Puts the volume together: order, parts, where each piece starts, ids of everything that is pointed at. `volume` takes messages. */
export const compose = (
  manifest: Manifest,
  texts: VolumeTexts,
  volume: VFile,
  sourceDateEpoch: string | undefined,
  pictures: Pictures = new Map()
): Compilation => {
  if (manifest.date === undefined && sourceDateEpoch === undefined) report(volume, 'undated-volume', {})
  const ids = counter()
  const front = manifest.front.flatMap(item => frontOf(item, texts, ids))
  const parts = manifest.parts
    .map((part, partIndex) => {
      const heading = part.title === undefined ? null : partOf(part.title, partIndex)
      const articles = (texts.parts[partIndex] ?? []).flatMap(text =>
        articlesOf(text, ids, manifest.articles)
      )
      if (heading && articles.length === 0) report(volume, 'part-empty', { title: heading.title })
      return { part: heading, articles: heading ? startOnRecto(articles) : articles }
    })
    .filter(({ articles }) => articles.length > 0)
  return {
    title: manifest.title,
    ...(manifest.subtitle === undefined ? {} : { subtitle: manifest.subtitle }),
    ...(manifest.editor === undefined ? {} : { editor: manifest.editor }),
    ...(manifest.date === undefined ? {} : { printedDate: printedDate(manifest.date) }),
    epochSeconds: epochOf(sourceDateEpoch, manifest.date),
    region: manifest.region,
    language: languages[manifest.region],
    toc: manifest.toc,
    pictures,
    front,
    parts
  }
}

const counter = (): Ids => {
  let last = 0
  return () => `a${++last}`
}

const frontOf = (
  item: Manifest['front'][number],
  texts: VolumeTexts,
  ids: Ids
): (FrontArticle | { kind: 'cover' } | { kind: 'toc' })[] => {
  if (item.kind !== 'preface') return [item]
  const text = texts.prefaces.get(item.file)
  if (!text) return []
  return articlesOf(text, ids, 'recto').map(article => ({ kind: 'preface', article }))
}

const partOf = (title: string, partIndex: number): CompiledPart => ({
  id: `p${partIndex + 1}`,
  ...partHeading(title)
})

/** What follows a part title page begins on a recto, so that the page behind the title stays empty. */
const startOnRecto = (articles: readonly CompiledArticle[]): readonly CompiledArticle[] =>
  articles.map((article, index) => (index === 0 ? { ...article, start: 'recto' } : article))
