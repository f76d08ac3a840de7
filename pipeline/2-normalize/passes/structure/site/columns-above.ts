/**
 * In: the lines above a text. Out: names of a site's columns above the title, where the page's particulars stand right
 * under it: 求真 务实 创新 / 学生工作 / 学工动态 / the title / 作者：… 编辑：… 发布日期：….
 */
import { type Blocks, textAt } from '../block.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { isName } from '../edges/edges-byline.ts'
import { textLength } from '../sentences.ts'
import { endsInGenre, isTitleLine } from '../title/title-line.ts'

/** One line alone may say where the author is from. */
const LEAST = 2
const LONGEST = 10
/** A shorter title is no surer than they are. */
const LEAST_TITLE = 10

/** The lines by their index. `isFound`: known to be the site's. */
export const columnsAbove = (
  head: readonly number[],
  blocks: Blocks,
  isFound: (index: number) => boolean
): readonly number[] => {
  const lines = head.filter(index => blocks[index])
  const at = lines.findIndex(index => isFound(index) && areParticulars(textAt(blocks, index)))
  const title = blocks[lines[at - 1] ?? -1]
  if (!title || !isTitleLine(title) || textLength(title.text) < LEAST_TITLE) return []
  const above = lines.slice(0, at - 1).filter(index => !isFound(index))
  const areColumns = above.every(index => isColumn(textAt(blocks, index)))
  return above.length >= LEAST && areColumns ? above : []
}

/** Two labels and a day. */
const areParticulars = (text: string): boolean =>
  (text.match(/[^\s：:\d]{2,5}[：:]/g)?.length ?? 0) >= 2 && /\d{4}[-/.年]\d{1,2}/.test(text)

const isColumn = (text: string): boolean =>
  textLength(text) <= LONGEST &&
  /^[\p{Script=Han}\s]+$/u.test(text) &&
  !isName(text) &&
  !bodyNouns.test(text) &&
  !endsInGenre(text)
