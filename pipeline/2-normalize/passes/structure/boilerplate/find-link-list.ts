/** In: the blocks of a text. Out: where links to other texts begin below it: what announces them, or lines of them that stars open. */
import { type Blocks, textAt } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { placesOf } from '../row.ts'
import { isNamesake } from '../site/link-lists.ts'
import { linkListOpener } from './boilerplate.data.ts'

/** So many lines from the end are looked at. */
const LINKS = 30

/** Where the links under a text begin; past the end where there are none. */
export const findLinkList = (blocks: Blocks, goes: (index: number) => boolean): number => {
  for (let index = Math.max(1, blocks.length - LINKS); index < blocks.length; index++) {
    const block = blocks[index]
    if (!block || !linkListOpener.test(folded(block.text))) continue
    const areLinks = blocks.every(
      (one, at) =>
        at <= index || goes(at) || (one !== null && one.text.length <= 60 && !/[。；]$/.test(one.text))
    )
    if (areLinks) return index
  }
  return blocks.length
}

/** ★ 某某工作总结 / ★ 某某工作计划 at the end, most of them named like the text. */
export const starredLinks = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => {
  let start = blocks.length
  let count = 0
  for (let index = blocks.length - 1; index > 0; index--) {
    const text = textAt(blocks, index)
    if (/^[★☆◆]\s*\S.{3,40}$/.test(text) && !/[。；，]$/.test(text)) {
      start = index
      count++
    } else if (text !== '' && !goes(index)) break
  }
  const title = blocks.find(block => block !== null)?.text ?? ''
  const links = placesOf(blocks, (_block, index) => index >= start && !goes(index))
  const named = links.filter(index => isNamesake(textAt(blocks, index), title)).length
  return count >= STARRED && named * 2 >= count ? links : []
}

const STARRED = 2
