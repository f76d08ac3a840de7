/** In: a line and where it stands. Out: the phrase of the lists that makes a site's line of it there, if any. */
import { type Blocks, textAt } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { speaksForBookSite } from '../site/book-site.ts'
import { navigationWords } from './boilerplate.data.ts'
import { pageLines } from './page-lines.data.ts'
import { particulars } from './particulars.data.ts'
import type { BoilerplatePhrase, Zone } from './phrase.ts'

/** How many lines from either end count as its edge; the head ends at the first long paragraph. */
export const EDGE = 12
/** Longer lines are never boilerplate: precision before recall. */
export const LONGEST = 160
const LONG_PARAGRAPH = 100

/** Where a line stands, and the phrases that are looked for there. */
export interface Zones {
  readonly isEdge: boolean
  readonly phrases: readonly BoilerplatePhrase[]
}

const zonesOf = (...zones: readonly Zone[]): Zones => ({
  isEdge: zones.includes('edge'),
  phrases: [...particulars, ...pageLines].filter(({ zone }) => zones.includes(zone))
})
/** Where no edge is near. */
export const within: Zones = zonesOf('anywhere')
const atHead = zonesOf('anywhere', 'head', 'edge')
const atTail = zonesOf('anywhere', 'tail', 'edge')
const atBoth = zonesOf('anywhere', 'head', 'tail', 'edge')

export const zonesAt = (index: number, headEnd: number, blocks: Blocks): Zones => {
  const isTail = index >= blocks.length - EDGE
  if (index < headEnd) return isTail ? atBoth : atHead
  return isTail ? atTail : within
}

/** True for a line that would go by itself, wherever it stands at the head of a text. */
export const isSiteLine = (text: string): boolean =>
  isNavigationBar(text) || (text.length <= LONGEST && findPhrase(text, atHead) !== null)

const paragraphHead = zonesOf('head', 'edge')

export const findHeadEnd = (blocks: Blocks): number => {
  for (let index = 0; index < Math.min(EDGE, blocks.length); index++) {
    const text = textAt(blocks, index)
    const isSites = findPhrase(text, paragraphHead) !== null || speaksForBookSite(text)
    if (text.length > LONG_PARAGRAPH && !isSites) return index
  }
  return Math.min(EDGE, blocks.length)
}

/** 首页 | 新闻 | 联系我们: short items, at least two of them known. */
export const isNavigationBar = (text: string): boolean => {
  if (text.length > 120) return false
  const items = text.split(/[\s\u3000|｜>＞»·/]+/).filter(item => item !== '')
  return (
    items.length >= 3 &&
    items.every(item => item.length <= 10) &&
    items.filter(item => navigationWords.has(item)).length >= 2
  )
}

export const findPhrase = (text: string, { phrases }: Zones): BoilerplatePhrase | null => {
  const line = /^[-•·*–—]\s/.test(text) ? text.replace(/^[-•·*–—]\s+/, '') : text
  const simple = folded(line)
  const isSentence = /[。；？?]$/.test(line) && line.length > 1
  for (const phrase of phrases)
    if (
      (phrase.pattern.test(line) || (simple !== line && phrase.pattern.test(simple))) &&
      !(isSentence && labelRules.has(phrase.rule))
    )
      return phrase
  return null
}

/** What these know are labels, buttons and stamps: a whole sentence is none (点击：这个词我是学来的。). */
const labelRules: ReadonlySet<string> = new Set(['site-meta-line', 'site-navigation', 'site-contact'])
