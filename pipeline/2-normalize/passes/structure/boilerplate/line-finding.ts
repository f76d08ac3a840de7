/** In: a line and where it stands. Out: why it is not content, told by what all by itself: its form, a phrase, repetition in the volume. */
import { lineKey } from '../../../../model/repair.ts'
import { type Blocks, textAt } from '../block.ts'
import { isScrambledAddress, speaksForBookSite } from '../site/book-site.ts'
import { readsAsSite } from '../site/reads-as-site.ts'
import { findPhrase, isNavigationBar, LONGEST, within, type Zones } from './find-phrase.ts'
import type { Finding } from './finding.ts'
import { hasFurnitureForm, speaksForSite } from './furniture-form.ts'
import { chapterStamp } from './particulars.data.ts'

/** Null where nothing speaks against it. `shared`: the keys of lines that several texts of the volume have. */
export const findingAt = (
  blocks: Blocks,
  index: number,
  zones: Zones,
  shared: ReadonlySet<string>
): Finding | null => {
  const text = textAt(blocks, index)
  return byForm(text) ?? (zones.isEdge ? atEdge(blocks, index, shared) : null) ?? byPhrase(text, zones)
}

/** The same where no edge is near. */
export const findingWithin = (text: string): Finding | null => byForm(text) ?? byPhrase(text, within)

/** Wherever it stands. */
const byForm = (text: string): Finding | null => {
  if (chapterStamp.test(text)) return { rule: 'site-timestamp', confidence: 0.97 }
  return isScrambledAddress(text) ? { rule: 'site-furniture', confidence: 0.93 } : null
}

const atEdge = (blocks: Blocks, index: number, shared: ReadonlySet<string>): Finding | null => {
  const text = textAt(blocks, index)
  if (shared.has(lineKey(text)) && readsAsSite(text)) return { rule: 'shared-line', confidence: 0.9 }
  if (isFurniture(blocks, index)) return { rule: 'site-furniture', confidence: 0.9 }
  return isNavigationBar(text) ? { rule: 'site-navigation', confidence: 0.93 } : null
}

/** By its form; but like lines one after another are rows of a table. */
const isFurniture = (blocks: Blocks, index: number): boolean => {
  const text = textAt(blocks, index)
  if (speaksForSite(text) || speaksForBookSite(text)) return true
  if (!hasFurnitureForm(text)) return false
  const bars = text.split(/[|｜]/).length
  return ![blocks[index - 1], blocks[index + 1]].some(
    beside => bars > 2 && beside?.text.split(/[|｜]/).length === bars
  )
}

/** A form to fill in is content. */
const byPhrase = (text: string, zones: Zones): Finding | null =>
  text.length <= LONGEST && !/_{2,}/.test(text) ? findPhrase(text, zones) : null
