/** In: `paper` as a manifest writes it. Out: the paper, or a message where nothing can be set on it. */
import { report } from '../diagnostics/report.ts'
import type { Paper, PaperName } from '../model/manifest.ts'
import type { ProfileChoice } from '../model/own-profile.ts'
import { placeOfKey } from './places.ts'
import { defaultsOf } from './profile-defaults.ts'
import type { Checked } from './report-issues.ts'

/** Sides in millimetres between which a text block has room and a sheet can be printed. */
const LEAST = 90
const MOST = 450

/** 公文 is on A4 (GB/T 9704—2012, 5.1). @example paperOf('185x260mm', 'book', checked) // { width: 185, height: 260 } */
export const paperOf = (written: string | undefined, profile: ProfileChoice, checked: Checked): Paper => {
  if (written === undefined) return defaultsOf(profile).paper
  if (written === 'A4') return 'A4'
  const { file, document, lines } = checked
  const place = placeOfKey(document, lines, [], 'paper')
  if (profile === 'gongwen') report(file, 'paper-not-of-profile', { paper: written, profile }, place)
  const size = /^(\d+)x(\d+)/.exec(written)
  if (!size) return written as PaperName
  const [width, height] = [Number(size[1]), Number(size[2])]
  if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST)
    report(file, 'paper-size', { paper: written, least: LEAST, most: MOST }, place)
  return { width, height }
}
