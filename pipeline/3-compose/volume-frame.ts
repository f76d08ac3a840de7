/** In: the manifest. Out: what it says of the volume as a whole, before any text is read. */
import type { VolumeFrame } from '../model/compilation.ts'
import type { Manifest, Region } from '../model/manifest.ts'
import { epochOf, printedDate } from './printed-date.ts'

const languages: Readonly<Record<Region, string>> = { CN: 'zh-CN', TW: 'zh-TW', HK: 'zh-HK' }

/** As it will be if every preface and every part has a text. @example volumeFrame(manifest, undefined).hasParts */
export const volumeFrame = (manifest: Manifest, sourceDateEpoch: string | undefined): VolumeFrame => ({
  title: manifest.title,
  ...(manifest.subtitle === undefined ? {} : { subtitle: manifest.subtitle }),
  ...(manifest.editor === undefined ? {} : { editor: manifest.editor }),
  ...(manifest.date === undefined ? {} : { printedDate: printedDate(manifest.date) }),
  epochSeconds: epochOf(sourceDateEpoch, manifest.date),
  region: manifest.region,
  language: languages[manifest.region],
  toc: manifest.toc,
  hasFront: manifest.front.length > 0,
  hasParts: manifest.parts.some(({ title }) => title !== undefined)
})
