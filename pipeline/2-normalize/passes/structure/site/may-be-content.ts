/** In: a line at the edge of a text. Out: whether an author may have written it: then nothing that it says makes it a site's. */
import { isDateLine, isDiaryDate } from '../dates.ts'
import { authorLabels, bodyNouns } from '../edges/edges.data.ts'
import { isName } from '../edges/edges-byline.ts'
import { isSurePupil, opensWithClass } from '../edges/edges-pupil.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { isDocumentNumber } from '../opening/document-number.ts'
import { endsInGenre, isSalutation } from '../title/title-line.ts'
import { siteShare } from './site-share.ts'
import { wordsBesideSite } from './site-words.data.ts'
import { isSpoken } from './spoken.ts'

/** Numbered, a date, a sentence, said to hearers, or what a title or a body would be called. */
export const mayBeContent = (text: string): boolean =>
  isSpoken(text) ||
  isDocumentNumber(text) ||
  (!wordsBesideSite.has(folded(text)) && !isBar(text) && isLikeContent(text))

/** The same, whatever words it is made of. */
export const isLikeContent = (text: string): boolean =>
  isAuthors(text) || bodyNouns.test(text) || authorLabels.test(text)

/** The same but for names of bodies: over a menu they are the site's. */
export const isAuthors = (text: string): boolean =>
  readMarker(text, 0) !== null ||
  isHalf(text) ||
  isDateLine(text) ||
  isDiaryDate(text) ||
  isSpoken(text) ||
  isName(text) ||
  isSurePupil(text) ||
  opensWithClass(text) ||
  isSalutation(text) ||
  /[。；]/.test(text) ||
  endsInGenre(text)

/** A quotation or bracket that opens here and closes elsewhere, or the other way: half of somebody's sentence. */
export const isHalf = (text: string): boolean =>
  pairs.some(([open, close]) => text.match(open)?.length !== text.match(close)?.length)

const pairs = [
  [/“/g, /”/g],
  [/「/g, /」/g],
  [/[（(]/g, /[）)]/g],
  [/《/g, /》/g]
] as const

/** A sentence that several texts share, and that speaks of copies, uploads and the like. */
export const isSiteSentence = (text: string): boolean =>
  /[。；！]$/.test(text) && readMarker(text, 0) === null && siteShare(text).share >= SPEAKS

const SPEAKS = 0.3

/** 首页 教案 范文: a bar of such words ends in one that titles end in too. */
const isBar = (text: string): boolean => {
  const { share, words } = siteShare(text)
  return words >= 3 && share > 0.95 && /[\s\u3000|｜]/.test(text)
}
