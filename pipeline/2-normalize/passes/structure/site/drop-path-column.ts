/**
 * In: the head of a page whose way to it stands a step a line: 当前位置： / 首页 / > / 政务公开 / > / 通知. Out: the same without
 * those lines.
 */
import type { Pass } from '../../../pass.ts'
import { blockOf, lineText } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { folded } from '../headings/lexicon.ts'
import { PATH } from './path.data.ts'

/** It begins among so many lines, has so many arrows at least, and no longer step. */
const HEAD = 14
const LEAST = 1
const LONGEST = 14
const CONFIDENCE = 0.94

/** Drops the steps, the arrows and the words before them; a last step that is the title of the text stays. */
export const dropPathColumn: Pass = (tree, file, context) => {
  const texts = tree.children.slice(0, 2 * HEAD).map(node => folded(lineText(node)).trim())
  const found = columnIn(texts)
  if (!found) return
  for (let index = found.from; index < found.to; index++) {
    const block = blockOf(tree.children[index])
    if (block) tree.children[index] = drop(block.trace, PATH, CONFIDENCE, file, context)
  }
}

const columnIn = (texts: readonly string[]): { readonly from: number; readonly to: number } | null => {
  const home = texts.findIndex(
    (text, index) => index < HEAD && isHome.test(text) && isArrow(texts[index + 1])
  )
  if (home < 0) return null
  let to = home + 1
  while (isArrow(texts[to]) && isStep(texts[to + 1])) to += 2
  if ((to - home - 1) / 2 < LEAST) return null
  // 首页 > 政务公开 > 通知, and the name of the column again over the title.
  if (texts[to] === texts[to - 1] && isStep(texts[to + 1])) to++
  return {
    from: home > 0 && opens.test(texts[home - 1] ?? '') ? home - 1 : home,
    to: isStep(texts[to]) || isLong(texts[to]) ? to : to - 2
  }
}

const isHome = /^(?:网站)?(?:首页|主页|Home)$/i
const opens = /位置\s*[：:]$/
const isArrow = (text: string | undefined): boolean => /^(?:[>＞»›]|>>|\/|-)$/.test(text ?? '')
const isStep = (text: string | undefined): boolean =>
  text !== undefined && text.length > 1 && text.length <= LONGEST && !/[，。；：！？]/.test(text)
const isLong = (text: string | undefined): boolean => text !== undefined && text.length > LONGEST
