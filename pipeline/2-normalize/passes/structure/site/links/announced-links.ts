/**
 * In: the lines of a text. Out: those below it that a line over them announces as links to other pages (相关阅读): what goes
 * on its own, what may go beside a site's lines, and what of that is proof for others.
 */
import { type Block, type Blocks, textAt } from '../../block.ts'
import { folded } from '../../headings/lexicon.ts'
import { type Found, type Known, range } from '../found-lines.ts'
import { linkWords } from '../site-words.data.ts'
import { isNamesake } from './namesake.ts'
import { beginsList, mayOpenList, opensList } from './openers.data.ts'

/** So many lines from the end are looked at; a longer line is a paragraph. */
const LINKS = 30
const PARAGRAPH = 60

/** Where the links under a text begin, nothing but titles below; past the end where there are none. */
export const linkListStart = (blocks: Blocks, goes: (index: number) => boolean): number => {
  for (let index = Math.max(1, blocks.length - LINKS); index < blocks.length; index++) {
    const block = blocks[index]
    if (!block || !opensList.test(folded(block.text))) continue
    if (blocks.every((one, at) => at <= index || goes(at) || mayBeLink(one))) return index
  }
  return blocks.length
}

const mayBeLink = (block: Block | null): boolean =>
  block !== null && block.text.length <= PARAGRAPH && !/[。；]$/.test(block.text)

/** 相关推荐 and the titles under it, to the end of the text, where more of a site's lines stand there. */
export const addLinks = (tail: readonly number[], blocks: Blocks, found: Found): void => {
  const opener = tail.find(
    index => mayOpen(textAt(blocks, index), found.has(index)) && isOverSites(index, blocks, found)
  )
  if (opener === undefined) return
  const below = range(opener, blocks.length)
  if (below.some(index => /[。；]$/.test(blocks[index]?.text ?? '。'))) return
  for (const index of below) if (!found.has(index)) found.set(index, 0.86)
}

const mayOpen = (text: string, isFound: boolean): boolean =>
  mayOpenList.test(folded(text)) ||
  (isFound && linkWords.has(folded(text.replace(/[：:\s\u3000【】[\]]/g, ''))))

const isOverSites = (index: number, blocks: Blocks, found: Known): boolean =>
  found.has(index) || index === blocks.length - 1 || range(index + 1, blocks.length).some(at => found.has(at))

/**
 * Of a site's lines at the foot: those that are such a list beyond doubt, with what announces it. 推荐阅读 may be said by the
 * author too; not where what stands under it is named like the text itself.
 */
export const sureLinks = (edge: readonly number[], blocks: Blocks): ReadonlySet<number> => {
  const opener = edge.findLast(index => beginsList.test(folded(textAt(blocks, index))))
  if (opener === undefined) return namesakes(edge, blocks)
  const links = edge.filter(index => index >= opener)
  const isList = links.length > 2 && areTitles(links, blocks)
  const opensNothing = textAt(blocks, opener + 1) === ''
  return new Set(isList || opensNothing ? links : [])
}

const namesakes = (edge: readonly number[], blocks: Blocks): ReadonlySet<number> => {
  const opener = edge.findLast(index => opensList.test(folded(textAt(blocks, index))))
  const links = edge.filter(index => opener !== undefined && index > opener)
  const named = links.filter(index => isNamesake(textAt(blocks, index), textAt(blocks, 0)))
  const isList = named.length * 2 >= links.length && areTitles(links, blocks)
  return new Set(opener !== undefined && named.length > 0 && isList ? [opener, ...links] : [])
}

/** Neither sentences nor books. */
const areTitles = (lines: readonly number[], blocks: Blocks): boolean =>
  !lines.some(index => /^《|[。；]$/.test(textAt(blocks, index)))
