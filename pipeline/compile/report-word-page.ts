/** In: the design of a DOCX. Out: a message where its text block is not the profile's. */
import type { VFile } from 'vfile'
import { designOf } from '../4-typeset/index.ts'
import { report } from '../diagnostics/report.ts'
import type { Design } from '../model/design.ts'
import type { Manifest } from '../model/manifest.ts'
import { nameOfProfile } from '../model/own-profile.ts'

/** A word processor's line is a whole number of characters of a size that it has (docx.md §6). */
export const reportWordPage = (design: Design, { profile, paper }: Manifest, volume: VFile): void => {
  const wanted = designOf(profile, paper)
  if (wanted.page.textWidth === design.page.textWidth) return
  report(volume, 'docx-page-differs', {
    profile: nameOfProfile(profile),
    width: millimetres(design.page.textWidth),
    standard: millimetres(wanted.page.textWidth),
    size: design.bodySize
  })
}

const millimetres = (points: number): number => Math.round((points * 254) / 72) / 10
