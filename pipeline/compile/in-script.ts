/** In: a manifest. Out: the same with its titles, authors and units in the script that its texts are put into (TN-70). */
import { convertWords, type Words } from '../2-normalize/index.ts'
import type { Manifest, Part, SourceEntry } from '../model/manifest.ts'

/**
 * What stands on the cover, in the contents and above pieces is converted as the texts are; paths are not.
 *
 * @example (await inScript({ ...manifest, title: '楼下', script: 'hant' })).title // '樓下'
 */
export const inScript = async (manifest: Manifest): Promise<Manifest> => {
  if (manifest.script === 'keep') return manifest
  const words: Words[] = []
  mapWords(manifest, (text, areNames) => {
    if (text !== '') words.push({ text, areNames })
    return text
  })
  const converted = await convertWords(words, manifest)
  const found = new Map(words.map(({ text, areNames }, index) => [`${areNames} ${text}`, converted[index]]))
  return mapWords(manifest, (text, areNames) => found.get(`${areNames} ${text}`) ?? text)
}

type Change = (text: string, areNames: boolean) => string

const mapWords = (manifest: Manifest, change: Change): Manifest => ({
  ...manifest,
  title: change(manifest.title, false),
  ...changed(manifest, 'subtitle', text => change(text, false)),
  ...changed(manifest, 'editor', text => change(text, true)),
  parts: manifest.parts.map(
    (part): Part => ({
      ...part,
      ...changed(part, 'title', text => change(text, false)),
      sources: part.sources.map(entry => mapEntry(entry, change))
    })
  )
})

const mapEntry = (entry: SourceEntry, change: Change): SourceEntry => ({
  ...entry,
  ...changed(entry, 'title', text => change(text, false)),
  ...changed(entry, 'author', text => change(text, true)),
  ...changed(entry, 'unit', text => change(text, false)),
  ...(entry.named
    ? {
        named: {
          title: change(entry.named.title, false),
          ...changed(entry.named, 'author', text => change(text, true))
        }
      }
    : {})
})

/** The key with its new value; nothing where it is absent. */
const changed = <Key extends string>(
  from: { readonly [K in Key]?: string },
  key: Key,
  change: (text: string) => string
): { [K in Key]?: string } => {
  const value: string | undefined = from[key]
  return value === undefined ? {} : ({ [key]: change(value) } as { [K in Key]?: string })
}
